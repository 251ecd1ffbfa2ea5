package io.districtbudget.form.reading;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormProblem;
import io.districtbudget.documents.document.FormProblem.ProblemCode;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts corrections into forms; what they bring is missing or doubtful no more. */
public final class FormCorrections {

  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private static final Pattern NUMBERS = Pattern.compile("/year|/budget/monitored/month");
  private static final Pattern DECIMALS =
      Pattern.compile(
          "/budget/(?:projectTotal|monitored/expected"
              + "|(?:total|appropriation|carryOver|other)/(?:yearStart|fullYear|executed))"
              + "|/indicators/\\d{1,4}/(?:weight|score)");
  private static final Pattern TEXTS =
      Pattern.compile(
          "/(?:annualGoal|overallGoal|goalResult|printedTotal)"
              + "|/framework|/project/(?:name|category|nature|department|unit|startDate|endDate)"
              + "|/budget/printed(?:Rate|Score|Weight)"
              + "|/indicators/\\d{1,4}/(?:level1|level2|name|target|actual|reason|remark"
              + "|progress/(?:value|expected|possibility))");
  private static final Pattern NEVER_EMPTY =
      Pattern.compile("/framework|/indicators/\\d{1,4}/name");
  private static final Pattern ROW = Pattern.compile("/indicators/(\\d{1,4})");
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,6})?");
  private static final int CENTS = 2;

  private FormCorrections() {}

  /**
   * The forms with what their author says of them.
   *
   * @throws ProblemException 422 CORRECTION_UNKNOWN, CORRECTION_UNREADABLE: all of them at once
   */
  public static List<CorrectedForm> of(List<Form> forms, CorrectedDocument document) {
    List<Violation> violations = new ArrayList<>(strangers(forms.size(), document));
    List<CorrectedForm> corrected = new ArrayList<>();
    for (Form form : forms) {
      corrected.add(corrected(form, document, violations));
    }
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
    return corrected;
  }

  /** Corrections of forms that the document does not have. */
  private static List<Violation> strangers(int forms, CorrectedDocument document) {
    List<Correction> all = document.corrections() == null ? List.of() : document.corrections();
    List<Integer> confirmed = document.confirmed() == null ? List.of() : document.confirmed();
    return Stream.concat(
            all.stream()
                .filter(correction -> correction.form() > forms)
                .map(correction -> unknown(document, correction)),
            confirmed.stream()
                .filter(form -> form < 1 || form > forms)
                .map(form -> notThere(confirmed.indexOf(form), form)))
        .toList();
  }

  private static Violation notThere(int place, int form) {
    return ReadingRefusal.CONFIRMED_UNKNOWN.at("/confirmed/" + place, form);
  }

  private static CorrectedForm corrected(
      Form form, CorrectedDocument document, List<Violation> violations) {
    List<CorrectedForm.Cell> cells = new ArrayList<>();
    Form now = form;
    Set<Integer> removed = new TreeSet<>();
    for (Correction correction : document.of(form.form())) {
      Integer row = row(form, correction);
      if (row != null) {
        removed.add(row);
        String name = form.indicators().get(row).name();
        cells.add(new CorrectedForm.Cell(correction.cell(), name, null));
        continue;
      }
      ObjectNode tree = JSON.valueToTree(now);
      String before = put(tree, correction, document, violations);
      Form next = unusable(correction) ? null : form(tree);
      if (next == null) {
        violations.add(unreadable(document, correction));
      } else {
        now = next;
        cells.add(new CorrectedForm.Cell(correction.cell(), before, correction.text()));
      }
    }
    boolean confirmed = document.confirms(form.form());
    boolean untouched = cells.isEmpty() && !confirmed;
    Form solved = untouched ? now : solved(now, confirmed);
    return new CorrectedForm(RemovedRows.of(solved, removed), cells, confirmed);
  }

  /** The row that is none, by its position from 0; null when the correction is of a cell. */
  private static @Nullable Integer row(Form form, Correction correction) {
    Matcher row = ROW.matcher(correction.cell());
    boolean none = correction.text() == null || correction.text().isBlank();
    if (!none || !row.matches() || Integer.parseInt(row.group(1)) >= form.indicators().size()) {
      return null;
    }
    return Integer.valueOf(row.group(1));
  }

  /** Puts the text into its cell; what stood there. */
  private static @Nullable String put(
      ObjectNode tree,
      Correction correction,
      CorrectedDocument document,
      List<Violation> violations) {
    String cell = correction.cell();
    boolean decimal = DECIMALS.matcher(cell).matches();
    boolean number = NUMBERS.matcher(cell).matches();
    boolean known = decimal || number || TEXTS.matcher(cell).matches();
    JsonPointer pointer = known ? JsonPointer.compile(cell) : JsonPointer.empty();
    if (!known || !(tree.at(pointer.head()) instanceof ObjectNode parent)) {
      violations.add(unknown(document, correction));
      return null;
    }
    String leaf = pointer.last().getMatchingProperty();
    JsonNode before = parent.path(leaf);
    put(parent, leaf, correction.text(), decimal);
    return before.isMissingNode() || before.isNull() ? null : before.asText();
  }

  private static void put(ObjectNode parent, String leaf, @Nullable String text, boolean decimal) {
    String said = text == null || text.isBlank() ? null : text.strip();
    if (decimal && said != null && AMOUNT.matcher(said).matches()) {
      BigDecimal amount = new BigDecimal(said);
      parent.put(leaf, amount.setScale(Math.max(CENTS, amount.scale())).toPlainString());
    } else {
      parent.put(leaf, said);
    }
    if (parent.path("printed") instanceof ObjectNode printed) {
      printed.put(leaf, said);
    }
  }

  /** Whether a cell is said to be empty that no form goes without, or a figure is none. */
  private static boolean unusable(Correction correction) {
    String text = correction.text();
    return text == null || text.isBlank()
        ? NEVER_EMPTY.matcher(correction.cell()).matches()
        : DECIMALS.matcher(correction.cell()).matches() && !AMOUNT.matcher(text.strip()).matches();
  }

  private static @Nullable Form form(ObjectNode tree) {
    try {
      return JSON.treeToValue(tree, Form.class);
    } catch (JsonProcessingException unreadable) {
      return null;
    }
  }

  private static Form solved(Form form, boolean confirmed) {
    ObjectNode tree = JSON.valueToTree(form);
    tree.set(
        "problems",
        JSON.valueToTree(
            form.problems().stream().filter(p -> !solved(form, p, confirmed)).toList()));
    Form solved = form(tree);
    return solved == null ? form : solved;
  }

  private static boolean solved(Form form, FormProblem problem, boolean confirmed) {
    return switch (problem.code()) {
      case PROJECT_NAME_MISSING -> form.project().name() != null;
      case DEPARTMENT_MISSING -> form.project().department() != null;
      case UNIT_MISSING -> form.project().unit() != null;
      case YEAR_MISSING -> form.year() != null;
      case BUDGET_MISSING ->
          form.budget().total().yearStart() != null || form.budget().total().fullYear() != null;
      case TOTAL_MISSING -> form.printedTotal() != null;
      case MONTH_MISSING ->
          form.budget().monitored() != null && form.budget().monitored().month() != null;
      case TARGET_MISSING, WEIGHT_MISSING, SCORE_MISSING, LEVEL_UNKNOWN -> rows(form, problem);
      case SOURCE_DOUBTFUL -> confirmed;
      default -> false;
    };
  }

  /** Whether the row of the problem has its value now; without a row, whether all rows have. */
  private static boolean rows(Form form, FormProblem problem) {
    Integer row = problem.row();
    return IntStream.rangeClosed(1, form.indicators().size())
        .filter(place -> row == null || place == row)
        .allMatch(place -> has(form.indicators().get(place - 1), problem.code()));
  }

  private static boolean has(FormIndicator row, ProblemCode code) {
    return switch (code) {
      case TARGET_MISSING -> row.target() != null;
      case WEIGHT_MISSING -> row.weight() != null;
      case SCORE_MISSING -> row.score() != null;
      default -> row.level1() != null && row.level2() != null;
    };
  }

  private static Violation unknown(CorrectedDocument document, Correction correction) {
    return ReadingRefusal.CORRECTION_UNKNOWN.at(
        pointer(document, correction),
        correction.text(),
        Map.of("form", correction.form(), "cell", correction.cell()));
  }

  private static Violation unreadable(CorrectedDocument document, Correction correction) {
    String text = correction.text() == null ? "" : correction.text();
    return ReadingRefusal.CORRECTION_UNREADABLE.at(
        pointer(document, correction),
        correction.text(),
        Map.of("text", text, "cell", correction.cell()));
  }

  private static String pointer(CorrectedDocument document, Correction correction) {
    List<Correction> all = document.corrections() == null ? List.of() : document.corrections();
    return "/corrections/" + all.indexOf(correction);
  }
}
