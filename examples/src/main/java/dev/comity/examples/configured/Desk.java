package dev.comity.examples.configured;

import dev.comity.atlas.Atlas;
import dev.comity.routing.Case;
import dev.comity.routing.Router;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The part that does something. It knows the router and nothing of how that came about. */
public final class Desk {
    private static final String ASKED = "darfur-2007";

    private final Router router;

    /** Takes what it needs. */
    public Desk(Router router) {
        this.router = router;
    }

    /**
     * {@return the answer to an embedded case, in a line}
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public String answer(String id) {
        return Atlas.cases().stream()
                .map(Case::issue)
                .filter(issue -> issue.id().equals(id))
                .findFirst()
                .map(issue -> router.route(issue).summary())
                .orElseThrow(() -> new IllegalArgumentException("there is no case `" + id + "`"));
    }

    /** Answers one question under two settings. */
    public static void main(String[] arguments) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        for (String policy : new String[] {"networked", "regionalist"}) {
            Properties settings = new Properties();
            settings.setProperty("policy", policy);
            out.println(policy + ": " + new Configuration(settings).desk().answer(ASKED));
        }
    }
}
