package io.districtbudget.documents.document;

import org.jspecify.annotations.Nullable;

/** 项目概况 (overview of a project): the texts that the layout of 2020 asks for. */
public record ProjectNarrative(
    @Nullable String overview,
    @Nullable String basis,
    @Nullable String necessity,
    @Nullable String resources,
    @Nullable String mainActivity,
    @Nullable String remarks,
    @Nullable String leader,
    @Nullable String contact,
    @Nullable String telephone) {}
