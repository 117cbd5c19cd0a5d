package dev.comity.data;

import com.google.common.collect.ImmutableList;
import dev.comity.finding.Place;
import dev.comity.model.Architecture;
import dev.comity.model.MembershipStatus;

/**
 * States that left organisations. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Architecture igos = CowIgo.load(Path.of("igo_year_formatv3.csv")).value();
 * Withdrawals left = IgoWithdrawals.load(Path.of("igo_withdrawals.csv")).value();
 * left.applyTo(igos).value().on(day("1952-07-01")).status("CHE", "RIVERC");   // Optional[FORMER]
 * }</pre>
 *
 * @param all the withdrawals, in the order of the file
 */
public record Withdrawals(ImmutableList<Withdrawal> all) {

    /**
     * A state left an organisation.
     *
     * @param actor the id of the state
     * @param body the organisation's abbreviation in capitals, as {@link CowIgo} calls it
     * @param name its name
     * @param year the year in which the state left
     * @param reason why, in the words of the data; empty if they do not say
     * @param place the row that says so
     */
    public record Withdrawal(String actor, String body, String name, int year, String reason, Place place) {}

    /**
     * Writes the withdrawals into a world: from the year on the state is {@link MembershipStatus#FORMER}, until it comes back
     * in the world. A membership that the world lets run on is cut, with a finding; one that ended in that year or the next, by a
     * date known to the day or month, keeps it, since a notice comes before its effect. An organisation is found by its id, else by its name.
     *
     * @param world an architecture with memberships, for example of {@link CowIgo}
     * @return the changed world, with a count of the withdrawals and findings on those that the world does not bear out
     */
    public Loaded<Architecture> applyTo(Architecture world) {
        return new Leaving(world).apply(all);
    }

    @Override
    public String toString() {
        return all.size() + " withdrawals from "
                + all.stream().map(Withdrawal::body).distinct().count() + " organisations by "
                + all.stream().map(Withdrawal::actor).distinct().count() + " states";
    }
}
