package io.districtbudget.indicator.history;

import org.jspecify.annotations.Nullable;

/** One indicator of an approved declaration, in the words of its own framework. */
public record DeclaredIndicator(
    String level1, String level2, String name, @Nullable String target) {}
