package io.districtbudget.form.importing;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.text.Texts;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.Calls;
import io.districtbudget.form.remote.IndicatorService;
import io.districtbudget.form.remote.answers.TargetsAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Stores the targets of a form. A declaration becomes the version that holds; a reprint of one is
 * only compared with what holds already.
 */
@ApplicationScoped
class TargetsPosting {

  private static final String SERVICE = "indicator-service";
  private static final int UNKNOWN = 404;

  private final IndicatorService indicators;
  private final Calls calls;

  TargetsPosting(@RestClient IndicatorService indicators, Calls calls) {
    this.indicators = indicators;
    this.calls = calls;
  }

  /**
   * What was stored, or how a reprint differs from what was not touched; empty when it does not.
   */
  record Posted(ImportOutcome outcome, String difference) {

    boolean differs() {
      return !difference.isEmpty();
    }
  }

  /** Stands for a project that is not entered yet. */
  static final String NO_PROJECT = "00000000-0000-0000-0000-000000000000";

  /** Whether the targets would be taken: asked before anything of the form is stored. */
  void rehearse(Session session, @Nullable String project, int year, Form form) {
    String asked = project == null ? NO_PROJECT : project;
    if (session.reprint(form).printed() && project != null) {
      return;
    }
    calls
        .make(
            SERVICE,
            () ->
                indicators.declare(
                    session.headers(), asked, year, true, true, Requests.targets(form)))
        .orRefuse();
  }

  Posted post(Session session, String project, int year, Form form) {
    if (session.reprint(form).printed()) {
      Answer known =
          calls.read(SERVICE, () -> indicators.targets(session.headers(), project, year));
      if (known.status() != UNKNOWN) {
        return new Posted(
            ImportOutcome.UNCHANGED, difference(known.orRefuse().as(TargetsAnswer.class), form));
      }
    }
    Answer declared =
        session.follow(
            calls.make(
                SERVICE,
                () ->
                    indicators.declare(
                        session.headers(), project, year, true, null, Requests.targets(form))));
    return new Posted(ImportOutcome.of(declared.orRefuse()), "");
  }

  private static String difference(TargetsAnswer known, Form form) {
    Set<String> stored = new TreeSet<>();
    for (TargetsAnswer.Row row : known.indicators()) {
      stored.add(key(row.name(), row.target() == null ? "" : row.target()));
    }
    Set<String> printed = new TreeSet<>();
    for (FormIndicator row : form.indicators()) {
      printed.add(key(row.name(), row.target() == null ? "" : row.target()));
    }
    if (stored.equals(printed)) {
      return "";
    }
    Set<String> both = new TreeSet<>(stored);
    both.retainAll(printed);
    return "已存 %d 条，本表 %d 条，相同 %d 条".formatted(stored.size(), printed.size(), both.size());
  }

  private static String key(String name, String target) {
    return Texts.compact(name) + " " + Texts.compact(target);
  }
}
