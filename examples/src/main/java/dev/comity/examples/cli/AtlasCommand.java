package dev.comity.examples.cli;

import picocli.CommandLine;

/** Shows what is in the embedded world. */
@CommandLine.Command(
        name = "atlas",
        description = "Shows the embedded world.",
        mixinStandardHelpOptions = true,
        subcommands = {
            AtlasList.class,
            AtlasShow.class,
            AtlasExport.class,
            AtlasMember.class,
            AtlasDiff.class,
            AtlasEvents.class
        })
public final class AtlasCommand {
    /** Made by the command line. */
    public AtlasCommand() {}
}
