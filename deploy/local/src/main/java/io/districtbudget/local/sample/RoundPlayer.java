package io.districtbudget.local.sample;

import io.districtbudget.local.StartException;
import io.districtbudget.local.sample.LiveRound.Leg;
import io.districtbudget.local.sample.LiveRound.Transfer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Plays the present round: projects side by side, then what concerns several of them. */
final class RoundPlayer {

  /** Enough to keep the services busy, far below what they bear. */
  private static final int SIDE_BY_SIDE = 4;

  private final DistrictClient client;
  private final LiveRound round;

  RoundPlayer(DistrictClient client, LiveRound round) {
    this.client = client;
    this.round = round;
  }

  void play() {
    List<String> positions = projects();
    round.transfers().forEach(this::transfer);
    client
        .post(
            "finance",
            "/assessments/openings",
            Map.of("Consistency-Token", String.join(",", positions)),
            Map.of(
                "year", round.year(),
                "deadline", round.assessmentDeadline(),
                "departments", round.openedDepartments()))
        .required("/assessments/openings");
  }

  /** Answers how far those projects have come whose assessments are opened together. */
  private List<String> projects() {
    ExecutorService workers = Executors.newFixedThreadPool(SIDE_BY_SIDE);
    try {
      Map<LiveRound.ProjectYear, Future<List<String>>> running = new LinkedHashMap<>();
      for (LiveRound.ProjectYear project : round.projects()) {
        ProjectSteps steps = new ProjectSteps(client, project, round.assessmentDeadline());
        running.put(project, workers.submit(steps::play));
      }
      List<String> positions = new ArrayList<>();
      for (Map.Entry<LiveRound.ProjectYear, Future<List<String>>> project : running.entrySet()) {
        List<String> reached = project.getValue().get();
        positions.addAll(round.opens(project.getKey()) ? reached : List.of());
      }
      return positions;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException refusal
          ? refusal
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartException("示例区载入中断。", "Loading the sample district was interrupted.", e);
    } finally {
      workers.shutdownNow();
    }
  }

  private void transfer(Transfer transfer) {
    client
        .post(
            "finance",
            "/budget-transfers",
            Map.of(),
            Map.of(
                "documentNumber", transfer.documentNumber(),
                "reason", transfer.reason(),
                "date", transfer.date(),
                "legs", transfer.legs().stream().map(this::leg).toList()))
        .required("/budget-transfers " + transfer.documentNumber());
  }

  private Map<String, Object> leg(Leg leg) {
    return Map.of(
        "projectId", ProjectSteps.id(client, leg.unit(), leg.name()),
        "year", leg.year(),
        "source", leg.source(),
        "amount", leg.amount());
  }
}
