/**
 * Faults under load: what is killed, stopped, hung, repeated or shuffled while 8 clients post, and
 * what the books say afterwards. Run by {@code ./mvnw verify -Pfaults}.
 */
@NullMarked
package io.districtbudget.e2e.faults;

import org.jspecify.annotations.NullMarked;
