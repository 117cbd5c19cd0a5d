package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The solver against trying all values, clause after clause and under changing assumptions. */
class SolverProperties {
    private static final int VARIABLES = 8;

    @Property(tries = 200)
    void itFindsValuesWhereThereAreSomeAndNamesWhatCannotBeElse(@ForAll Random random) {
        Solver solver = new Solver();
        for (int i = 0; i < VARIABLES; i++) {
            solver.variable(random.nextBoolean(), random.nextBoolean());
        }
        List<int[]> clauses = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < 4; i++) {
                int[] clause = literals(random, 1 + random.nextInt(4));
                clauses.add(clause);
                solver.clause(clause);
            }
            int[] assumptions = literals(random, random.nextInt(VARIABLES));
            boolean found = solver.solve(assumptions, () -> {});

            assertThat(found).isEqualTo(canBe(clauses, assumptions));
            if (found) {
                assertThat(clauses).allMatch(clause -> Arrays.stream(clause).anyMatch(solver::holds));
                assertThat(Arrays.stream(assumptions)).allMatch(solver::holds);
            } else {
                int[] core = solver.core();
                assertThat(canBe(clauses, core)).isFalse();
                assertThat(Arrays.stream(core).boxed().toList())
                        .isSubsetOf(Arrays.stream(assumptions).boxed().toList());
            }
        }
    }

    /** An end from outside leaves it as it was. */
    @Property(tries = 50)
    void itGoesOnAfterItWasStopped(@ForAll Random random) {
        Solver solver = new Solver();
        List<int[]> clauses = new ArrayList<>();
        for (int i = 0; i < VARIABLES; i++) {
            solver.variable(false, false);
        }
        for (int i = 0; i < 35; i++) {
            clauses.add(literals(random, 3));
            solver.clause(clauses.get(i));
        }
        try {
            solver.solve(new int[0], () -> {
                throw new IllegalStateException("enough");
            });
        } catch (IllegalStateException enough) {
            assertThat(enough).hasMessage("enough");
        }
        int[] assumptions = literals(random, 2);

        assertThat(solver.solve(assumptions, () -> {})).isEqualTo(canBe(clauses, assumptions));
    }

    /** {@return literals of different variables} */
    private static int[] literals(Random random, int count) {
        List<Integer> variables = new ArrayList<>();
        for (int i = 0; i < VARIABLES; i++) {
            variables.add(i);
        }
        java.util.Collections.shuffle(variables, random);
        return variables.stream()
                .limit(count)
                .mapToInt(variable -> 2 * variable + random.nextInt(2))
                .toArray();
    }

    private static boolean canBe(List<int[]> clauses, int[] assumptions) {
        for (int values = 0; values < 1 << VARIABLES; values++) {
            int tried = values;
            boolean fits = Arrays.stream(assumptions).allMatch(literal -> holds(tried, literal))
                    && clauses.stream()
                            .allMatch(clause -> Arrays.stream(clause).anyMatch(literal -> holds(tried, literal)));
            if (fits) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(int values, int literal) {
        return (values >> (literal >> 1) & 1) == 1 - (literal & 1);
    }
}
