package io.districtbudget.assessment.desk.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * 发送通知 (sending): one after the other, each settled in the transaction that sends it. A crash in
 * between sends it again, as the same message to the mail server.
 */
@ApplicationScoped
class NoticeSending {

  private static final Logger LOG = Logger.getLogger(NoticeSending.class);
  private static final int MOST = 500;

  private final NoticeQueue queue;
  private final NoticeSettings settings;
  private final MailNotices mail;
  private final WebhookNotices webhooks;

  NoticeSending(
      NoticeQueue queue, NoticeSettings settings, MailNotices mail, WebhookNotices webhooks) {
    this.queue = queue;
    this.settings = settings;
    this.mail = mail;
    this.webhooks = webhooks;
  }

  /** How one was sent. */
  private enum Turn {
    SENT,
    FAILED,
    NONE_LEFT
  }

  @Scheduled(
      every = "${district.notices-every:off}",
      delayed = "70s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void round() {
    send();
  }

  /** Sends what is queued; how many were sent. */
  int send() {
    int sent = 0;
    for (int i = 0; i < MOST; i++) {
      Turn turn = QuarkusTransaction.requiringNew().call(this::next);
      if (turn == Turn.NONE_LEFT) {
        break;
      }
      sent += turn == Turn.SENT ? 1 : 0;
    }
    return sent;
  }

  private Turn next() {
    Optional<Notice> next = queue.next();
    if (next.isEmpty()) {
      return Turn.NONE_LEFT;
    }
    Notice notice = next.get();
    try {
      String text = notice.kind().text(settings.pages() + "/today");
      switch (notice.way()) {
        case MAIL -> mail.send(notice, text);
        case WEBHOOK -> webhooks.send(notice, text);
      }
      queue.sent(notice);
      return Turn.SENT;
    } catch (RuntimeException cause) { // whatever it is: the others are sent, this one again
      LOG.warnf("notice put off id=%s way=%s cause=%s", notice.id(), notice.way(), cause);
      queue.failed(notice);
      return Turn.FAILED;
    }
  }
}
