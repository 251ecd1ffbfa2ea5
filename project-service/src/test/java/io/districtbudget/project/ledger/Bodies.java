package io.districtbudget.project.ledger;

/** Request bodies as callers write them, from the source 当年财政拨款 unless another is stated. */
final class Bodies {

  private Bodies() {}

  static String adjustment(String amount, String document) {
    return """
    {"source":"APPROPRIATION","amount":"%s","documentNumber":"%s","reason":"测试",
     "date":"2022-06-01"}
    """
        .formatted(amount, document);
  }

  static String execution(String amount, String voucher) {
    return execution("APPROPRIATION", amount, voucher, "2022-06-30");
  }

  static String execution(String source, String amount, String voucher, String date) {
    return """
    {"source":"%s","amount":"%s","voucherNumber":"%s","date":"%s"}
    """
        .formatted(source, amount, voucher, date);
  }

  /** The same as a historical one. */
  static String historical(String execution) {
    return execution.replace("}", ",\"historical\":true}");
  }

  static String reversal(String entry, String voucher) {
    return """
    {"entryId":"%s","voucherNumber":"%s","reason":"退款","date":"2022-07-01"}
    """
        .formatted(entry, voucher);
  }

  static String approval(String source, String amount) {
    return "{\"funds\":[%s]}".formatted(fund(source, amount));
  }

  static String approval(String one, String ofOne, String other, String ofOther) {
    return "{\"funds\":[%s,%s]}".formatted(fund(one, ofOne), fund(other, ofOther));
  }

  /** Of all that is unspent. */
  static String carryOver(String document, String date) {
    return """
    {"documentNumber":"%s","reason":"年终结转","date":"%s"}
    """
        .formatted(document, date);
  }

  /** The same of stated funds only. */
  static String of(String carryOver, String... funds) {
    return carryOver.replace("}", ",\"funds\":[%s]}".formatted(String.join(",", funds)));
  }

  static String fund(String source, String amount) {
    return "{\"source\":\"%s\",\"amount\":\"%s\"}".formatted(source, amount);
  }
}
