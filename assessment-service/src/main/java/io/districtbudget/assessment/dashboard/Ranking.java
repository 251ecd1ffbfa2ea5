package io.districtbudget.assessment.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * 部门排名 (departments in order of a figure, the best first); equal figures share a rank.
 *
 * @param ranked number of departments that have the figure
 */
public record Ranking(Ranking.By by, int ranked, List<Ranking.Place> items) {

  /** What departments are ranked by. */
  public enum By {
    /** 平均得分, the highest first. */
    SCORE {
      @Override
      @Nullable String of(YearFigures figures) {
        return figures.average();
      }
    },
    /** 执行率, the highest first. */
    EXECUTION {
      @Override
      @Nullable String of(YearFigures figures) {
        return figures.amounts().fullYear().signum() > 0 ? figures.rate() : null;
      }
    },
    /** 审核发现 per assessment, the fewest first. */
    FINDINGS {
      @Override
      @Nullable String of(YearFigures figures) {
        return figures.findingsPerAssessment();
      }
    };

    abstract @Nullable String of(YearFigures figures);
  }

  /** A department's place. */
  public record Place(int rank, String department, String departmentName, String value) {}

  /** Departments without the figure have no place. */
  static Ranking of(By by, Iterable<Dashboards.Part> parts) {
    List<Place> unranked = new ArrayList<>();
    for (Dashboards.Part part : parts) {
      String value = by.of(part.figures());
      if (value != null) {
        String code = Objects.requireNonNullElse(part.scope().department(), "");
        String name = Objects.requireNonNullElse(part.scope().departmentName(), code);
        unranked.add(new Place(0, code, name, value));
      }
    }
    Comparator<Place> byValue = Comparator.comparing(place -> new BigDecimal(place.value()));
    unranked.sort(
        (by == By.FINDINGS ? byValue : byValue.reversed()).thenComparing(Place::department));
    List<Place> places = new ArrayList<>();
    for (Place place : unranked) {
      Place last = places.isEmpty() ? null : places.get(places.size() - 1);
      int rank =
          last != null && last.value().equals(place.value()) ? last.rank() : places.size() + 1;
      places.add(new Place(rank, place.department(), place.departmentName(), place.value()));
    }
    return new Ranking(by, places.size(), places);
  }

  /** The same ranks, of some departments alone. */
  Ranking only(Predicate<Place> shown) {
    return new Ranking(by, ranked, items.stream().filter(shown).toList());
  }
}
