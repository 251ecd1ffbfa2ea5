package io.districtbudget.form.importing;

import io.districtbudget.documents.document.CostItem;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.ProjectNarrative;
import io.districtbudget.documents.document.Safeguard;
import io.districtbudget.form.remote.requests.DescriptionRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 申报内容 (description) as project-service takes it: texts, cost breakdown and safeguards. */
final class Description {

  private static final ProjectNarrative NOTHING_SAID =
      new ProjectNarrative(null, null, null, null, null, null, null, null, null);

  private Description() {}

  /** Whether the form's layout has any of it. */
  static boolean in(Form form) {
    ProjectNarrative narrative = form.project().narrative();
    boolean texts =
        narrative != null && texts(narrative).anyMatch(text -> text != null && !text.isBlank());
    return texts || !form.costs().isEmpty() || !form.safeguards().isEmpty();
  }

  static DescriptionRequest of(Form form) {
    ProjectNarrative texts = Objects.requireNonNullElse(form.project().narrative(), NOTHING_SAID);
    return new DescriptionRequest(
        texts.overview(),
        texts.basis(),
        texts.necessity(),
        texts.resources(),
        texts.mainActivity(),
        texts.remarks(),
        texts.leader(),
        texts.contact(),
        texts.telephone(),
        plain(form.budget().total().yearStart()),
        form.costs().stream().filter(Description::saysSomething).map(Description::cost).toList(),
        form.safeguards().stream().map(Description::safeguard).toList());
  }

  private static Stream<@Nullable String> texts(ProjectNarrative narrative) {
    return Stream.of(
        narrative.overview(),
        narrative.basis(),
        narrative.necessity(),
        narrative.resources(),
        narrative.mainActivity(),
        narrative.remarks(),
        narrative.leader(),
        narrative.contact(),
        narrative.telephone());
  }

  private static boolean saysSomething(CostItem item) {
    return Stream.of(
            item.name(),
            item.content(),
            item.detail(),
            item.amount(),
            item.unitPrice(),
            item.quantity(),
            item.remark())
        .anyMatch(Objects::nonNull);
  }

  private static DescriptionRequest.CostLine cost(CostItem item) {
    return new DescriptionRequest.CostLine(
        item.name(),
        item.content(),
        item.detail(),
        plain(item.unitPrice()),
        item.priceBasis(),
        plain(item.quantity()),
        item.quantityBasis(),
        plain(item.amount()),
        item.remark());
  }

  private static DescriptionRequest.SafeguardLine safeguard(Safeguard safeguard) {
    List<String> phases = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String label : safeguard.phases()) {
      String phase = phase(label);
      if (phase == null) {
        unknown.add(label);
      } else {
        phases.add(phase);
      }
    }
    return new DescriptionRequest.SafeguardLine(
        safeguard.system(), safeguard.document(), measure(safeguard.measure(), unknown), phases);
  }

  /** The phase that a printed label names; its words differ a little between departments. */
  private static @Nullable String phase(String label) {
    if (label.contains("立项") || label.contains("计划")) {
      return "PLANNING";
    }
    if (label.contains("实施")) {
      return "EXECUTION";
    }
    return label.contains("收尾") || label.contains("完成") ? "COMPLETION" : null;
  }

  /** A phase of another name is not lost: it stays with the measure's text. */
  private static @Nullable String measure(@Nullable String measure, List<String> phases) {
    if (phases.isEmpty()) {
      return measure;
    }
    return (measure == null ? "" : measure) + "（" + String.join("、", phases) + "）";
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
