package dev.comity.bench;

import java.nio.file.Path;

/** A process of its own that makes one way of routing ready, routes one issue of the workload and ends. */
final class ColdStart {
    private ColdStart() {}

    /** The name of a {@link Way}, or a jar of compiled rules for Drools; without one nothing is routed. */
    public static void main(String[] args) {
        Questions questions = new Questions(1);
        if (args.length > 0) {
            Way.Run run = args[0].endsWith(".jar")
                    ? Way.engine(questions, Drools.load(Path.of(args[0])))
                    : Way.valueOf(args[0]).ready(questions);
            System.out.println(run.found(0));
        }
        System.exit(0);
    }
}
