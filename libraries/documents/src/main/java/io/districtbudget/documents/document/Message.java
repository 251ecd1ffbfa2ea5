package io.districtbudget.documents.document;

/** A sentence for people, in Chinese and in English. */
public record Message(String zh, String en) {}
