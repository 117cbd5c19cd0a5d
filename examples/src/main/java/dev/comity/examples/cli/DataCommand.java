package dev.comity.examples.cli;

import picocli.CommandLine;

/** Works on public data sets that the user has. */
@CommandLine.Command(
        name = "data",
        description = "Loads public data sets from files that you have.",
        mixinStandardHelpOptions = true,
        subcommands = DataLoad.class)
public final class DataCommand {
    /** Made by the command line. */
    public DataCommand() {}
}
