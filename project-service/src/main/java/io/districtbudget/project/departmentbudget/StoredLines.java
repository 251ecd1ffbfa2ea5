package io.districtbudget.project.departmentbudget;

import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Amount;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Line;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines and amounts of versions: written in batches, read in two queries of one partition. */
@ApplicationScoped
class StoredLines {

  private final EntityManager entities;
  private final ContentJson json;

  StoredLines(EntityManager entities, ContentJson json) {
    this.entities = entities;
    this.json = json;
  }

  void persist(StoredVersion version, DepartmentBudgetContent content) {
    List<StoredAmount> amounts = new ArrayList<>();
    for (Table table : content.tables()) {
      for (Line line : table.lines()) {
        entities.persist(new StoredLine(version, table.kind(), line));
        for (int i = 0; i < line.amounts().size(); i++) {
          amounts.add(new StoredAmount(version, table.kind(), line, i));
        }
      }
    }
    amounts.forEach(entities::persist);
  }

  /** The whole content of the version. */
  DepartmentBudgetContent content(StoredVersion version) {
    Map<TableKind, List<Line>> lines = lines(version, amounts(version));
    DepartmentBudgetContent texts = json.read(version);
    return texts.withTables(
        texts.tables().stream()
            .map(table -> table.withLines(lines.getOrDefault(table.kind(), List.of())))
            .toList());
  }

  private Map<TableKind, List<Line>> lines(
      StoredVersion version, Map<String, List<Amount>> amounts) {
    Map<TableKind, List<Line>> lines = new EnumMap<>(TableKind.class);
    entities
        .createQuery(
            "from StoredLine where year = :year and versionId = :version order by number",
            StoredLine.class)
        .setParameter("year", version.year())
        .setParameter("version", version.id())
        .getResultStream()
        .forEach(
            line ->
                lines
                    .computeIfAbsent(line.table(), kind -> new ArrayList<>())
                    .add(
                        line.with(
                            amounts.getOrDefault(key(line.table(), line.number()), List.of()))));
    return lines;
  }

  private Map<String, List<Amount>> amounts(StoredVersion version) {
    Map<String, List<Amount>> amounts = new HashMap<>();
    entities
        .createQuery(
            "from StoredAmount where year = :year and versionId = :version"
                + " order by lineNumber, position",
            StoredAmount.class)
        .setParameter("year", version.year())
        .setParameter("version", version.id())
        .getResultStream()
        .forEach(
            amount ->
                amounts
                    .computeIfAbsent(
                        key(amount.table(), amount.lineNumber()), kind -> new ArrayList<>())
                    .add(amount.asAmount()));
    return amounts;
  }

  private static String key(TableKind table, int line) {
    return table + "/" + line;
  }
}
