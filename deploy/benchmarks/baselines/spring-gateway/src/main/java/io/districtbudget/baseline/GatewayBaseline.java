package io.districtbudget.baseline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Spring Cloud Gateway with one route and the same token check. */
@SpringBootApplication
public class GatewayBaseline {

  public static void main(String[] arguments) {
    SpringApplication.run(GatewayBaseline.class, arguments);
  }
}
