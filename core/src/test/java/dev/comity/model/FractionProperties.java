package dev.comity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Fractions add, subtract and compare as numbers do. */
class FractionProperties {
    @Provide
    Arbitrary<Fraction> fractions() {
        Arbitrary<Long> small = Arbitraries.longs().between(-60, 60);
        Arbitrary<Long> any = Arbitraries.longs();
        return Combinators.combine(
                        Arbitraries.oneOf(small, any),
                        Arbitraries.oneOf(small, any).filter(whole -> whole != 0))
                .as(Fraction::of);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void equalNumbersAreEqualFractions(@ForAll("fractions") Fraction fraction, @ForAll long factor) {
        long nonZero = factor == 0 ? 1 : factor;
        BigInteger by = BigInteger.valueOf(nonZero);
        assertThat(new Fraction(
                        fraction.numerator().multiply(by),
                        fraction.denominator().multiply(by)))
                .isEqualTo(fraction);
        assertThat(fraction.denominator().signum()).isEqualTo(1);
        assertThat(fraction.numerator().gcd(fraction.denominator())).isEqualTo(BigInteger.ONE);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void additionIsCommutativeAndAssociativeWithZero(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b, @ForAll("fractions") Fraction c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(Fraction.ZERO)).isEqualTo(a);
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theOrderIsTotalAndKeptByAddition(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b, @ForAll("fractions") Fraction c) {
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(a.atLeast(b) || b.atLeast(a)).isTrue();
        assertThat(a.atLeast(b)).isEqualTo(a.plus(c).atLeast(b.plus(c)));
        assertThat(a.min(b)).isEqualTo(b.min(a)).isIn(a, b);
        if (a.atLeast(b) && b.atLeast(c)) {
            assertThat(a.atLeast(c)).isTrue();
        }
    }

    @Property
    void readingWhatWasPrintedGivesTheSame(@ForAll("fractions") Fraction fraction) {
        assertThat(Fraction.parse(fraction.toString())).isEqualTo(fraction);
    }
}
