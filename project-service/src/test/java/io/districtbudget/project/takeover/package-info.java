@NullMarked
package io.districtbudget.project.takeover;

import org.jspecify.annotations.NullMarked;
