package io.districtbudget.support.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Names of operations, by method and path")
class OperationNamesTest {

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "GET, /api/v1/houses, true, listHouses",
    "GET, /api/v1/houses/{id}, false, getHouse",
    "GET, /api/v1/houses/{id}/rooms/{number}, false, getHouseRoom",
    "GET, /api/v1/parked-keys/{service}, true, listParkedKeys",
    "GET, /api/v1/houses/{id}/history, true, listHouseHistory",
    "POST, /api/v1/bodies, false, createBody",
    "POST, /api/v1/houses/{id}/rooms, false, createHouseRoom",
    "POST, /api/v1/houses/{id}/cancellation, false, cancelHouse",
    "POST, /api/v1/houses/openings, false, openHouses",
    "POST, /api/v1/houses/{id}/department-approval, false, approveHouseAsDepartment",
    "POST, /api/v1/houses:batch, false, batchHouses",
    "GET, /api/v1/houses/proposals, true, listHouseProposals",
    "GET, /api/v1/houses/{id}/rooms/{from}..{to}, false, getHouseRoom",
    "PUT, /api/v1/houses/{id}/plans/{year}, false, storeHousePlan",
    "PATCH, /api/v1/houses/{id}, false, changeHouse",
    "DELETE, /api/v1/houses/{id}, false, deleteHouse"
  })
  void names(HttpMethod method, String path, boolean lists, String name) {
    assertThat(OperationNames.of(method, path, lists)).isEqualTo(name);
  }
}
