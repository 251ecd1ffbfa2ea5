package io.districtbudget.documents.writing.sheet;

import java.util.List;

/**
 * 表 (table): one part of a form; a part follows the one before it without a gap.
 *
 * @param headRows rows that are printed again after a page break; no cell reaches beyond them
 */
public record SheetTable(List<SheetRow> rows, int headRows) {

  public SheetTable {
    rows = List.copyOf(rows);
  }
}
