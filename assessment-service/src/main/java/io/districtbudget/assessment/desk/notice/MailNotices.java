package io.districtbudget.assessment.desk.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;

/** By SMTP; what is sent again is the same message. */
@ApplicationScoped
class MailNotices {

  private final Mailer mailer;

  MailNotices(Mailer mailer) {
    this.mailer = mailer;
  }

  void send(Notice notice, String text) {
    mailer.send(
        Mail.withText(notice.address(), notice.kind().subject(), text)
            .addHeader("Message-ID", "<" + notice.id() + "@district-budget>")
            .addHeader("Auto-Submitted", "auto-generated"));
  }
}
