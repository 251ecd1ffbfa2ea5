package io.districtbudget.assessment.desk.notice;

/** 通知种类 (kind of notice) with its words; figures are for the pages alone. */
enum NoticeKind {
  DIGEST(
      "待办提醒", "What waits for you", "您有待办事项，请登录办理：", "Something waits for you; please sign in: "),
  DEADLINE(
      "期限提醒",
      "Deadlines",
      "您有即将到期或已逾期的事项，请尽快登录办理：",
      "Something is due soon or overdue; please sign in: ");

  private final String subject;
  private final String subjectEn;
  private final String text;
  private final String textEn;

  NoticeKind(String subject, String subjectEn, String text, String textEn) {
    this.subject = subject;
    this.subjectEn = subjectEn;
    this.text = text;
    this.textEn = textEn;
  }

  String subject() {
    return "【预算绩效】" + subject + " " + subjectEn;
  }

  String text(String link) {
    return text + link + "\n" + textEn + link + "\n";
  }
}
