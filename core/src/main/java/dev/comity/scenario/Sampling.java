package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.comity.routing.Router;
import dev.comity.survey.Portfolio;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * What is to be sampled: sample by sample a day, issues and shocks are drawn. Every sample has a stream of random numbers
 * of its own, made of the seed and its index, so that a sample is the same whoever draws it: the unit of work that can be
 * sent elsewhere is this value, as a document, with a range of indexes. {@link Sampler} does the work. Equality is by all
 * components. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Sampling sampling = new Sampling(
 *         "council",
 *         new ShockModel.Blockages(ImmutableSortedSet.of("UNSC"), Fraction.parse("0.5")),
 *         new IssueSource.Whole(Portfolio.of("mine", List.of(issue("gambia-2017")))),
 *         ImmutableSortedSet.of(LocalDate.of(2017, 1, 19)),
 *         1,
 *         4,
 *         1);
 * Sampler sampler = Sampler.of(router, sampling);
 * sampler.scenario(0).isEmpty();   // true
 * sampler.scenario(3).steps();     // [Stand[actors=[CHN], stance=OPPOSE, forum=UNSC, …]]
 * }</pre>
 *
 * @param id a name
 * @param shocks by which chances shocks happen; a single model is taken as {@link ShockModel.All} of one
 * @param issues where issues come from
 * @param days the days of which each sample has one, each as likely; at least one
 * @param seed the seed
 * @param samples how many samples are asked for, at least one
 * @param keep how many of the worst samples are kept, from 0
 */
public record Sampling(
        String id,
        ShockModel shocks,
        IssueSource issues,
        ImmutableSortedSet<LocalDate> days,
        long seed,
        long samples,
        int keep) {
    /**
     * Checks the numbers.
     *
     * @param id a name
     * @param shocks by which chances shocks happen
     * @param issues where issues come from
     * @param days the days of which each sample has one, each as likely
     * @param seed the seed
     * @param samples how many samples are asked for, at least one
     * @param keep how many of the worst samples are kept, from 0
     * @throws IllegalArgumentException if there is no day or no sample, or fewer than 0 are kept
     */
    public Sampling {
        shocks = shocks instanceof ShockModel.All ? shocks : new ShockModel.All(ImmutableList.of(shocks));
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a sampling needs a day at least");
        }
        if (samples < 1 || keep < 0) {
            throw new IllegalArgumentException("a sampling has one sample or more, and keeps none or more");
        }
    }

    /**
     * {@return a fingerprint of all that decides about the samples, with a world and a policy} It guards against mix-ups,
     * not against forgery; of the world only its name and what it counts are looked at.
     */
    String digest(Router router) {
        Hasher hasher = Hashing.murmur3_128().newHasher();
        add(hasher, router.world().toString() + router.policy().digest());
        add(hasher, shocks.toString());
        add(hasher, issues.toString());
        add(hasher, IssueDraws.portfolio(issues).map(Portfolio::issues).toString());
        add(hasher, days.toString());
        return hasher.hash().toString().substring(0, 16);
    }

    private static void add(Hasher hasher, String text) {
        hasher.putInt(text.length()).putString(text, StandardCharsets.UTF_8);
    }

    /** {@return the id, the number of samples and the seed} */
    @Override
    public String toString() {
        return id + ": " + samples + " samples, seed " + seed;
    }
}
