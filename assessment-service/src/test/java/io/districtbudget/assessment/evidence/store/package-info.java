@org.jspecify.annotations.NullMarked
package io.districtbudget.assessment.evidence.store;
