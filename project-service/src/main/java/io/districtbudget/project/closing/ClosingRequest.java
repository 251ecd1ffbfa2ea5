package io.districtbudget.project.closing;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** 结账 (closing): proposed by the first person, confirmed by the second. */
public record ClosingRequest(@Nullable @Size(max = 1000) String reason) {}
