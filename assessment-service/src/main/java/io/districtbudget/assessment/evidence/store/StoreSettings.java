package io.districtbudget.assessment.evidence.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What an installation says about its store of evidence; {@link StoreChoice} checks it. */
@ConfigMapping(prefix = "district.evidence")
interface StoreSettings {

  /** {@code postgres} or {@code s3}. */
  @WithDefault("postgres")
  String store();

  /** How long an object may lie there before its row is committed. */
  @WithDefault("PT1H")
  Duration keepUnclaimed();

  /** How long an object outlives its row: as far back as a backup of the database is restored. */
  @WithDefault("P31D")
  Duration keepDeleted();

  /** How often each replica removes leftovers; {@code off}: never. */
  @WithDefault("15m")
  String sweepEvery();

  /** Most objects that one step of a round removes. */
  @WithDefault("100")
  int sweepBatch();

  S3 s3();

  /** The S3-compatible store: needed when it is chosen, and to read what lies there. */
  interface S3 {

    Optional<String> endpoint();

    Optional<String> bucket();

    /** Part of the signature; stores without regions take any. */
    @WithDefault("us-east-1")
    String region();

    Optional<String> accessKey();

    Optional<String> secretKey();

    /** True: bucket in the path; false: bucket as a host name. */
    @WithDefault("true")
    boolean pathStyle();

    @WithDefault("2s")
    Duration connectTimeout();

    /** Longest silence of the store within a call. */
    @WithDefault("5s")
    Duration silence();

    /** Longest call as a whole, with its second attempt. */
    @WithDefault("10s")
    Duration deadline();

    /** Calls at the same time; a store that hangs holds no more threads than these for long. */
    @WithDefault("6")
    int connections();
  }
}
