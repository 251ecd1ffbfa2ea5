package io.districtbudget.assessment.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Set;

/** What an installation says about itself. */
@ConfigMapping(prefix = "district.desk")
interface DeskSettings {

  /** Names of divisions by their codes (行政区划), for the pages' heads. */
  Map<String, String> divisionNames();

  /** Origins that people's webhooks may be at: nobody makes the service call whom it should not. */
  @WithDefault("https://qyapi.weixin.qq.com,https://oapi.dingtalk.com")
  Set<String> webhookOrigins();
}
