package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Confidence;
import dev.comity.model.DateRange;
import dev.comity.model.Dated;
import dev.comity.model.Provenance;
import dev.comity.model.Validity;
import dev.comity.model.Words;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How one kind of dated value stands in an entry of a document, both ways; and what all entries have in common: when they
 * hold, since when that is known, who says so.
 *
 * @param <T> the type of the value
 */
abstract class Entry<T> {
    /** {@return the value of an entry; empty, with a finding, if there is none} */
    abstract Optional<T> read(In in);

    /** Puts what {@link #read} reads. */
    abstract void write(T value, Out out);

    final ImmutableList<Dated<T>> readAll(In in, String key) {
        ImmutableList<In> maps = in.maps(key);
        if (maps.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Dated<T>> entries = ImmutableList.builder();
        for (In entry : maps) {
            entries.addAll(readOne(entry));
        }
        return entries.build();
    }

    /** {@return the one entry of a mapping, or none} */
    final ImmutableList<Dated<T>> readOne(In in) {
        Validity validity = validity(in);
        Provenance provenance = provenance(in);
        Optional<T> value = read(in);
        in.finish();
        return value.isPresent()
                ? ImmutableList.of(new Dated<>(value.get(), validity, provenance))
                : ImmutableList.of();
    }

    final void writeAll(Out out, String key, ImmutableList<Dated<T>> entries) {
        ImmutableList.Builder<Out> maps = ImmutableList.builder();
        for (Dated<T> entry : entries) {
            maps.add(writeOne(entry));
        }
        out.maps(key, maps.build());
    }

    final Out writeOne(Dated<T> entry) {
        Out map = Out.map();
        write(entry.value(), map);
        put(map, entry.validity());
        put(map, entry.provenance());
        return map;
    }

    static Validity validity(In in) {
        return validity(in, "in-force");
    }

    static Validity validity(In in, String key) {
        Optional<DateRange> range = in.optionalRange(key);
        Optional<LocalDate> known = Keys.day(in, "known");
        Optional<LocalDate> endKnown = Keys.day(in, "end-known");
        return range.isEmpty() && known.isEmpty() && endKnown.isEmpty()
                ? Validity.always()
                : new Validity(range.orElse(DateRange.always()), known, endKnown);
    }

    static Provenance provenance(In in) {
        String source = in.optionalText("source").orElse("");
        Confidence confidence = in.optionalWord("confidence", Confidence.class).orElse(Confidence.HIGH);
        String note = in.optionalText("note").orElse("");
        return confidence == Confidence.HIGH && note.isEmpty()
                ? Provenance.of(source)
                : new Provenance(source, confidence, note);
    }

    static void put(Out out, Validity validity) {
        put(out, "in-force", validity);
    }

    static void put(Out out, String key, Validity validity) {
        Keys.putUnless(out, key, validity.range().toString(), DateRange.always().toString());
        if (validity.known().isPresent()) {
            out.put("known", validity.known().get().toString());
        }
        if (validity.endKnown().isPresent()) {
            out.put("end-known", validity.endKnown().get().toString());
        }
    }

    static void put(Out out, Provenance provenance) {
        Keys.putUnless(out, "source", provenance.source(), "");
        if (provenance.confidence() != Confidence.HIGH) {
            out.put("confidence", Words.of(provenance.confidence()));
        }
        Keys.putUnless(out, "note", provenance.note(), "");
    }
}
