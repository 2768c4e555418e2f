package org.sitrep.core.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Precision, recall and F1 of paired facts, each rounded to four digits.
 *
 * @param precision paired / system, 0 where the system has none
 * @param recall paired / gold, 0 where gold has none
 * @param f1 their harmonic mean
 * @param gold number of gold facts
 * @param system number of coded facts
 * @param paired number of pairs
 */
public record Score(double precision, double recall, double f1, int gold, int system, int paired) {

  static Score of(int paired, int gold, int system) {
    double p = system == 0 ? 0 : (double) paired / system;
    double r = gold == 0 ? 0 : (double) paired / gold;
    double f1 = p + r == 0 ? 0 : 2 * p * r / (p + r);
    return new Score(rounded(p), rounded(r), rounded(f1), gold, system, paired);
  }

  static double rounded(double value) {
    return new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
  }
}
