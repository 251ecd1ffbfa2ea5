package io.districtbudget.support.text;

/** A figure that sentences write otherwise than data: an amount of money with thousands marks. */
public interface Spoken {

  /** As a sentence writes it. */
  String spoken();
}
