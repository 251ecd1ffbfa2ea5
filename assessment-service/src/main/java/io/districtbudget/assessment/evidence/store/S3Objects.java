package io.districtbudget.assessment.evidence.store;

import io.districtbudget.support.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * The objects of an S3-compatible store. Every call ends within its deadline; one that fails is 503
 * EVIDENCE_STORE_UNAVAILABLE and logged once.
 */
@Singleton
class S3Objects {
  private static final Logger LOG = Logger.getLogger(S3Objects.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

  private final @Nullable S3Client client;
  private final String bucket;
  private final MeterRegistry metrics;

  S3Objects(StoreChoice choice, StoreSettings settings, MeterRegistry metrics) {
    this.client = choice.s3().map(access -> S3Connection.to(access, settings.s3())).orElse(null);
    this.bucket = choice.s3().map(S3Access::bucket).orElse("");
    this.metrics = metrics;
  }

  @PreDestroy
  void close() {
    if (client != null) {
      client.close();
    }
  }

  boolean configured() {
    return client != null;
  }

  void put(String key, byte[] content) {
    call(
        "put",
        s3 -> s3.putObject(to -> to.bucket(bucket).key(key), RequestBody.fromBytes(content)));
  }

  /** The object, empty when there is none; of one that is too long no more than one byte more. */
  Optional<byte[]> get(String key, long size) {
    return call("get", s3 -> read(s3, key, size));
  }

  /** Removes the object; one that is not there is fine. */
  void delete(String key) {
    call("delete", s3 -> s3.deleteObject(at -> at.bucket(bucket).key(key)));
  }

  private Optional<byte[]> read(S3Client s3, String key, long size) {
    try {
      return Optional.of(
          s3.getObject(
              from -> from.bucket(bucket).key(key),
              (ResponseTransformer<GetObjectResponse, byte[]>)
                  (response, stream) -> bounded(stream, size)));
    } catch (NoSuchKeyException none) {
      return Optional.empty();
    }
  }

  private static byte[] bounded(AbortableInputStream stream, long size) throws IOException {
    byte[] content = stream.readNBytes(Math.toIntExact(size + 1));
    if (content.length > size) {
      stream.abort();
    }
    return content;
  }

  private <T> T call(String operation, Function<S3Client, T> work) {
    if (client == null) {
      LOG.errorf("evidence lies in an object store that is not configured operation=%s", operation);
      throw unavailable();
    }
    try {
      return work.apply(client);
    } catch (SdkException failure) {
      metrics.counter("evidence.store.failures", "operation", operation).increment();
      log(operation, failure);
      throw unavailable();
    }
  }

  /** A refusal (keys, bucket, clock) needs somebody; an outage ends by itself. */
  private static void log(String operation, SdkException failure) {
    boolean refused =
        failure instanceof AwsServiceException service
            && service.statusCode() < 500
            && service.statusCode() != 429;
    LOG.logf(
        refused ? Logger.Level.ERROR : Logger.Level.WARN,
        "evidence store %s operation=%s cause=%s",
        refused ? "refuses" : "unavailable",
        operation,
        failure.getMessage());
  }

  private static ProblemException unavailable() {
    return StoreRefusal.EVIDENCE_STORE_UNAVAILABLE
        .problem()
        .withHeader("Retry-After", Long.toString(RETRY_AFTER.toSeconds()));
  }
}
