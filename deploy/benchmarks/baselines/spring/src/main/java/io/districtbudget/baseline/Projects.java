package io.districtbudget.baseline;

import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

/** {@code /projects/{id}}, {@code /projects/search/findByDivisionAndDepartmentCode}. */
public interface Projects extends JpaRepository<Project, UUID> {

  Page<Project> findByDivisionAndDepartmentCode(
      String division, String departmentCode, Pageable page);
}
