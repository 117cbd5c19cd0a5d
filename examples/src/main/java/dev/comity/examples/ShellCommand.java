package dev.comity.examples;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Starts a JShell session. */
@CommandLine.Command(
        name = "shell",
        description = "Starts JShell with the library, the world and the policies.",
        mixinStandardHelpOptions = true)
public final class ShellCommand implements Callable<Integer> {
    @CommandLine.Parameters(paramLabel = "ARGUMENT", description = "Goes to JShell: a script, for example.")
    private List<String> arguments = List.of();

    /** Made by the command line. */
    public ShellCommand() {}

    @Override
    public Integer call() throws Exception {
        return Shell.start(arguments.toArray(new String[0]));
    }
}
