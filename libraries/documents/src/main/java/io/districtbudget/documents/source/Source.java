package io.districtbudget.documents.source;

/**
 * One document as text.
 *
 * @param name of the file in its archive, and of the tab; empty for a single text
 */
public record Source(String name, SourceKind kind, String text) {}
