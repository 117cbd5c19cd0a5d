package dev.comity.examples;

/** The main job. */
public final class MainJob {
    private MainJob() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        System.out.println("Comity");
    }
}
