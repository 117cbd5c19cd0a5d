import dev.comity.atlas.*;
import dev.comity.condition.*;
import dev.comity.finding.*;
import dev.comity.io.*;
import dev.comity.model.*;
import dev.comity.policy.*;
import dev.comity.proof.*;
import dev.comity.routing.*;
import dev.comity.scenario.*;
import dev.comity.scenario.Comparison;
import dev.comity.survey.*;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.report.Report;
import dev.comity.schema.Schemas;
import dev.comity.examples.picture.EChartsPainter;
import java.time.LocalDate;
import static dev.comity.model.GovernanceFunction.*;
Architecture world = Atlas.world();
DivisionOfLaborPolicy universalist = ReferencePolicies.universalist();
DivisionOfLaborPolicy regionalist = ReferencePolicies.regionalist();
DivisionOfLaborPolicy networked = ReferencePolicies.networked();
Router router = Router.of(world, networked);
LocalDate day(String text) { return LocalDate.parse(text); }
Issue issue(String id) { return Atlas.cases().stream().map(Case::issue).filter(i -> i.id().equals(id)).findFirst().orElseThrow(); }
void show(Object value) { System.out.println(value); }
System.out.println("Here are world, universalist, regionalist, networked and router; day(\"2026-01-02\"), issue(\"haze-2013\"), show(value).");
