/** 可信度 (credibility): pure rules of how far a self-score runs ahead, and how samples are drawn. */
@NullMarked
package io.districtbudget.scoring.credibility;

import org.jspecify.annotations.NullMarked;
