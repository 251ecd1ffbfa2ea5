package io.districtbudget.project.closing;

/**
 * Who acts.
 *
 * @param name as shown
 * @param subject the token's {@code sub}, which tells one account from another
 */
record Person(String name, String subject) {}
