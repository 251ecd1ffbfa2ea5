package io.districtbudget.documents.writing.sheet;

import io.districtbudget.documents.document.Form;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that the sheets of all kinds share. */
final class SheetNames {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?:\\.\\d{1,4})?");

  private SheetNames() {}

  static String of(Form form) {
    String name = form.project().name();
    return name == null ? form.kind().label() : name;
  }

  static String year(Form form) {
    return "（" + (form.year() == null ? "    " : form.year()) + "年度）";
  }

  static @Nullable BigDecimal number(@Nullable String printed) {
    return printed != null && NUMBER.matcher(printed).matches() ? new BigDecimal(printed) : null;
  }
}
