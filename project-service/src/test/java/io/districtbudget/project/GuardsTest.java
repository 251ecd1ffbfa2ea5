package io.districtbudget.project;

import io.districtbudget.support.testing.Guards;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Guards of how code is written")
class GuardsTest {

  @Test
  @DisplayName("endpoints have roles, features are acyclic, no floating point, time from a clock")
  void guards() {
    Guards.checkAll("io.districtbudget.project");
  }

  @Test
  @DisplayName("acts name the version that was seen; registrations and postings do not")
  void actsNameWhatWasSeen() {
    Guards.actsNameWhatWasSeen(
            Set.of(
                "OrganizationResource.create",
                "ProjectResource.register",
                "TakeoverResource.takeOver",
                "PostingResource.adjust",
                "PostingResource.execute",
                "PostingResource.reverse",
                "PostingResource.carryOver",
                "TransferResource.transfer",
                "RefusalResource.retry",
                "RefusalResource.dismiss",
                "RefusalResource.dismissUnassigned"))
        .check(Guards.mainClasses("io.districtbudget.project"));
  }
}
