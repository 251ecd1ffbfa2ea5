package io.districtbudget.support.idempotency;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first answer to a request.
 *
 * @param fingerprint hash of method, path and body
 * @param status HTTP status
 * @param headers the headers that belong to the answer: ETag, Location, Consistency-Token
 * @param body text of the answer, JSON unless the headers name another type
 */
public record KeptAnswer(
    String fingerprint, int status, Map<String, String> headers, @Nullable String body) {}
