package dev.comity.examples.cli;

import com.google.common.collect.ImmutableList;
import dev.comity.data.AuthorityScores;
import dev.comity.data.CowIgo;
import dev.comity.data.IgoWithdrawals;
import dev.comity.data.Loaded;
import dev.comity.data.RollCalls;
import dev.comity.data.Tally;
import dev.comity.data.Withdrawals;
import dev.comity.finding.Findings;
import dev.comity.model.Architecture;
import dev.comity.model.Words;
import dev.comity.scenario.IdealPoints;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A data set that was loaded, as the command line shows and writes it. The rows are made when they are asked for. */
record DataSet(
        String description,
        ImmutableList<Tally> tallies,
        Findings findings,
        Optional<Architecture> world,
        Supplier<Rows> table) {
    Rows rows() {
        return table.get();
    }

    private static DataSet of(Loaded<?> loaded, String description, Optional<Architecture> world, Supplier<Rows> rows) {
        return new DataSet(description, loaded.tallies(), loaded.findings(), world, rows);
    }

    static DataSet ofWorld(Loaded<Architecture> loaded) {
        Architecture world = loaded.value();
        return of(loaded, world.toString(), Optional.of(world), () -> memberships(world));
    }

    private static Rows memberships(Architecture world) {
        MembershipRows rows = new MembershipRows(world, Optional.empty());
        world.institutions().keySet().forEach(rows::add);
        return rows.rows();
    }

    /** States with the days of their existence. */
    static DataSet ofStates(Loaded<Architecture> loaded) {
        Architecture world = loaded.value();
        return of(loaded, world.toString(), Optional.of(world), () -> {
            Rows rows = new Rows("actor", "name", "from", "to");
            world.actors()
                    .values()
                    .forEach(actor -> rows.add(
                            actor.id(),
                            actor.name(),
                            actor.existence().start().map(Object::toString).orElse(""),
                            actor.existence().end().map(Object::toString).orElse("")));
            return rows;
        });
    }

    /** Withdrawals alone, or written into the memberships of a second file. */
    static DataSet ofWithdrawals(List<Path> files) {
        Loaded<Withdrawals> left = IgoWithdrawals.load(files.get(0));
        if (files.size() > 1) {
            Loaded<Architecture> members = CowIgo.load(files.get(1));
            Loaded<Architecture> changed = left.value().applyTo(members.value());
            ImmutableList<Tally> tallies = ImmutableList.<Tally>builder()
                    .addAll(left.tallies())
                    .addAll(members.tallies())
                    .addAll(changed.tallies())
                    .build();
            Findings findings = left.findings().and(members.findings()).and(changed.findings());
            return ofWorld(new Loaded<>(changed.value(), tallies, findings));
        }
        return of(left, left.value().toString(), Optional.empty(), () -> {
            Rows rows = new Rows("actor", "institution", "name", "year", "reason");
            left.value()
                    .all()
                    .forEach(one ->
                            rows.add(one.actor(), one.body(), one.name(), String.valueOf(one.year()), one.reason()));
            return rows;
        });
    }

    static DataSet ofScores(Loaded<AuthorityScores> loaded) {
        AuthorityScores scores = loaded.value();
        String description = scores.byBody().size() + " organisations with delegation and pooling by year";
        return of(loaded, description, Optional.of(scores.architecture()), () -> {
            Rows rows = new Rows("institution", "year", "delegation", "pooling");
            scores.byBody()
                    .forEach((body, years) -> years.forEach((year, score) -> rows.add(
                            body,
                            year.toString(),
                            score.delegation().toString(),
                            score.pooling().toString())));
            return rows;
        });
    }

    static DataSet ofVotes(Loaded<RollCalls> loaded) {
        RollCalls calls = loaded.value();
        return of(loaded, calls.toString(), Optional.empty(), () -> {
            Rows rows = new Rows("rollcall", "date", "actor", "stance");
            calls.calls()
                    .forEach(call -> calls.positions(call.id())
                            .forEach(position -> rows.add(
                                    String.valueOf(call.id()),
                                    call.date().map(LocalDate::toString).orElse(""),
                                    position.actor(),
                                    Words.of(position.stance()))));
            return rows;
        });
    }

    static DataSet ofPoints(Loaded<IdealPoints> loaded) {
        return of(loaded, loaded.value().toString(), Optional.empty(), () -> {
            Rows rows = new Rows("year", "actor", "point");
            loaded.value()
                    .years()
                    .forEach((year, points) ->
                            points.forEach((actor, point) -> rows.add(year.toString(), actor, point.toString())));
            return rows;
        });
    }
}
