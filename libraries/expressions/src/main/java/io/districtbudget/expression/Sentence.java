package io.districtbudget.expression;

/** A sentence for people, in Chinese and in English. */
public record Sentence(String zh, String en) {}
