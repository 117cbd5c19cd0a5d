package dev.comity.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes shares in per cent. */
final class Percent {
    private Percent() {}

    /** {@return a share in per cent, to one place} */
    static String of(double share) {
        return new BigDecimal(share * 100).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }
}
