package dev.comity.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes large numbers and shares for people.
 *
 * <pre>{@code
 * Numbers.grouped(new BigInteger("1234567"));                    // 1,234,567
 * Numbers.share(new BigInteger("1"), new BigInteger("3"));       // 33.3 %
 * }</pre>
 */
public final class Numbers {
    private static final int LONGEST = 15;

    private Numbers() {}

    /**
     * {@return the number with commas; a very large one to three digits with its power of ten}
     *
     * @param number the number
     */
    public static String grouped(BigInteger number) {
        String digits = number.toString();
        if (digits.length() > LONGEST) {
            BigDecimal rounded = new BigDecimal(number).round(new MathContext(3, RoundingMode.HALF_UP));
            int power = rounded.precision() - rounded.scale() - 1;
            return rounded.movePointLeft(power).setScale(2, RoundingMode.HALF_UP) + "e" + power;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            text.append(i > 0 && (digits.length() - i) % 3 == 0 ? "," : "").append(digits.charAt(i));
        }
        return text.toString();
    }

    /**
     * {@return a share of a whole in per cent, with three significant digits}
     *
     * @param part the part, from 0
     * @param whole the whole, from 0; of a whole of 0 every share is 0
     */
    public static String share(BigInteger part, BigInteger whole) {
        if (whole.signum() == 0) {
            return "0 %";
        }
        BigDecimal percent = new BigDecimal(part)
                .movePointRight(2)
                .divide(new BigDecimal(whole), new MathContext(3, RoundingMode.HALF_UP));
        return percent.stripTrailingZeros().toPlainString() + " %";
    }
}
