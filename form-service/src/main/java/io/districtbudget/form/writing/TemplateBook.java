package io.districtbudget.form.writing;

import io.districtbudget.documents.level.Framework;
import io.districtbudget.documents.writing.sheet.Categories;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook to be filled in: what is to be filled is open, all else is protected (without a
 * password); levels, categories and possibilities are picked, numbers and days are checked.
 */
final class TemplateBook {

  private static final String TEXT_FORMAT = "@";
  private static final Set<String> NUMBERS = Set.of("分值", "得分");
  private static final List<String> GOALS = List.of("项目总目标", "年度总体目标", "实际完成情况");

  private final XSSFWorkbook book;
  private final XSSFSheet sheet;
  private final TemplateKind kind;
  private final Framework framework;
  private final Map<Short, CellStyle> openStyles = new HashMap<>();

  private TemplateBook(XSSFWorkbook book, TemplateKind kind, Framework framework) {
    this.book = book;
    this.sheet = book.getSheetAt(0);
    this.kind = kind;
    this.framework = framework;
  }

  /**
   * The written form as a template.
   *
   * @param prefilled whether head, money and approved cells are given and stay as they are
   */
  static byte[] of(byte[] form, TemplateKind kind, Framework framework, boolean prefilled) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form))) {
      new TemplateBook(book, kind, framework).prepare(prefilled);
      book.write(out);
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return out.toByteArray();
  }

  private void prepare(boolean prefilled) {
    Row heads = heads();
    if (prefilled) {
      openGoals();
    } else {
      openBlanks(heads.getRowNum());
    }
    for (Cell head : heads) {
      String text = text(head);
      if (!text.isEmpty() && head.getColumnIndex() > 0) {
        column(head, text, !prefilled || kind.fills(text));
      }
    }
    sheet.enableLocking();
    sheet.lockFormatRows(false);
    sheet.lockFormatColumns(false);
  }

  private Row heads() {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (text(cell).equals("三级指标")) {
          return row;
        }
      }
    }
    throw new IllegalStateException("no heads of indicators");
  }

  /** Above the indicators every empty cell, and the line of the year. */
  private void openBlanks(int end) {
    for (int i = 1; i < end; i++) {
      Row row = sheet.getRow(i);
      for (Cell cell : row) {
        if (leads(cell) && (i == 1 || text(cell).isEmpty())) {
          open(cell, true);
        }
        labelled(cell);
      }
    }
  }

  /** What is picked or checked beside its label. */
  private void labelled(Cell label) {
    String text = text(label);
    int value = region(label).getLastColumn() + 1;
    CellRangeAddressList place =
        new CellRangeAddressList(label.getRowIndex(), label.getRowIndex(), value, value);
    if (text.equals("项目类别") || text.equals("项目性质")) {
      pick(place, Categories.labels(), text);
    } else if (text.startsWith("计划") && text.endsWith("日期")) {
      String at = label.getRow().getCell(value).getAddress().formatAsString();
      check(
          place,
          helper()
              .createCustomConstraint("AND(LEN(" + at + ")=10,ISNUMBER(DATEVALUE(" + at + ")))"),
          text,
          "日期写作 2026-01-31");
    }
  }

  private void openGoals() {
    for (Row row : sheet) {
      for (Cell label : row) {
        if (GOALS.contains(text(label)) && label.getColumnIndex() > 0) {
          Row below = sheet.getRow(row.getRowNum() + 1);
          open(below.getCell(label.getColumnIndex()), true);
        }
      }
    }
  }

  /** A column of the indicator table, down to 总分 or the end. */
  private void column(Cell head, String text, boolean open) {
    int first = head.getRowIndex() + 1;
    int last = first - 1;
    for (int i = first; i <= sheet.getLastRowNum() && !closes(sheet.getRow(i)); i++) {
      Cell cell = sheet.getRow(i).getCell(head.getColumnIndex());
      if (open && cell != null) {
        open(cell, !NUMBERS.contains(text));
      }
      last = i;
    }
    if (!open || last < first) {
      return;
    }
    CellRangeAddressList place =
        new CellRangeAddressList(first, last, head.getColumnIndex(), head.getColumnIndex());
    switch (text) {
      case "一级指标" -> pick(place, List.copyOf(framework.levels().keySet()), text);
      case "二级指标" -> pick(place, secondLevels(), text);
      case "分值", "得分" ->
          check(
              place,
              helper()
                  .createNumericConstraint(
                      DataValidationConstraint.ValidationType.DECIMAL,
                      OperatorType.BETWEEN,
                      "0",
                      "100"),
              text,
              text + "是 0 到 100 的数");
      default -> {}
    }
  }

  private List<String> secondLevels() {
    Set<String> all = new LinkedHashSet<>();
    framework.levels().values().forEach(all::addAll);
    return new ArrayList<>(all);
  }

  private static boolean closes(Row row) {
    Cell first = row.getCell(0);
    return first != null && text(first).equals("总分");
  }

  private void pick(CellRangeAddressList place, List<String> words, String title) {
    check(
        place,
        helper().createExplicitListConstraint(words.toArray(String[]::new)),
        title,
        "请从列表中选择：" + String.join("、", words));
  }

  private void check(
      CellRangeAddressList place, DataValidationConstraint rule, String title, String message) {
    DataValidation validation = helper().createValidation(rule, place);
    validation.setShowErrorBox(true);
    validation.setEmptyCellAllowed(true);
    // a list is shown unless suppressed; the workbook's own flag means the opposite of its name
    validation.setSuppressDropDownArrow(
        rule.getValidationType() == DataValidationConstraint.ValidationType.LIST);
    validation.createErrorBox(title, message);
    sheet.addValidationData(validation);
  }

  private DataValidationHelper helper() {
    return sheet.getDataValidationHelper();
  }

  /** Open with all the cells that it covers; words stay as they are typed. */
  private void open(Cell cell, boolean words) {
    CellRangeAddress covered = region(cell);
    for (int i = covered.getFirstRow(); i <= covered.getLastRow(); i++) {
      for (int j = covered.getFirstColumn(); j <= covered.getLastColumn(); j++) {
        Row row = sheet.getRow(i);
        Cell part = row == null ? null : row.getCell(j);
        if (part != null) {
          part.setCellStyle(openStyle(part.getCellStyle(), words));
        }
      }
    }
  }

  /** The cell with those that are merged into it. */
  private CellRangeAddress region(Cell cell) {
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      if (merged.isInRange(cell)) {
        return merged;
      }
    }
    int row = cell.getRowIndex();
    int column = cell.getColumnIndex();
    return new CellRangeAddress(row, row, column, column);
  }

  /** Whether the cell is one of its own, and not part of another. */
  private boolean leads(Cell cell) {
    CellRangeAddress region = region(cell);
    return region.getFirstRow() == cell.getRowIndex()
        && region.getFirstColumn() == cell.getColumnIndex();
  }

  private CellStyle openStyle(CellStyle style, boolean words) {
    return openStyles.computeIfAbsent(
        (short) (style.getIndex() * 2 + (words ? 1 : 0)),
        index -> {
          CellStyle open = book.createCellStyle();
          open.cloneStyleFrom(style);
          open.setLocked(false);
          if (words && style.getDataFormat() == 0) {
            open.setDataFormat(book.createDataFormat().getFormat(TEXT_FORMAT));
          }
          return open;
        });
  }

  private static String text(Cell cell) {
    return cell.getCellType() == CellType.STRING ? cell.getStringCellValue().strip() : "";
  }
}
