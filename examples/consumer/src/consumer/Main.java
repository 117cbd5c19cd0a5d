package consumer;

import com.google.common.collect.ImmutableList;
import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Condition;
import dev.comity.io.Documents;
import dev.comity.io.Read;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Level;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What a program does with the library: documents in, a policy of its own, many threads, a routing out. */
public final class Main {
    private Main() {}

    /** Prints two lines, and fails if anything is not as it should be. */
    public static void main(String[] arguments) throws Exception {
        Rule rule = Rule.builder()
                .id("CONSUMER-1")
                .tier(Tier.DIVISION_OF_LABOUR)
                .when(Condition.oneOf("function", "monitoring"))
                .then(Effect.prefer(Target.levels(Level.MULTILATERAL)))
                .overrides("R31")
                .build();
        DivisionOfLaborPolicy policy = DivisionOfLaborPolicy.builder()
                .id("consumer")
                .using(ReferencePolicies.networked())
                .add(rule)
                .build();
        Router router = Router.of(Atlas.world(), policy);
        Issue built = Issue.builder()
                .id("haze")
                .date(LocalDate.of(2013, 6, 17))
                .domain(Domain.ENVIRONMENT)
                .functions(GovernanceFunction.MONITORING)
                .affects("IDN", "MYS", "SGP", "BRN")
                .build();
        Read<ImmutableList<Issue>> read = Documents.issues("haze.yaml", Documents.write(built));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Future<Routing> one = threads.submit(() -> router.route(built));
            Future<Routing> other = threads.submit(() -> router.route(read.get().get(0)));
            if (!one.get().equals(other.get())) {
                throw new IllegalStateException("an issue and what was read back from its text are routed differently");
            }
            System.out.println(one.get().summary());
            System.out.println(Main.class.getModule().isNamed() ? "on the module path" : "on the class path");
        } finally {
            threads.shutdown();
        }
    }
}
