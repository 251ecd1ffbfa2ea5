package io.districtbudget.assessment.deadline;

/**
 * What an extension did.
 *
 * @param extended number of forms that have a later deadline now; what was submitted, has no
 *     deadline, or a later one, stays as it is
 */
record ExtensionResponse(int extended) {}
