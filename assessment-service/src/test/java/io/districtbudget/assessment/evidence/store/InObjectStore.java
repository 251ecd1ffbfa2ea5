package io.districtbudget.assessment.evidence.store;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The service as an installation runs it that has chosen the S3-compatible store. */
public class InObjectStore implements QuarkusTestProfile {

  /**
   * Longest call of the store in these tests, as a whole: longer than anybody waits for a
   * connection to the database, so that one that is held shows.
   */
  public static final int DEADLINE_SECONDS = 6;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "district.evidence.store",
        "s3",
        "district.evidence.s3.connect-timeout",
        "1s",
        "district.evidence.s3.silence",
        "5s",
        "district.evidence.s3.deadline",
        DEADLINE_SECONDS + "s",
        "district.evidence.sweep-batch",
        "4");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(S3Server.class));
  }
}
