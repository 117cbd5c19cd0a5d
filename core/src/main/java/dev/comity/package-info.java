/**
 * Comity: models governance architectures and routes issues through them, with legal reasons.
 *
 * <p>The map, in the reader's order; each package uses only those above it:
 *
 * <ol>
 *   <li>{@link dev.comity.finding}: what is wrong with a description, where, and how to mend it
 *   <li>{@link dev.comity.model}: actors, institutions, memberships, mandates, rules of decision, issues, changes, {@link
 *       dev.comity.model.Architecture}
 *   <li>{@link dev.comity.condition}: three-valued facts, and conditions over them
 *   <li>{@link dev.comity.policy}: rules, tiers and effects: {@link dev.comity.policy.DivisionOfLaborPolicy}
 *   <li>{@link dev.comity.routing}: who leads, why, and why not: {@link dev.comity.routing.Router}
 *   <li>{@link dev.comity.proof}: exact questions about policies over every situation: {@link dev.comity.proof.Proof}
 *   <li>{@link dev.comity.survey}: measures of an architecture: {@link dev.comity.survey.Survey}
 *   <li>{@link dev.comity.scenario}: what-ifs, shocks and reforms: {@link dev.comity.scenario.Comparison}
 *   <li>{@link dev.comity.io}: documents in YAML and JSON: {@link dev.comity.io.Documents}
 *   <li>{@link dev.comity.schema}: those documents described to editors
 *   <li>{@link dev.comity.data}: loaders of public data sets
 *   <li>{@link dev.comity.atlas}: the embedded world and the reference policies: {@link dev.comity.atlas.Atlas}
 *   <li>{@link dev.comity.report}: results as text, tables, diagrams and pages: {@link dev.comity.report.Report}
 * </ol>
 *
 * <p>Examples in comments run as they stand in the library's shell, where {@code world} is the embedded one, {@code networked},
 * {@code universalist} and {@code regionalist} are the reference policies, {@code router} routes through the world by the first of
 * them, and {@code issue(id)}, {@code issues()} and {@code scenario(id)} give embedded ones. What stands behind {@code //} is what
 * comes back, {@code …} what is left out.
 *
 * <p>From a question to an answer:
 *
 * <pre>{@code
 * Router router = Router.of(Atlas.world(), ReferencePolicies.networked());
 * Issue haze = Issue.builder()
 *         .id("haze")
 *         .date(LocalDate.of(2013, 6, 17))
 *         .domain(Domain.ENVIRONMENT)
 *         .functions(GovernanceFunction.MONITORING)
 *         .affects("IDN", "MYS", "SGP", "BRN")
 *         .build();
 * router.route(haze).summary();   // haze: REGIONAL; monitoring ASEAN
 * }</pre>
 */
@NullMarked
package dev.comity;

import org.jspecify.annotations.NullMarked;
