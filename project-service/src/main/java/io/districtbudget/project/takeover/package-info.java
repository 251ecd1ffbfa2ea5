/** What a published form says of a project and its money, entered in one act. */
@NullMarked
package io.districtbudget.project.takeover;

import org.jspecify.annotations.NullMarked;
