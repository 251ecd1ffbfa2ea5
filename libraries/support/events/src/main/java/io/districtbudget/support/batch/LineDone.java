package io.districtbudget.support.batch;

/**
 * What the work of a line gives.
 *
 * @param status the HTTP status of the line by itself
 * @param entity what is served of it
 */
public record LineDone(int status, BatchOutcome outcome, Object entity) {

  private static final int CREATED = 201;
  private static final int OK = 200;

  public static LineDone created(Object entity) {
    return new LineDone(CREATED, BatchOutcome.CREATED, entity);
  }

  public static LineDone unchanged(Object entity) {
    return new LineDone(OK, BatchOutcome.UNCHANGED, entity);
  }
}
