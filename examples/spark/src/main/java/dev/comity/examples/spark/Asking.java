package dev.comity.examples.spark;

import dev.comity.atlas.Atlas;
import dev.comity.io.Documents;
import dev.comity.model.Architecture;
import dev.comity.routing.Router;
import dev.comity.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Also the scenarios and the days. */
final class Asking extends Setting {
    @Option(
            names = "--scenario",
            paramLabel = "NAME|FILE",
            description = "An embedded scenario or a document, beside the world as it is. May be given again.")
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--day",
            paramLabel = "DATE",
            description = "A day; as if not given, the last that the world knows. May be given again.")
    private List<LocalDate> days = new ArrayList<>();

    Question question() {
        Router router = router();
        List<Scenario> asked = scenarios.stream()
                .map(scenario -> scenario(scenario, router.world()))
                .toList();
        return Question.of(
                router, asked, days.isEmpty() ? List.of(router.world().latest().orElseThrow()) : days);
    }

    private static Scenario scenario(String nameOrFile, Architecture world) {
        return Atlas.scenarios().stream()
                .filter(embedded -> embedded.id().equals(nameOrFile))
                .findAny()
                .orElseGet(() ->
                        Documents.scenario(nameOrFile, text(nameOrFile), world).get());
    }
}
