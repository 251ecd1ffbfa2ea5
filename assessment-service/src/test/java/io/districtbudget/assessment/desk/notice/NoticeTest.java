package io.districtbudget.assessment.desk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(MailboxResource.class)
@DisplayName("通知 (notices): by a real mail server and a robot, once, a link and no figures")
class NoticeTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 30);

  @Inject NoticeRound round;
  @Inject NoticeSending sending;

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("a mail holds a link and nothing of the projects; the next day has its own")
  void mailed() throws MessagingException {
    String mail = "wang." + district.division() + "@example.gov.cn";
    district.opened(district.aProjectReadyToAssess("保密项目"));
    district.as(Roles.UNIT).get("/api/v1/me").then().statusCode(200);
    wish("\"0\"", Map.of("mail", mail, "digest", true, "deadlines", true)).statusCode(200);
    round.queue(DAY);
    round.queue(DAY);
    assertThat(sent(mail)).as("queued, the service ends before it sends").isEmpty();
    sending.send();
    sending.send();
    List<MimeMessage> messages = sent(mail);
    assertThat(messages).hasSize(2);
    for (MimeMessage message : messages) {
      assertThat(GreenMailUtil.getBody(message)).contains("/today").doesNotContain("保密项目");
      assertThat(message.getMessageID()).endsWith("@district-budget>");
    }
    round.queue(DAY.plusDays(1));
    sending.send();
    assertThat(sent(mail)).hasSize(4);
    wish("*", Map.of("mail", mail, "digest", false, "deadlines", false)).statusCode(200);
    round.queue(DAY.plusDays(2));
    sending.send();
    assertThat(sent(mail)).as("switched off").hasSize(4);
  }

  @Test
  @DisplayName("a robot of the allowed places is told; another address or a broken one is refused")
  void robots() {
    district.opened(district.aProjectReadyToAssess("机器人"));
    district.as(Roles.UNIT).get("/api/v1/me").then().statusCode(200);
    wish("\"0\"", Map.of("mail", "no address", "webhook", "https://evil.example/x", "digest", true))
        .statusCode(422)
        .body("errors.code", hasItems("NOTICE_MAIL_INVALID", "NOTICE_WEBHOOK_FORBIDDEN"));
    wish("\"0\"", Map.of("webhook", "http://127.0.0.1@evil.example/x", "digest", true))
        .statusCode(422)
        .body("code", equalTo("NOTICE_WEBHOOK_FORBIDDEN"));
    String robot = MailboxResource.origin() + "/robot/" + district.division();
    wish("\"0\"", Map.of("webhook", robot, "digest", true)).statusCode(200);
    MailboxResource.ROBOT.clear();
    round.queue(DAY);
    sending.send();
    assertThat(MailboxResource.ROBOT).singleElement().asString().contains("/today", "msgtype");
  }

  private ValidatableResponse wish(String etag, Map<String, Object> notices) {
    return district
        .as(Roles.UNIT)
        .header("If-Match", etag)
        .body(Map.of("content", Map.of("notices", notices)))
        .put("/api/v1/preferences")
        .then();
  }

  private static List<MimeMessage> sent(String to) {
    return Stream.of(MailboxResource.MAIL.getReceivedMessages())
        .filter(message -> to(message).equals(to))
        .toList();
  }

  private static String to(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (MessagingException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
