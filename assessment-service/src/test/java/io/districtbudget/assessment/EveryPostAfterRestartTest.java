package io.districtbudget.assessment;

import io.districtbudget.support.testing.EveryPostAfterRestart;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.Restarted;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;

@QuarkusTest
@Order(Integer.MAX_VALUE - 1) // after what it sends again
@TestProfile(Restarted.class)
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Every POST: sent again after a restart of the service it is made once")
class EveryPostAfterRestartTest extends EveryPostAfterRestart {}
