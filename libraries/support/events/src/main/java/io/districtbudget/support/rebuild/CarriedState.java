package io.districtbudget.support.rebuild;

/**
 * The state of one aggregate that an event carries.
 *
 * @param aggregate name within the topic
 * @param sequence of two states of an aggregate the higher one is the newer
 */
public record CarriedState(String aggregate, long sequence) {}
