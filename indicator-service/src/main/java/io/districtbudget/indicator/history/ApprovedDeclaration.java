package io.districtbudget.indicator.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 已批复的申报 (approved declaration) of a project in a year: its head without its indicators. */
public record ApprovedDeclaration(
    UUID versionId,
    UUID projectId,
    String projectName,
    @Nullable String category,
    String departmentCode,
    String unitCode,
    int year,
    String framework) {}
