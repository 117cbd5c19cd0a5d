import dev.comity.testing.Told;
import dev.comity.atlas.*;
import dev.comity.condition.*;
import dev.comity.data.*;
import dev.comity.finding.*;
import dev.comity.io.*;
import dev.comity.model.*;
import dev.comity.policy.*;
import dev.comity.proof.*;
import dev.comity.report.*;
import dev.comity.routing.*;
import dev.comity.scenario.*;
import dev.comity.schema.*;
import dev.comity.survey.*;
import dev.comity.proof.Difference;
import static dev.comity.model.GovernanceFunction.*;
import com.google.common.collect.*;
import dev.comity.report.Table;
import java.io.*;
import java.math.*;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.*;
Architecture world = Atlas.world();
DivisionOfLaborPolicy universalist = ReferencePolicies.universalist();
DivisionOfLaborPolicy regionalist = ReferencePolicies.regionalist();
DivisionOfLaborPolicy networked = ReferencePolicies.networked();
Router router = Router.of(world, networked);
LocalDate day(String text) { return LocalDate.parse(text); }
List<Issue> issues() { return Atlas.cases().stream().map(Case::issue).toList(); }
Issue issue(String id) { return issues().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(); }
Scenario scenario(String id) { return Atlas.scenarios().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(); }
