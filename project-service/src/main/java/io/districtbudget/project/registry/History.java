package io.districtbudget.project.registry;

import io.districtbudget.support.audit.AuditEntry;
import java.util.List;

/**
 * 沿革与变更记录 (history).
 *
 * @param items every act: who, when, why, and the state after it
 * @param placements names and places with the days from which and until which they held
 */
public record History(List<AuditEntry> items, List<PlacementResponse> placements) {}
