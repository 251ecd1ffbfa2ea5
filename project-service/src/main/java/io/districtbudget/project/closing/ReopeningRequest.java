package io.districtbudget.project.closing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 反结账 (reopening): why the year is opened again. */
public record ReopeningRequest(@NotBlank @Size(max = 1000) String reason) {}
