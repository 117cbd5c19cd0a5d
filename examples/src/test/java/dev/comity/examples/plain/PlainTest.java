package dev.comity.examples.plain;

import dev.comity.examples.Golden;
import org.junit.jupiter.api.Test;

/** Questions are answered, and a document that is no question is refused with its place. */
class PlainTest {
    @Test
    void itAnswersOrSaysWhatIsWrong() throws Exception {
        Golden.check(
                "plain.txt", out -> Plain.run(out, "questions/haze.yaml", "questions/kosovo.yaml", "own/policy.yaml"));
    }
}
