package io.districtbudget.form.remote.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 项目 (project) as project-service keeps it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProjectAnswer(
    String id,
    @Nullable String code,
    String name,
    @Nullable String category,
    @Nullable String nature,
    @Nullable String departmentName,
    @Nullable String unitName,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate) {}
