package io.districtbudget.assessment.desk;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** What an installation says about itself. */
@ConfigMapping(prefix = "district.desk")
interface DeskSettings {

  /** Names of divisions by their codes (行政区划), for the pages' heads. */
  Map<String, String> divisionNames();
}
