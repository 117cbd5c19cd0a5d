package dev.comity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** The shape of the house: packages in layers, nothing global, nothing foreign in public signatures. */
class ArchitectureRulesTest {
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.comity");

    @Test
    void packagesLookDownOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("finding")
                .definedBy("dev.comity.finding")
                .layer("model")
                .definedBy("dev.comity.model")
                .layer("condition")
                .definedBy("dev.comity.condition")
                .layer("policy")
                .definedBy("dev.comity.policy")
                .layer("routing")
                .definedBy("dev.comity.routing")
                .layer("proof")
                .definedBy("dev.comity.proof")
                .layer("scenario")
                .definedBy("dev.comity.scenario")
                .layer("survey")
                .definedBy("dev.comity.survey")
                .layer("data")
                .definedBy("dev.comity.data")
                .layer("io")
                .definedBy("dev.comity.io")
                .layer("schema")
                .definedBy("dev.comity.schema")
                .layer("atlas")
                .definedBy("dev.comity.atlas")
                .layer("report")
                .definedBy("dev.comity.report")
                .whereLayer("report")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("atlas")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("data")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("io")
                .mayOnlyBeAccessedByLayers("schema", "atlas", "report")
                .whereLayer("proof")
                .mayOnlyBeAccessedByLayers("report")
                .whereLayer("scenario")
                .mayOnlyBeAccessedByLayers("data", "io", "schema", "atlas", "report")
                .whereLayer("survey")
                .mayOnlyBeAccessedByLayers("scenario", "io", "schema", "atlas", "report")
                .whereLayer("routing")
                .mayOnlyBeAccessedByLayers("proof", "survey", "scenario", "io", "schema", "atlas", "report")
                .whereLayer("policy")
                .mayOnlyBeAccessedByLayers("routing", "proof", "survey", "scenario", "io", "schema", "atlas", "report")
                .whereLayer("condition")
                .mayOnlyBeAccessedByLayers(
                        "policy", "routing", "proof", "survey", "scenario", "io", "schema", "atlas", "report")
                .whereLayer("model")
                .mayOnlyBeAccessedByLayers(
                        "condition",
                        "policy",
                        "routing",
                        "proof",
                        "survey",
                        "scenario",
                        "data",
                        "io",
                        "schema",
                        "atlas",
                        "report")
                .check(LIBRARY);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.comity.(*)..").should().beFreeOfCycles().check(LIBRARY);
    }

    @Test
    void nothingReadsTheClockTheZoneOrTheLocale() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(LIBRARY);
    }

    @Test
    void nothingIsGlobalOrLoadedBehindTheScenes() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ServiceLoader.class)
                .orShould()
                .callMethod(Thread.class, "getContextClassLoader")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect", "java.util.logging")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(LIBRARY);
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .check(LIBRARY.that(DescribedPredicate.describe("written by hand", ArchitectureRulesTest::byHand)));
    }

    @Test
    void parsersDoNotShow() {
        methods()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.describe("public", ArchitectureRulesTest::isPublic))
                .and(DescribedPredicate.describe("public", ArchitectureRulesTest::isPublicMember))
                .should()
                .notHaveRawReturnType(DescribedPredicate.describe("of a parser", ArchitectureRulesTest::ofAParser))
                .check(LIBRARY);
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.comity.io", "dev.comity.data", "dev.comity.report")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe("of a parser", ArchitectureRulesTest::ofAParser))
                .check(LIBRARY);
    }

    @Test
    void exceptionsThatUsersMeetAreFew() {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .and()
                .arePublic()
                .should()
                .resideInAPackage("dev.comity.finding")
                .check(LIBRARY);
    }

    private static boolean ofAParser(JavaClass type) {
        return type.getPackageName().startsWith("org.snakeyaml")
                || type.getPackageName().startsWith("com.fasterxml")
                || type.getPackageName().startsWith("de.siegmar");
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isPublicMember(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean byHand(JavaClass type) {
        return !type.getSimpleName().startsWith("Immutable");
    }
}
