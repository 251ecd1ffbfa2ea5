package io.districtbudget.assessment.evidence.store;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A client that asks for nothing but the core of the protocol, so that MinIO, Ceph, OBS and OSS
 * understand it: no trailing checksums, no chunked signatures, no expectations, and nothing of the
 * machine's own settings (profiles, proxies).
 */
final class S3Connection {
  private static final int ATTEMPTS = 2;
  private static final Duration FREE_CONNECTION = java.time.Duration.ofSeconds(1);

  private S3Connection() {}

  static S3Client to(S3Access access, StoreSettings.S3 limits) {
    return S3Client.builder()
        .endpointOverride(access.endpoint())
        .region(Region.of(access.region()))
        .forcePathStyle(access.pathStyle())
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(access.accessKey(), access.secretKey())))
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .serviceConfiguration(
            service ->
                service
                    .chunkedEncodingEnabled(false)
                    .expectContinueEnabled(false)
                    .profileFile(noProfiles()))
        .overrideConfiguration(deadlines(limits))
        .httpClientBuilder(connections(limits))
        .build();
  }

  private static ClientOverrideConfiguration deadlines(StoreSettings.S3 limits) {
    return ClientOverrideConfiguration.builder()
        .apiCallTimeout(limits.deadline())
        .retryStrategy(
            AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(ATTEMPTS).build())
        .defaultProfileFile(noProfiles())
        .build();
  }

  private static Apache5HttpClient.Builder connections(StoreSettings.S3 limits) {
    return Apache5HttpClient.builder()
        .maxConnections(limits.connections())
        .connectionAcquisitionTimeout(FREE_CONNECTION)
        .connectionTimeout(limits.connectTimeout())
        .socketTimeout(limits.silence())
        .proxyConfiguration(
            ProxyConfiguration.builder()
                .useSystemPropertyValues(false)
                .useEnvironmentVariableValues(false)
                .build());
  }

  private static ProfileFile noProfiles() {
    return ProfileFile.aggregator().build();
  }
}
