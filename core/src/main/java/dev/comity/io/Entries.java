package dev.comity.io;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.FindingCode;
import dev.comity.model.Accession;
import dev.comity.model.Attribute;
import dev.comity.model.Authority;
import dev.comity.model.BarredSubject;
import dev.comity.model.Degree;
import dev.comity.model.Fraction;
import dev.comity.model.JurisdictionClause;
import dev.comity.model.MembersOf;
import dev.comity.model.OptOut;
import dev.comity.model.Role;
import dev.comity.model.SubsetClause;
import java.util.Optional;

/** The kinds of dated entries of an institution, except members, mandates and decisions. */
final class Entries {
    private static final String HEAD = "head";

    static final Entry<Role> ROLE = new Entry<>() {
        @Override
        Optional<Role> read(In in) {
            return Optional.of(in.word("role", Role.class));
        }

        @Override
        void write(Role role, Out out) {
            out.word("role", role);
        }
    };

    static final Entry<String> PARENT = new Entry<>() {
        @Override
        Optional<String> read(In in) {
            return Optional.of(in.text("institution"));
        }

        @Override
        void write(String parent, Out out) {
            out.put("institution", parent);
        }
    };

    static final Entry<MembersOf> MEMBERS_OF = new Entry<>() {
        @Override
        Optional<MembersOf> read(In in) {
            return Optional.of(new MembersOf(in.text("institution"), Keys.ids(in, "except")));
        }

        @Override
        void write(MembersOf value, Out out) {
            out.put("institution", value.institution()).texts("except", value.except());
        }
    };

    static final Entry<ImmutableSortedSet<String>> VOTERS = new Entry<>() {
        @Override
        Optional<ImmutableSortedSet<String>> read(In in) {
            Keys.needList(in, "actors");
            return Optional.of(Keys.ids(in, "actors"));
        }

        @Override
        void write(ImmutableSortedSet<String> voters, Out out) {
            Keys.list(out, "actors", voters);
        }
    };

    static final Entry<SubsetClause> SUBSET = new Entry<>() {
        @Override
        Optional<SubsetClause> read(In in) {
            Keys.needList(in, "domains");
            return Optional.of(
                    new SubsetClause(Keys.domains(in, "domains"), in.integer("minimum", 1, Integer.MAX_VALUE)));
        }

        @Override
        void write(SubsetClause clause, Out out) {
            Keys.domains(out, "domains", clause.domains());
            out.number("minimum", clause.minimum());
        }
    };

    static final Entry<OptOut> OPT_OUT = new Entry<>() {
        @Override
        Optional<OptOut> read(In in) {
            Keys.needList(in, "actors");
            Keys.needList(in, "domains");
            return Optional.of(new OptOut(Keys.ids(in, "actors"), Keys.domains(in, "domains")));
        }

        @Override
        void write(OptOut optOut, Out out) {
            Keys.list(out, "actors", optOut.actors());
            Keys.domains(out, "domains", optOut.domains());
        }
    };

    static final Entry<String> VACANCY = new Entry<>() {
        @Override
        Optional<String> read(In in) {
            return Optional.of(in.optionalText("office").orElse(HEAD));
        }

        @Override
        void write(String office, Out out) {
            Keys.putUnless(out, "office", office, HEAD);
        }
    };

    static final Entry<BarredSubject> BARRED = new Entry<>() {
        @Override
        Optional<BarredSubject> read(In in) {
            return Entries.barred(in);
        }

        @Override
        void write(BarredSubject barred, Out out) {
            if (barred.domain().isPresent()) {
                out.put("subject", Out.map().put("domain", barred.domain().get().path()));
            } else {
                out.word("subject", barred.subject());
            }
        }
    };

    static final Entry<JurisdictionClause> JURISDICTION = new Entry<>() {
        @Override
        Optional<JurisdictionClause> read(In in) {
            Keys.needList(in, "domains");
            return Optional.of(new JurisdictionClause(
                    in.word("kind", JurisdictionClause.Kind.class),
                    Keys.domains(in, "domains"),
                    in.optionalText("tribunal")));
        }

        @Override
        void write(JurisdictionClause clause, Out out) {
            out.word("kind", clause.kind());
            Keys.domains(out, "domains", clause.domains());
            out.put("tribunal", clause.tribunal());
        }
    };

    static final Entry<Accession> ACCESSION = new Entry<>() {
        @Override
        Optional<Accession> read(In in) {
            return Optional.of(in.word("value", Accession.class));
        }

        @Override
        void write(Accession accession, Out out) {
            out.word("value", accession);
        }
    };

    static final Entry<Attribute> ATTRIBUTE = new Entry<>() {
        @Override
        Optional<Attribute> read(In in) {
            return Optional.of(new Attribute(in.text("name"), in.text("value")));
        }

        @Override
        void write(Attribute attribute, Out out) {
            out.put("name", attribute.name()).put("value", attribute.value());
        }
    };

    static final Entry<Fraction> SHARE = new Entry<>() {
        @Override
        Optional<Fraction> read(In in) {
            return Optional.of(Keys.share(in, "share"));
        }

        @Override
        void write(Fraction share, Out out) {
            Keys.put(out, "share", share);
        }
    };

    static final Entry<Authority> AUTHORITY = new Entry<>() {
        @Override
        Optional<Authority> read(In in) {
            return Optional.of(new Authority(in.word("delegation", Degree.class), in.word("pooling", Degree.class)));
        }

        @Override
        void write(Authority authority, Out out) {
            out.word("delegation", authority.delegation()).word("pooling", authority.pooling());
        }
    };

    private Entries() {}

    private static Optional<BarredSubject> barred(In in) {
        if (in.node("subject").orElse(null) instanceof MapNode) {
            In domain = in.map("subject");
            var path = domain.optionalValue("domain", "a domain", Keys.DOMAIN);
            Keys.needList(domain, "domain");
            domain.finish();
            return path.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new BarredSubject(BarredSubject.Subject.DOMAIN, path));
        }
        BarredSubject.Subject subject = in.word("subject", BarredSubject.Subject.class);
        if (subject == BarredSubject.Subject.DOMAIN) {
            in.fail(
                    "subject",
                    FindingCode.WRONG_SHAPE,
                    "`domain` stands here without saying which",
                    "write `{domain: trade}`, for example");
            return Optional.empty();
        }
        return Optional.of(new BarredSubject(subject, Optional.empty()));
    }
}
