package io.districtbudget.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * Which copy of a service is asked: those that are ready in turn, and the others only after them,
 * since what was seen a moment ago may be over. No proxy stands before it: it is asked by timers
 * that may outlive the container.
 */
@Singleton
public class ServiceCopies {

  private final Set<ServiceAddress> away = ConcurrentHashMap.newKeySet();
  private final AtomicInteger turn = new AtomicInteger();

  /**
   * A request to the first copy that takes a connection; one that takes none has got nothing of it.
   *
   * @param with what the request has beside the address
   */
  public Future<HttpClientRequest> request(
      HttpClient client, ServiceRoute route, UnaryOperator<RequestOptions> with) {
    return request(client, of(route).iterator(), with);
  }

  private Future<HttpClientRequest> request(
      HttpClient client, Iterator<ServiceAddress> untried, UnaryOperator<RequestOptions> with) {
    var copy = untried.next();
    return client
        .request(with.apply(copy.request()))
        .recover(
            failure -> {
              if (!untried.hasNext() || failure instanceof ConnectionPoolTooBusyException) {
                return Future.failedFuture(failure);
              }
              seen(copy, false);
              return request(client, untried, with);
            });
  }

  /** All copies of the service, in the order in which they are to be tried. */
  List<ServiceAddress> of(ServiceRoute route) {
    var all = route.copies();
    if (all.size() == 1) {
      return all;
    }
    int first = Math.floorMod(turn.getAndIncrement(), all.size());
    var ready = new ArrayList<ServiceAddress>(all.size());
    var others = new ArrayList<ServiceAddress>();
    for (int i = 0; i < all.size(); i++) {
      var copy = all.get((first + i) % all.size());
      (away.contains(copy) ? others : ready).add(copy);
    }
    ready.addAll(others);
    return ready;
  }

  /** What was seen of a copy just now. */
  public void seen(ServiceAddress copy, boolean ready) {
    if (ready) {
      away.remove(copy);
    } else {
      away.add(copy);
    }
  }
}
