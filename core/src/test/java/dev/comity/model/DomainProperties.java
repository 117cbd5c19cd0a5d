package dev.comity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Covering is a partial order, and the one of word-wise prefixes. */
class DomainProperties {
    @Provide
    Arbitrary<Domain> domains() {
        Arbitrary<Domain> paths = Arbitraries.of("a", "b", "ab", "a-b", "b1")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(words -> Domain.of(String.join("/", words)));
        return Arbitraries.frequencyOf(Tuple.of(9, paths), Tuple.of(1, Arbitraries.just(Domain.ROOT)));
    }

    private static List<String> words(Domain domain) {
        return domain.equals(Domain.ROOT) ? List.of() : List.of(domain.path().split("/"));
    }

    @Property(tries = 2000)
    void aDomainCoversAnotherWhereItsWordsBeginTheOthers(
            @ForAll("domains") Domain one, @ForAll("domains") Domain other) {
        List<String> prefix = words(one);
        List<String> all = words(other);
        boolean begins =
                prefix.size() <= all.size() && all.subList(0, prefix.size()).equals(prefix);
        assertThat(one.covers(other)).isEqualTo(begins);
    }

    @Property
    void coveringIsAPartialOrder(
            @ForAll("domains") Domain a, @ForAll("domains") Domain b, @ForAll("domains") Domain c) {
        assertThat(a.covers(a)).isTrue();
        assertThat(a.covers(b) && b.covers(a)).isEqualTo(a.equals(b));
        if (a.covers(b) && b.covers(c)) {
            assertThat(a.covers(c)).isTrue();
        }
        if (a.covers(b)) {
            assertThat(a.depth()).isLessThanOrEqualTo(b.depth());
        }
    }

    @Property
    void theAncestorsAreThoseThatCoverIt(@ForAll("domains") Domain one, @ForAll("domains") Domain other) {
        boolean named = other.withAncestors().contains(one.path());
        assertThat(named).isEqualTo(one.covers(other) && (!one.equals(Domain.ROOT) || other.equals(Domain.ROOT)));
    }
}
