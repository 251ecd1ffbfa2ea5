/** Projects as this service knows them from project.events. */
@NullMarked
package io.districtbudget.indicator.project;

import org.jspecify.annotations.NullMarked;
