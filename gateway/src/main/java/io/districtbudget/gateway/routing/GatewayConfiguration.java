package io.districtbudget.gateway.routing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that can be set about the door. */
@ConfigMapping(prefix = "gateway")
public interface GatewayConfiguration {

  /** The services by name. */
  Map<String, Service> services();

  /** Lists that every service has a part of: asked of all, put together. */
  @WithDefault("/api/v1/code-lists")
  Set<String> mergedPaths();

  /** A caller needs one of these roles to pass at all; each service then decides by itself. */
  Set<String> roles();

  /** How long connecting to a service may take. */
  @WithDefault("2s")
  Duration connectTimeout();

  /** How long a service may stay silent: before its answer and between parts of a stream. */
  @WithDefault("60s")
  Duration deadline();

  /** Largest request body, with or without a stated length. */
  @WithDefault("32M")
  MemorySize maxBodySize();

  /** Connections that are kept to each service. */
  @WithDefault("256")
  int connectionsPerService();

  /**
   * How long a connection to a service is kept without a request: less than the services keep it,
   * so that none is closed by its service just when a request is sent.
   */
  @WithDefault("20s")
  Duration keepAlive();

  /** How often copies are asked whether they are ready, of a service that has several. */
  @WithDefault("1s")
  Duration copiesAsked();

  /** Requests that may wait for a connection before the gateway answers 503. */
  @WithDefault("512")
  int waitingRequests();

  Rate rate();

  OpenApi openapi();

  /** One service. */
  interface Service {

    /** Where it listens; several addresses, separated by commas, are copies of it. */
    List<URI> url();

    /** Beginnings of the paths that belong to it. */
    List<String> paths();

    /** Its own deadline, when it differs. */
    Optional<Duration> deadline();

    /** Largest body that it takes, when it is less than the gateway's own. */
    Optional<MemorySize> maxBodySize();
  }

  /** Requests per caller: a bucket that fills steadily. */
  interface Rate {

    @WithDefault("200")
    int perSecond();

    /** How many may come at once. */
    @WithDefault("1000")
    int burst();

    /** Requests of one caller that may be in flight at a time. */
    @WithDefault("32")
    int inFlight();

    /** Callers that are remembered; the least recent one is forgotten first. */
    @WithDefault("10000")
    int callers();
  }

  /** The merged document. */
  interface OpenApi {

    /** Where each service has its own. */
    @WithDefault("/q/openapi?format=json")
    String path();

    /** How long a complete document is kept. */
    @WithDefault("60s")
    Duration keep();

    /** How long an incomplete one is kept before the missing services are asked again. */
    @WithDefault("3s")
    Duration keepIncomplete();

    /** How long a service may take to answer. */
    @WithDefault("5s")
    Duration deadline();

    /** Issuer whose token and authorization addresses the document names. */
    String issuer();
  }
}
