package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.finding.Findings;
import dev.comity.model.Actor;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.Institution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/** Reads and writes the documents of the world, for {@link Documents}. */
final class WorldDocuments {
    private WorldDocuments() {}

    static Read<Institution> institution(String source, String text) {
        FindingCollector findings = new FindingCollector();
        Optional<Institution> institution = Optional.empty();
        for (Parsed document : Nodes.parse(source, text, Limits.standard())) {
            Optional<In> in = Formats.open(document, findings);
            if (in.isPresent() && Formats.require(in.get(), Formats.INSTITUTION)) {
                institution = Optional.of(InstitutionReader.read(in.get(), new ArrayList<>()));
            }
        }
        return new Read<>(institution, findings.findings());
    }

    static Read<ImmutableList<Actor>> actors(String source, String text) {
        FindingCollector findings = new FindingCollector();
        WorldReader world = new WorldReader(findings);
        for (Parsed document : Nodes.parse(source, text, Limits.standard())) {
            Optional<In> in = Formats.open(document, findings);
            if (in.isPresent() && Formats.require(in.get(), Formats.ACTORS)) {
                world.read(in.get(), Formats.ACTORS);
            }
        }
        Architecture read = world.build();
        return new Read<>(Optional.of(read.actors().values().asList()), findings.findings());
    }

    static Read<Architecture> architecture(String source, String text) {
        FindingCollector findings = new FindingCollector();
        WorldReader world = new WorldReader(findings);
        for (Parsed document : Nodes.parse(source, text, Limits.standard())) {
            Optional<In> in = Formats.open(document, findings);
            if (in.isPresent() && Formats.require(in.get(), WorldReader.FORMATS)) {
                world.read(in.get(), in.get().text("format"));
            }
        }
        return new Read<>(Optional.of(world.build()), findings.findings());
    }

    static Read<Architecture> architecture(Path fileOrDirectory) {
        FindingCollector findings = new FindingCollector();
        WorldReader world = new WorldReader(findings);
        for (Parsed document : Sources.parse(fileOrDirectory)) {
            Optional<In> in = Formats.open(document, findings);
            String format = in.isPresent() ? Formats.of(in.get()) : "";
            if (in.isPresent() && WorldReader.isWorld(format)) {
                world.read(in.get(), format);
            }
        }
        Architecture read = world.build();
        Findings flaws = findings.findings();
        return new Read<>(
                Optional.of(read), flaws.hasErrors() ? flaws : flaws.and(Located.in(world.documents(), read.check())));
    }

    static Read<ImmutableList<Change>> changes(String source, String text) {
        FindingCollector findings = new FindingCollector();
        ImmutableList<Change> changes = ImmutableList.of();
        for (Parsed document : Nodes.parse(source, text, Limits.standard())) {
            Optional<In> in = Formats.open(document, findings);
            if (in.isPresent() && Formats.require(in.get(), Formats.CHANGES)) {
                changes = ChangeReader.read(in.get());
            }
        }
        return new Read<>(Optional.of(changes), findings.findings());
    }

    static MapNode write(Institution institution) {
        return InstitutionWriter.write(institution, Out.map().put("format", Formats.INSTITUTION))
                .build();
    }
}
