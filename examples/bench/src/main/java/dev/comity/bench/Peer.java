package dev.comity.bench;

/** A rule engine to which the rules were given as its own documentation advises. For one thread. */
interface Peer {
    /** {@return the number of the first row that holds; -1 if none does} */
    int rule(Question question);

    /** {@return whether the rule holds, tested by reading the columns} */
    static boolean holds(Row row, Question question) {
        if (!question.there(row.level())) {
            return false;
        }
        for (var test : row.when().entrySet()) {
            if (!test.getValue().contains(Column.of(test.getKey()).read(question))) {
                return false;
            }
        }
        return true;
    }
}
