package io.districtbudget.assessment.projection;

import java.util.UUID;

/** 事实 (a fact of another service): the state of one aggregate as an event tells it. */
sealed interface Fact permits ProjectEvent, BudgetEvent, TargetEvent, DeclarationEvent {

  UUID projectId();

  /** Of two facts of one aggregate the one with the higher sequence is the newer. */
  long sequence();

  /** Name of the aggregate within its topic. */
  String aggregate();

  /** Whether all is there that makes the state: an event is text from outside. */
  boolean isWhole();

  /** The entity that a projection keeps of it. */
  Object stored();
}
