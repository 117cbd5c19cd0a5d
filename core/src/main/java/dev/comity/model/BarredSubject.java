package dev.comity.model;

import java.util.Optional;

/**
 * A matter that a body's founding text keeps out (SAARC Charter art. X; ASEAN Charter art. 2(2)).
 *
 * <pre>{@code
 * world.institution("SAARC").barredSubjects().stream().map(Dated::value).toList();
 * // [bilateral-disputes, internal-affairs]
 * }</pre>
 *
 * @param subject which kind of matter
 * @param domain the domain, for {@link Subject#DOMAIN}
 */
public record BarredSubject(Subject subject, Optional<Domain> domain) {
    /** Kinds of matter. */
    public enum Subject {
        /** Any dispute between members. */
        DISPUTES,
        /** A dispute between two members. */
        BILATERAL_DISPUTES,
        /** The internal affairs of a member, without its consent. */
        INTERNAL_AFFAIRS,
        /** A domain. */
        DOMAIN
    }

    /**
     * Checks that a domain is given exactly where it is needed.
     *
     * @param subject which kind of matter
     * @param domain the domain, for {@link Subject#DOMAIN}; else empty
     */
    public BarredSubject {
        if (domain.isPresent() != (subject == Subject.DOMAIN)) {
            throw new IllegalArgumentException("a barred domain is named, and only it");
        }
    }

    @Override
    public String toString() {
        return domain.map(Domain::path).orElse(Words.of(subject));
    }
}
