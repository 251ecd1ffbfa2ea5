package io.districtbudget.form.importing;

import io.districtbudget.documents.document.Form;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.CallHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One import request: whose it is, and what it has learned so far.
 *
 * <p>An Idempotency-Key of the import becomes one of each call made for it, so that a repeated
 * request gets the first answers; without one the natural keys keep everything single.
 */
final class Session {

  private @Nullable String authorization;
  private final @Nullable String language;
  private final @Nullable String idempotencyKey;
  private final @Nullable String consistencyToken;
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, Long> positions = new HashMap<>();
  private final Set<Integer> reprints = new HashSet<>();
  private final List<String> written = new ArrayList<>();
  private @Nullable String project;

  Session(
      @Nullable String authorization,
      @Nullable String language,
      @Nullable String idempotencyKey,
      @Nullable String consistencyToken) {
    this.authorization = authorization;
    this.language = language;
    this.idempotencyKey = idempotencyKey;
    this.consistencyToken = consistencyToken;
  }

  /** Goes on with another token of the same caller. */
  void renew(String token) {
    authorization = token;
  }

  /** Codes of departments and units by kind and name, so that each is looked up once. */
  Map<String, String> codes() {
    return codes;
  }

  /** Notes which forms are printed with a department budget of the same document. */
  void noteReprints(List<Form> forms) {
    for (Form form : forms) {
      if (form.departmentBudget() != null) {
        form.departmentBudget().targetTables().forEach(table -> reprints.add(table.form()));
      }
    }
  }

  Reprint reprint(Form form) {
    return Reprint.of(form, reprints.contains(form.form()));
  }

  /** Notes what of the present form is stored now. */
  void wrote(String part) {
    written.add(part);
  }

  /** Notes the project of the present form. */
  void at(String id) {
    project = id;
  }

  /** The project of the present form, once it is known. */
  @Nullable String project() {
    return project;
  }

  boolean unwritten() {
    return written.isEmpty();
  }

  /** The line of a form that was refused, or broken off where something of it is stored. */
  ImportLine told(ImportLine refused) {
    return written.isEmpty() ? refused : refused.brokenOff(List.copyOf(written));
  }

  void nextForm() {
    positions.clear();
    written.clear();
    project = null;
    follow(consistencyToken);
  }

  /** Notes how far an answer has moved the streams; later calls of the form wait for it. */
  Answer follow(Answer answer) {
    follow(answer.consistencyToken());
    return answer;
  }

  void follow(@Nullable String token) {
    if (token == null) {
      return;
    }
    for (String position : token.split(",", -1)) {
      int colon = position.lastIndexOf(':');
      if (colon > 0 && position.substring(colon + 1).matches("\\d{1,18}")) {
        long sequence = Long.parseLong(position.substring(colon + 1));
        positions.merge(position.substring(0, colon).strip(), sequence, Math::max);
      }
    }
  }

  CallHeaders headers() {
    CallHeaders headers = new CallHeaders();
    headers.authorization = authorization;
    headers.language = language;
    headers.consistencyToken = positions.isEmpty() ? null : token();
    return headers;
  }

  /** Headers of a POST; the step names it within the import. */
  CallHeaders headers(String step) {
    CallHeaders headers = headers();
    headers.idempotencyKey =
        idempotencyKey == null
            ? null
            : UUID.nameUUIDFromBytes((idempotencyKey + "/" + step).getBytes(StandardCharsets.UTF_8))
                .toString();
    return headers;
  }

  private String token() {
    return positions.entrySet().stream()
        .map(position -> position.getKey() + ":" + position.getValue())
        .sorted()
        .collect(Collectors.joining(","));
  }
}
