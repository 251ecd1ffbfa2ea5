package io.districtbudget.indicator.catalogue.adoption;

import org.jspecify.annotations.Nullable;

/** One indicator of one declaration, in the catalogue's words for its levels. */
record DeclaredName(
    String level1,
    String level2,
    String name,
    @Nullable String target,
    String departmentCode,
    String unitCode) {}
