package io.districtbudget.support.identity;

/**
 * Which rows a caller sees, as a value: for work that goes on without the request.
 *
 * @param division its code
 * @param department code of the department that limits the rows; empty for none
 * @param unit code of the unit that limits the rows; empty for none
 */
public record CallerRows(String division, String department, String unit) {

  /** Whether nothing but the division limits them. */
  public boolean areWholeDivision() {
    return department.isEmpty() && unit.isEmpty();
  }
}
