package io.districtbudget.project.registry;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What departments and units have in common: a code for good, and a name that may change. */
@MappedSuperclass
public abstract class Organization {

  @Id private UUID id;
  @TenantId private String division;
  private String code;
  private String name;
  private String normalizedName;
  private String searchText;
  @Version private long version;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Organization() {}

  Organization(String code, String name) {
    this.id = UUID.randomUUID();
    this.code = code;
    this.searchText = code.toLowerCase(Locale.ROOT);
    this.name = "";
    this.normalizedName = "";
    rename(name);
  }

  /** The old name still finds it. */
  final void rename(String newName) {
    this.name = Names.kept(newName);
    this.normalizedName = Names.normalize(newName);
    this.searchText = Names.andFormer(normalizedName, searchText);
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public long version() {
    return version;
  }
}
