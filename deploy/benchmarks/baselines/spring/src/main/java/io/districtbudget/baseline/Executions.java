package io.districtbudget.baseline;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** {@code POST /executions}. */
public interface Executions extends JpaRepository<Execution, UUID> {}
