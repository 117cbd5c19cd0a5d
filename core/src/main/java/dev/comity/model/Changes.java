package dev.comity.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** The longer changes. */
final class Changes {
    private Changes() {}

    /** {@return the entries with another one, in the place of those of its sort that begin on the same day} */
    static <T> ImmutableList<Dated<T>> set(ImmutableList<Dated<T>> entries, Dated<T> entry, Predicate<T> sort) {
        ImmutableList.Builder<Dated<T>> set = ImmutableList.builder();
        Optional<DatePoint> start = entry.validity().range().start();
        for (Dated<T> old : entries) {
            boolean replaced = sort.test(old.value())
                    && old.validity().range().start().map(DatePoint::date).equals(start.map(DatePoint::date));
            if (!replaced) {
                set.add(old);
            }
        }
        return set.add(entry).build();
    }

    /**
     * Gives an actor a status over a span, cutting back what it was before. What the actor is by derivation is written
     * out first, since own entries replace derived ones.
     */
    static Architecture setStatus(
            Architecture architecture, String id, String actor, MembershipStatus status, Validity span) {
        Institution old = architecture.institution(id);
        LocalDate from = span.range().start().orElseThrow().date();
        ImmutableList.Builder<Membership> memberships = ImmutableList.builder();
        boolean spoken = false;
        for (Membership membership : old.memberships()) {
            if (!membership.actor().equals(actor)) {
                memberships.add(membership);
                continue;
            }
            spoken = true;
            cutBack(membership, from, span.known().orElse(from)).ifPresent(memberships::add);
        }
        if (!spoken) {
            derived(architecture, old, actor, from).ifPresent(memberships::add);
        }
        memberships.add(Membership.of(actor, status, span));
        return architecture.with(
                old.toBuilder().memberships(memberships.build()).build());
    }

    private static Optional<Membership> cutBack(Membership membership, LocalDate from, LocalDate known) {
        DateRange range = membership.validity().range();
        boolean endsBefore =
                range.end().isPresent() && !range.end().get().date().isAfter(from);
        if (endsBefore) {
            return Optional.of(membership);
        }
        boolean startsBefore =
                range.start().isEmpty() || range.start().get().date().isBefore(from);
        return startsBefore
                ? Optional.of(membership.toBuilder()
                        .validity(membership.validity().endingOn(from, known))
                        .build())
                : Optional.empty();
    }

    private static Optional<Membership> derived(
            Architecture architecture, Institution institution, String actor, LocalDate from) {
        LocalDate before = from.minusDays(1);
        MembershipStatus status =
                architecture.on(before).statuses(institution.id()).get(actor);
        if (status == null || institution.existence().range().startsAfter(before)) {
            return Optional.empty();
        }
        Validity until = new Validity(
                new DateRange(institution.existence().range().start(), Optional.of(DatePoint.of(from))),
                Optional.empty(),
                Optional.empty());
        return Optional.of(Membership.of(actor, status, until));
    }

    static Architecture cutMandate(Architecture architecture, Change.CutMandate cut) {
        Institution old = architecture.institution(cut.institution());
        ImmutableList.Builder<Mandate> mandates = ImmutableList.builder();
        for (Mandate mandate : old.mandates()) {
            boolean concerned = mandate.functions().contains(cut.function())
                    && mandate.domains().stream().anyMatch(cut.domain()::covers)
                    && mandate.validity().on(cut.date());
            if (!concerned) {
                mandates.add(mandate);
                continue;
            }
            keepOthers(mandate, cut, mandates);
            boolean began = mandate.validity().on(cut.date().minusDays(1));
            if (began) {
                mandates.add(mandate.toBuilder()
                        .validity(mandate.validity().endingOn(cut.date(), cut.date()))
                        .build());
            }
        }
        return architecture.with(old.toBuilder().mandates(mandates.build()).build());
    }

    /** From the cut on, what the mandate still holds: its other functions, and the function in other domains. */
    private static void keepOthers(Mandate mandate, Change.CutMandate cut, ImmutableList.Builder<Mandate> kept) {
        Validity after = new Validity(
                new DateRange(
                        Optional.of(DatePoint.of(cut.date())),
                        mandate.validity().range().end()),
                Optional.empty(),
                mandate.validity().endKnown());
        Sets.SetView<GovernanceFunction> functions =
                Sets.difference(mandate.functions(), java.util.Set.of(cut.function()));
        if (!functions.isEmpty()) {
            kept.add(mandate.toBuilder().functions(functions).validity(after).build());
        }
        java.util.List<Domain> domains =
                mandate.domains().stream().filter(d -> !cut.domain().covers(d)).toList();
        if (!domains.isEmpty()) {
            kept.add(mandate.toBuilder()
                    .domains(domains)
                    .functions(java.util.Set.of(cut.function()))
                    .validity(after)
                    .build());
        }
    }

    static Architecture fillPost(Architecture architecture, Change.FillPost fill) {
        Institution old = architecture.institution(fill.institution());
        ImmutableList.Builder<Dated<String>> vacancies = ImmutableList.builder();
        for (Dated<String> vacancy : old.vacancies()) {
            DateRange range = vacancy.validity().range();
            boolean over = range.end().isPresent() && !range.end().get().date().isAfter(fill.date());
            boolean begun = !range.startsAfter(fill.date().minusDays(1));
            if (over) {
                vacancies.add(vacancy);
            } else if (begun) {
                vacancies.add(new Dated<>(
                        vacancy.value(), vacancy.validity().endingOn(fill.date(), fill.date()), vacancy.provenance()));
            }
        }
        return architecture.with(old.toBuilder().vacancies(vacancies.build()).build());
    }

    static Architecture merge(Architecture architecture, Change.Merge merge) {
        Snapshot before = architecture.on(merge.date());
        Institution old = architecture.institution(merge.institution());
        Architecture merged = architecture;
        for (Mandate mandate : old.mandates()) {
            if (mandate.validity().on(merge.date())) {
                Validity after = new Validity(
                        new DateRange(
                                Optional.of(DatePoint.of(merge.date())),
                                mandate.validity().range().end()),
                        Optional.empty(),
                        mandate.validity().endKnown());
                Mandate taken = mandate.toBuilder().validity(after).build();
                merged = merged.with(new Change.AddMandate(merge.into(), taken));
            }
        }
        for (java.util.Map.Entry<String, MembershipStatus> member :
                before.statuses(merge.institution()).entrySet()) {
            boolean joins = member.getValue().votes()
                    && before.status(member.getKey(), merge.into()).isEmpty();
            if (joins) {
                merged = merged.with(Change.join(member.getKey(), merge.into(), merge.date()));
            }
        }
        return merged.with(new Change.End(merge.institution(), merge.date()));
    }
}
