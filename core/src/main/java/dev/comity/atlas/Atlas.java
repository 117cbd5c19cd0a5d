package dev.comity.atlas;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.io.CompiledDocuments;
import dev.comity.model.Architecture;
import dev.comity.routing.Case;
import dev.comity.scenario.ReformCatalogue;
import dev.comity.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The embedded world. It is read when first asked for and then shared: everything in it is immutable. Safe for any
 * thread.
 *
 * <pre>{@code
 * Atlas.world().on(LocalDate.of(2026, 1, 2)).vitality("UNASUR");                      // Optional[ZOMBIE]
 * Atlas.cases().stream().anyMatch(known -> known.issue().id().equals("haze-2013"));   // true
 * }</pre>
 */
public final class Atlas {
    static final String RESOURCE = "world.bin";

    private Atlas() {}

    /** {@return the embedded world: every actor and institution with all their dated facts} */
    public static Architecture world() {
        return World.INSTANCE;
    }

    /** {@return the essays' cases, sorted by id: issues with what is expected of their routing} */
    public static ImmutableSortedSet<Case> cases() {
        return ImmutableSortedSet.copyOf(documents().cases());
    }

    /** {@return the essays' what-ifs, sorted by id: scenarios of the embedded world with what is expected of them} */
    public static ImmutableSortedSet<Scenario> scenarios() {
        return ImmutableSortedSet.copyOf(documents().scenarios());
    }

    /** {@return reforms that the essays speak of, each with its source and a judgement of its cost} */
    public static ReformCatalogue reforms() {
        return documents().reforms().get(0);
    }

    static CompiledDocuments documents() {
        return Documents.INSTANCE;
    }

    private static CompiledDocuments load() {
        try (InputStream in = Atlas.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the library was built without its atlas; run dev.comity.atlas.Compile after compiling it");
            }
            return CompiledDocuments.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Documents {
        static final CompiledDocuments INSTANCE = load();
    }

    private static final class World {
        static final Architecture INSTANCE = documents().world().get();
    }
}
