package io.districtbudget.scoring.ruleset;

/**
 * 规则矛盾 (a contradiction in a rule set): why it must not be stored.
 *
 * @param pointer JSON pointer of the setting
 * @param code stable code
 * @param rejected the value as text
 */
public record RuleSetContradiction(
    String pointer, String code, String zh, String en, String rejected) {}
