package io.districtbudget.indicator.catalogue;

import io.districtbudget.support.text.Spelling;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** 指标库指标 (catalogue indicator): a level 3 indicator that declarations may choose. */
@Entity
@Table(name = "catalogue_indicator")
public class CatalogueIndicator {

  private static final String SEPARATOR = " ";

  @Id private UUID id;
  @TenantId private String division;
  private String code;
  private String level1;
  private String level2;
  private String name;
  private String normalizedName;

  /** Separated by blanks, so that one column can be searched. */
  private String keywords;

  private @Nullable String unit;

  @Enumerated(EnumType.STRING)
  private Direction direction;

  private @Nullable String usualTarget;
  private @Nullable String explanation;
  private @Nullable String evaluationStandard;
  private @Nullable String valueSource;
  private @Nullable String departmentCode;
  private @Nullable String functionalClass;

  @Enumerated(EnumType.STRING)
  private CatalogueState state;

  private String proposedBy;
  private @Nullable UUID mergedInto;
  @Version private long version;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected CatalogueIndicator() {}

  private CatalogueIndicator(
      String code, IndicatorProposal proposal, String level1, String level2, String proposedBy) {
    this.id = UUID.randomUUID();
    this.code = code;
    this.level1 = level1;
    this.level2 = level2;
    this.name = Spelling.visible(proposal.name());
    this.normalizedName = normalize(proposal.name());
    this.keywords = joined(proposal.keywords());
    this.unit = proposal.unit();
    this.direction = proposal.direction();
    this.usualTarget = proposal.usualTarget();
    this.explanation = proposal.explanation();
    this.evaluationStandard = proposal.evaluationStandard();
    this.valueSource = proposal.valueSource();
    this.departmentCode = proposal.departmentCode();
    this.functionalClass = proposal.functionalClass();
    this.state = CatalogueState.PROPOSED;
    this.proposedBy = proposedBy;
  }

  /** Enters a proposal under the framework's official words for its levels. */
  static CatalogueIndicator propose(
      String code, IndicatorProposal proposal, String level1, String level2, String proposedBy) {
    return new CatalogueIndicator(code, proposal, level1, level2, proposedBy);
  }

  /** Takes over what the change names; 409 STATE_FORBIDS when the state cannot follow. */
  void change(IndicatorChange change) {
    if (change.state() != null && change.state() != state) {
      move(change.state());
    }
    name = Spelling.visible(Objects.requireNonNullElse(change.name(), name));
    normalizedName = normalize(name);
    keywords = change.keywords() == null ? keywords : joined(change.keywords());
    unit = change.unit() == null ? unit : change.unit();
    direction = Objects.requireNonNullElse(change.direction(), direction);
    usualTarget = change.usualTarget() == null ? usualTarget : change.usualTarget();
    explanation = change.explanation() == null ? explanation : change.explanation();
    evaluationStandard =
        change.evaluationStandard() == null ? evaluationStandard : change.evaluationStandard();
    valueSource = change.valueSource() == null ? valueSource : change.valueSource();
  }

  /** The state that it would have after the change. */
  CatalogueState stateAfter(IndicatorChange change) {
    return Objects.requireNonNullElse(change.state(), state);
  }

  /** Enters it at once: what many have declared needs no second opinion. */
  void approve() {
    move(CatalogueState.APPROVED);
  }

  /** Retires it for good: the other stands for it from now on. */
  void mergeInto(CatalogueIndicator other) {
    move(CatalogueState.RETIRED);
    mergedInto = other.id();
  }

  /** Whether everybody who may use the other may use this one. */
  boolean covers(CatalogueIndicator other) {
    boolean departments = departmentCode == null || departmentCode.equals(other.departmentCode);
    boolean functions =
        functionalClass == null
            || (other.functionalClass != null && other.functionalClass.startsWith(functionalClass));
    return departments && functions;
  }

  private void move(CatalogueState to) {
    if (mergedInto != null) {
      throw CatalogueRefusal.INDICATOR_MERGED.problemAt("/state", to, Map.of("name", name));
    }
    if (!state.next().contains(to)) {
      throw CatalogueRefusal.STATE_FORBIDS.problemAt("/state", to, Map.of("state", state));
    }
    state = to;
  }

  /** What two indicators are compared by: the name without case, width and blanks. */
  static String normalize(String name) {
    return Spelling.comparable(name);
  }

  private static String joined(@Nullable List<String> words) {
    return words == null ? "" : String.join(SEPARATOR, words).toLowerCase(Locale.ROOT);
  }

  public UUID id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String level1() {
    return level1;
  }

  public String level2() {
    return level2;
  }

  public String name() {
    return name;
  }

  public List<String> keywords() {
    return Arrays.stream(keywords.split(SEPARATOR)).filter(word -> !word.isEmpty()).toList();
  }

  public @Nullable String unit() {
    return unit;
  }

  public Direction direction() {
    return direction;
  }

  public @Nullable String usualTarget() {
    return usualTarget;
  }

  public @Nullable String explanation() {
    return explanation;
  }

  /** 评价标准: how it is scored. */
  public @Nullable String evaluationStandard() {
    return evaluationStandard;
  }

  /** 取值来源: the evidence of its value. */
  public @Nullable String valueSource() {
    return valueSource;
  }

  /** The functional classification (类, 款 or 项) that owns it, or null. */
  public @Nullable String functionalClass() {
    return functionalClass;
  }

  /** The department that owns it, or null when it is common to all. */
  public @Nullable String departmentCode() {
    return departmentCode;
  }

  public CatalogueState state() {
    return state;
  }

  public String proposedBy() {
    return proposedBy;
  }

  /** The indicator that stands for it since the two were merged, or null. */
  public @Nullable UUID mergedInto() {
    return mergedInto;
  }

  public long version() {
    return version;
  }
}
