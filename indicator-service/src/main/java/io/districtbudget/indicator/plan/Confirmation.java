package io.districtbudget.indicator.plan;

import io.districtbudget.expression.ConfirmedReading;
import java.time.OffsetDateTime;

/** 读法确认 (confirmation of a reading): what the author says a target means, who said so and when. */
public record Confirmation(ConfirmedReading reading, String by, OffsetDateTime at) {}
