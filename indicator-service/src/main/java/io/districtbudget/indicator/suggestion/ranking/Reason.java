package io.districtbudget.indicator.suggestion.ranking;

/**
 * 推荐理由 (reason) with its part of the score.
 *
 * @param points thousandths of a vote; the points of all reasons make the score
 * @param zh the sentence in Chinese
 * @param en the same in English
 */
public record Reason(ReasonCode code, long points, String zh, String en) {}
