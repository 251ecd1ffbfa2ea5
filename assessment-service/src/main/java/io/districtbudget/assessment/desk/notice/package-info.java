/** 通知 (notices): by mail and webhook, a link and no figures, each sent once. */
@NullMarked
package io.districtbudget.assessment.desk.notice;

import org.jspecify.annotations.NullMarked;
