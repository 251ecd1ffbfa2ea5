/** What declarations say of a project: texts, cost breakdown, safeguards; by fiscal year. */
@NullMarked
package io.districtbudget.project.registry.description;

import org.jspecify.annotations.NullMarked;
