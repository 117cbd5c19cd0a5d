package dev.comity.examples;

import com.google.common.collect.ImmutableSet;
import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.examples.survey.VetoFill;
import dev.comity.examples.survey.VetoFillText;
import dev.comity.model.Architecture;
import dev.comity.model.Domain;
import dev.comity.routing.Case;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The main job: routes the essays' cases under the three policies, explains one, and says where the policies part. */
public final class MainJob {
    private static final String EXPLAINED = "darfur-2007";
    private static final ImmutableSet<Domain> SHOWN =
            ImmutableSet.of(Domain.CLIMATE, Domain.HEALTH, Domain.PEACE_SECURITY, Domain.TRADE);

    private MainJob() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean colour = System.console() != null && System.getenv("NO_COLOR") == null;
        run(out, colour);
    }

    static void run(PrintStream out, boolean colour) {
        Architecture world = Atlas.world();
        Router universalist = Router.of(world, ReferencePolicies.universalist());
        Router regionalist = Router.of(world, ReferencePolicies.regionalist());
        Router networked = Router.of(world, ReferencePolicies.networked());
        List<CaseRow> rows = Atlas.cases().stream()
                .map(one -> row(one, universalist, regionalist, networked))
                .toList();
        new CaseTable(out, colour).print(rows);
        rows.stream()
                .filter(row -> row.expected().issue().id().equals(EXPLAINED))
                .forEach(row ->
                        out.println("\n" + networked.explain(row.expected().issue())));
        new Headline(out).print(rows);
        vetoFill(out);
    }

    /** Of one policy and some domains: all under all policies take more than ten times as long, see the command survey. */
    private static void vetoFill(PrintStream out) {
        VetoFill result = VetoFill.of(SHOWN, List.of(ReferencePolicies.networked()), done -> {});
        int last = VetoFill.YEARS.get(VetoFill.YEARS.size() - 1);
        out.println(
                "\nWhat others would lawfully fill of what is lost if every universal body were blocked, in per cent"
                        + " (networked policy):");
        out.print(VetoFillText.table(result));
        out.println("In " + last + " nobody would fill, anywhere:");
        VetoFillText.nobodyAnywhere(result, last).lines().forEach(line -> out.println("  " + line));
        out.println("For all domains and policies, place by place: comity survey --headline");
    }

    private static CaseRow row(Case one, Router universalist, Router regionalist, Router networked) {
        Routing routing = networked.route(one.issue());
        return new CaseRow(
                one,
                universalist.route(one.issue()),
                regionalist.route(one.issue()),
                routing,
                one.check(routing).isEmpty());
    }
}
