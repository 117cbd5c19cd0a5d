import dev.comity.atlas.*;
import dev.comity.condition.*;
import dev.comity.finding.*;
import dev.comity.io.*;
import dev.comity.model.*;
import dev.comity.policy.*;
import dev.comity.proof.*;
import dev.comity.report.*;
import dev.comity.routing.*;
import dev.comity.scenario.*;
import dev.comity.proof.Difference;
import dev.comity.survey.*;
import dev.comity.data.*;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.schema.Schemas;
import dev.comity.examples.picture.EChartsPainter;
import java.time.LocalDate;
import static dev.comity.model.GovernanceFunction.*;
import dev.comity.examples.shell.View;
import static dev.comity.examples.shell.Shortcuts.*;
Architecture world = Atlas.world();
DivisionOfLaborPolicy universalist = ReferencePolicies.universalist();
DivisionOfLaborPolicy regionalist = ReferencePolicies.regionalist();
DivisionOfLaborPolicy networked = ReferencePolicies.networked();
Router router = Router.of(world, networked);
System.out.println("""
Comity: world, networked, universalist, regionalist, router.
  router.route(issue("haze-2013"))        who leads; show(router, issue("haze-2013")) tells why
  show(x)                                 any result on one screen; then .table() .explain() .csv() .mermaid()
                                          .html("file") .save("file.csv")
  issues() issue(id) scenario(id) day("2026-01-02") years(1990, 2025) show(world, "WHO")
/help for JShell, /exit to leave.""");
