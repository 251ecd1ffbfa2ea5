package io.districtbudget.client.round;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.client.ApiClient;
import io.districtbudget.client.ApiException;
import io.districtbudget.client.api.LedgerApi;
import io.districtbudget.client.api.ProjectsApi;
import io.districtbudget.client.model.ApprovedFund;
import io.districtbudget.client.model.BalancesResponse;
import io.districtbudget.client.model.BudgetApproval;
import io.districtbudget.client.model.BudgetExecution;
import io.districtbudget.client.model.FundSource;
import io.districtbudget.client.model.ProjectRegistration;
import io.districtbudget.client.model.ProjectResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A round with the generated client through the local system's gateway: a project is registered,
 * gets its budget, is paid, and a payment beyond the budget is refused.
 */
public final class Round {

  private static final int YEAR = 2025;
  private static final String GATEWAY = System.getenv().getOrDefault("GATEWAY", "http://127.0.0.1:8080");
  private static final String KEYCLOAK = System.getenv().getOrDefault("KEYCLOAK", "http://127.0.0.1:8180");

  private Round() {}

  public static void main(String[] arguments) throws ApiException, IOException, InterruptedException {
    ProjectResponse project =
        new ProjectsApi(as("unit"))
            .createProject(
                new ProjectRegistration()
                    .name("客户端一轮 " + UUID.randomUUID())
                    .unitCode("101001")
                    .startDate(LocalDate.of(YEAR, 1, 1))
                    .endDate(LocalDate.of(YEAR, 12, 31)),
                null);
    new LedgerApi(as("finance"))
        .approveBudget(
            project.getId(),
            YEAR,
            new BudgetApproval()
                .addFundsItem(new ApprovedFund().source(FundSource.APPROPRIATION).amount("100.00")),
            null,
            "*");
    LedgerApi treasury = new LedgerApi(as("treasury"));
    treasury.postProjectBudgetExecution(project.getId(), YEAR, payment("40.00"), null);
    BalancesResponse balances = treasury.getBudget(project.getId(), YEAR, null, null, null);
    must(balances.getExecuted().equals("40.00"), "executed " + balances.getExecuted());
    try {
      treasury.postProjectBudgetExecution(project.getId(), YEAR, payment("60.01"), null);
      must(false, "paid beyond the budget");
    } catch (ApiException refused) {
      must(refused.getCode() == 422, "status " + refused.getCode());
      must(refused.getResponseBody().contains("EXECUTION_OVER_BUDGET"), refused.getResponseBody());
    }
    System.out.println("holds");
  }

  private static BudgetExecution payment(String amount) {
    return new BudgetExecution()
        .source(FundSource.APPROPRIATION)
        .amount(amount)
        .voucherNumber("V-" + UUID.randomUUID())
        .date(LocalDate.of(YEAR, 6, 30));
  }

  private static ApiClient as(String role) throws IOException, InterruptedException {
    String client = "demo-" + role;
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(KEYCLOAK + "/realms/district-budget/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=client_credentials&client_id=" + client + "&client_secret=" + client))
            .build();
    String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    String token = new ObjectMapper().readTree(answer).required("access_token").asText();
    ApiClient api = new ApiClient();
    api.updateBaseUri(GATEWAY);
    api.setRequestInterceptor(sent -> sent.header("Authorization", "Bearer " + token));
    return api;
  }

  private static void must(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
