package dev.comity.bench;

/** A process of its own that makes one way of routing ready, routes one issue of the workload and ends. */
final class ColdStart {
    private ColdStart() {}

    /** The name of a {@link Way}; without one the world is made and nothing is routed. */
    public static void main(String[] args) {
        Questions questions = new Questions(1);
        if (args.length > 0) {
            System.out.println(Way.valueOf(args[0]).ready(questions).found(0));
        }
        System.exit(0);
    }
}
