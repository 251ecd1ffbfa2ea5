package io.districtbudget.assessment.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.districtbudget.support.problem.Violation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 通知 (what somebody wants to be told outside the pages): {@code notices} of the preferences.
 *
 * @param mail address, absent for no mail
 * @param webhook address of a robot of WeCom or DingTalk, absent for none
 * @param digest each working morning, when something waits
 * @param deadlines when something is due soon or overdue
 */
public record NoticeWish(
    @Nullable String mail, @Nullable String webhook, boolean digest, boolean deadlines) {

  /** Where the preferences have it. */
  static final String KEY = "notices";

  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");
  private static final int LONGEST = 500;

  /** Reads it from preferences that were checked when they were stored. */
  public static Optional<NoticeWish> of(Map<String, JsonNode> preferences) {
    JsonNode wish = preferences.get(KEY);
    return wish == null || !wish.isObject()
        ? Optional.empty()
        : Optional.of(
            new NoticeWish(
                text(wish, "mail"),
                text(wish, "webhook"),
                wish.path("digest").asBoolean(),
                wish.path("deadlines").asBoolean()));
  }

  private static @Nullable String text(JsonNode wish, String field) {
    String text = wish.path(field).asText("");
    return text.isBlank() ? null : text.strip();
  }

  /**
   * What speaks against it.
   *
   * @param origins that webhooks may be at, such as {@code https://qyapi.weixin.qq.com}
   */
  List<Violation> refusals(Set<String> origins) {
    List<Violation> found = new ArrayList<>();
    if (mail != null && !MAIL.matcher(mail).matches()) {
      found.add(DeskRefusal.NOTICE_MAIL_INVALID.at(pointer("mail"), mail));
    }
    if (webhook != null && (webhook.length() > LONGEST || !origins.contains(origin(webhook)))) {
      found.add(
          DeskRefusal.NOTICE_WEBHOOK_FORBIDDEN.at(
              pointer("webhook"), webhook, Map.of("origins", origins)));
    }
    return found;
  }

  /** Scheme, host and port; a text that names nobody else's. */
  private static String origin(String address) {
    try {
      URI uri = URI.create(address);
      return uri.getUserInfo() != null || uri.getHost() == null
          ? ""
          : uri.getScheme() + "://" + uri.getRawAuthority();
    } catch (IllegalArgumentException noAddress) {
      return "";
    }
  }

  private static String pointer(String field) {
    return "/content/" + KEY + "/" + field;
  }
}
