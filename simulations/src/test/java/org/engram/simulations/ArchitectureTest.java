package org.engram.simulations;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.stream.Stream;

/** The arrows between modules and packages. A rule that finds no classes to check fails, but where it says otherwise. */
@AnalyzeClasses(packages = "org.engram", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CORE = "org.engram.core..";
    private static final String SNN = "org.engram.snn..";
    private static final String HOPFIELD = "org.engram.hopfield..";
    private static final String SDR = "org.engram.sdr..";
    private static final String HARDWARE = "org.engram.hardware..";
    private static final String ANALYSIS = "org.engram.simulations.analysis..";
    private static final String PLOT = "org.engram.simulations.plot..";
    private static final String EXPERIMENT = "org.engram.simulations.experiment..";
    private static final String SWEEP = "org.engram.simulations.sweep..";
    private static final String PAPER = "org.engram.simulations.paper..";
    private static final String THEORY = "org.engram.simulations.theory..";
    private static final String SIMULATE = "org.engram.simulations.simulate..";
    private static final String CLI = "org.engram.simulations.cli..";
    private static final String ENGINE_PARTS = "org.engram.snn.engine.internal.";
    private static final String[] LIBRARIES = {CORE, SNN, HOPFIELD, SDR, HARDWARE};

    @ArchTest
    static final ArchRule modulesHaveNoCycles =
            slices().matching("org.engram.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().assignedFrom(new PackagesWithTheirInternals()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule partsOfTheEngineHaveNoCycles =
            slices().matching(ENGINE_PARTS + "(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule partsOfTheEngineDoNotSeeTheRun = noClasses()
            .that()
            .resideInAPackage(ENGINE_PARTS + "*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.engram.snn.engine.internal");

    @ArchTest
    static final ArchRule coreNeedsTheJdkAlone = classes()
            .that()
            .resideInAPackage(CORE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(CORE, "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule snnSeesCore = sees(SNN, CORE);

    @ArchTest
    static final ArchRule hopfieldSeesCore = sees(HOPFIELD, CORE);

    @ArchTest
    static final ArchRule sdrSeesCore = sees(SDR, CORE);

    @ArchTest
    static final ArchRule hardwareSeesDescriptionRecordingAndEngines = sees(
                    HARDWARE, CORE, "org.engram.snn.network..", "org.engram.snn.recording", "org.engram.snn.engine")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule internalsStayInTheirModule = noClasses()
            .that()
            .resideOutsideOfPackage(SNN)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.engram.snn..internal..");

    @ArchTest
    static final ArchRule onlySimulationsDrawsAndParsesCommands = noClasses()
            .that()
            .resideInAnyPackage(LIBRARIES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jfree..", "org.apache.batik..", "picocli..");

    @ArchTest
    static final ArchRule analysisSeesCore = sees(ANALYSIS, CORE);

    @ArchTest
    static final ArchRule plotSeesCore = sees(PLOT, CORE);

    @ArchTest
    static final ArchRule experimentSeesPlot = sees(EXPERIMENT, with(LIBRARIES, PLOT));

    @ArchTest
    static final ArchRule sweepSeesExperiment =
            sees(SWEEP, with(LIBRARIES, PLOT, EXPERIMENT)).allowEmptyShould(true);

    @ArchTest
    static final ArchRule paperSeesExperiment = sees(PAPER, with(LIBRARIES, ANALYSIS, PLOT, EXPERIMENT));

    @ArchTest
    static final ArchRule simulateSeesExperiment = sees(SIMULATE, with(LIBRARIES, PLOT, EXPERIMENT));

    @ArchTest
    static final ArchRule theorySeesExperiment = sees(THEORY, with(LIBRARIES, PLOT, EXPERIMENT));

    @ArchTest
    static final ArchRule nobodySeesCli = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CLI);

    /** Packages; one named {@code internal} is a part of the package above it. */
    private static final class PackagesWithTheirInternals implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return SliceIdentifier.of(javaClass.getPackageName().replaceFirst("\\.internal(\\..*)?$", ""));
        }

        @Override
        public String getDescription() {
            return "packages with their internals";
        }
    }

    /** Of the toolkit's own packages, {@code from} uses itself and these. */
    private static ArchRule sees(String from, String... allowed) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.engram..").and(resideOutsideOfPackages(with(allowed, from))));
    }

    private static String[] with(String[] packages, String... more) {
        return Stream.concat(Stream.of(packages), Stream.of(more)).toArray(String[]::new);
    }
}
