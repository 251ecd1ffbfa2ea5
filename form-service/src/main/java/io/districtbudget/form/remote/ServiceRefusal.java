package io.districtbudget.form.remote;

/** A service refused a call for a reason of its rules; the others of an import go on. */
public final class ServiceRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  public ServiceRefusal(Answer answer) {
    super(answer.service() + " refused: " + answer.status() + " " + answer.code());
    this.answer = answer;
  }

  public Answer answer() {
    return answer;
  }
}
