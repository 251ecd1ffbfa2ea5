package io.districtbudget.assessment.desk.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.LocalTime;
import java.util.Optional;

/** Whether and how people are told outside the pages. */
@ConfigMapping(prefix = "district.notices")
interface NoticeSettings {

  /** Address of the pages, as people reach them. */
  URI pages();

  /** The mail server; without one no mail is queued. */
  Optional<String> mailServer();

  /** From when on a day's notices are queued, Beijing time. */
  @WithDefault("08:30")
  LocalTime from();

  /** Due within so many days counts as soon. */
  @WithDefault("3")
  int soon();
}
