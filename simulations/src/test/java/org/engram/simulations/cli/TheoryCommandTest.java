package org.engram.simulations.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.engram.simulations.theory.Theories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TheoryCommandTest {

    @Test
    void oneResultIsReadableByPeople() {
        assertThat(output("sdr-false-match", "--set", "n=2000,a=40,s=20,theta=10"))
                .isEqualTo("""
                Probability that a random sparse vector matches a stored one
                S. Ahmad and J. Hawkins (2016), arXiv:1601.00720

                PARAMETER  VALUE  MEANING
                n          2000   Number of bits.
                a          40     Active bits of the random vector, at most n.
                s          20     Bits compared: active ones of the stored vector, at most n.
                theta      10     Bits that must agree for a match.

                RESULT       VALUE            MEANING
                probability  4.943631202E-13  probability of a false match
                """);
    }

    @Test
    void oneResultAsJsonIsOneObject() {
        JsonNode object = json("ags-overlap", "--set", "alpha=0.1,T=0.2", "--json");
        assertThat(object.get("theory").asString()).isEqualTo("ags-overlap");
        assertThat(object.get("source").asString()).contains("1985");
        assertThat(object.get("parameters").toString()).isEqualTo("{\"alpha\":0.1,\"T\":0.2}");
        JsonNode values = object.get("values");
        assertThat(values.get("m").asDouble()).isCloseTo(0.98908516, within(1e-8));
        assertThat(values.get("q").asDouble()).isCloseTo(0.98441706, within(1e-8));
        assertThat(values.get("r").asDouble()).isCloseTo(1.15780903, within(1e-7));
        assertThat(values.get("phase").asString()).isEqualTo("metastable retrieval");
    }

    /** A transition that does not happen is no number: null, an empty cell, or none. */
    @Test
    void whatThereIsNotIsSaid() {
        assertThat(json("ags-phase", "--set", "alpha=0.1", "--json")
                        .get("values")
                        .get("T_c")
                        .isNull())
                .isTrue();
        assertThat(output("ags-phase", "--set", "alpha=0.25", "--csv")).isEqualTo("alpha,T_g,T_M,T_c\n0.25,1.5,,\n");
        assertThat(output("ags-phase", "--set", "alpha=0.25").lines())
                .contains("T_M     none   below it patterns are recalled, as metastable states at least");
    }

    @Test
    void rangesAndListsMakeTables() {
        List<String> rows = output("ags-overlap", "--set", "alpha=0.05:0.15:0.05,T=0,0.2,2", "--csv")
                .lines()
                .toList();
        assertThat(rows).hasSize(10);
        assertThat(rows.get(0)).isEqualTo("alpha,T,m,error,q,r,C,free_energy,q_glass,free_energy_glass,phase");
        assertThat(rows)
                .anyMatch(row -> row.startsWith("0.05,0,0.9999922281"))
                .anyMatch(row -> row.startsWith("0.1,0.2,"));
        assertThat(rows.get(9)).startsWith("0.15,2,0,0.5,,,,,0,").endsWith("paramagnet");
        JsonNode object = json("hopfield-mixtures", "--set", "n=1,3", "--set", "5", "--json");
        assertThat(object.get("rows").size()).isEqualTo(3);
        assertThat(object.get("rows").get(2).get("values").get("m").asDouble()).isEqualTo(0.375);
        assertThat(output("hopfield-mixtures", "--set", "n=3:1:-2")).startsWith("""
                n  T  m    energy  T_stable
                3  0  0.5  -0.375  0.4597""");
    }

    @Test
    void rangesReachDecimalEnds() {
        assertThat(output("hopfield-one-step", "--set", "alpha=0.1:0.3:0.1", "--csv")
                        .lines()
                        .map(row -> row.replaceAll(",.*", "")))
                .containsExactly("alpha", "0.1", "0.2", "0.3");
        assertThat(output("hopfield-one-step", "--set", "alpha=0.1:0.1:1", "--csv"))
                .hasLineCount(2);
    }

    @Test
    void choicesAreWords() {
        JsonNode object = json("multitasking-amplitudes", "--set", "K=3,d=0.3,start=hierarchical", "--json");
        assertThat(object.get("parameters").get("start").asString()).isEqualTo("hierarchical");
        assertThat(object.get("values").get("phase").asString()).isEqualTo("hierarchical");
        assertThat(object.get("values").get("m_1").asDouble()).isCloseTo(0.7, within(1e-12));
        assertThat(object.get("values").get("m_3").asDouble()).isCloseTo(0.063, within(1e-12));
        assertThat(output("multitasking-amplitudes", "--set", "K=1:2:1,d=0.2,T=0.1,start=par,pure", "--csv")
                        .lines())
                .hasSize(5)
                .anyMatch(row -> row.startsWith("1,0.2,0.1,parallel,pure,0.8,") && row.endsWith(","))
                .anyMatch(row -> row.startsWith("2,0.2,0.1,pure,"));
    }

    @Test
    void multitaskingThresholdsAreTheKnownOnes() {
        assertThat(value("multitasking-critical-dilution", "K=3", "d_c")).isCloseTo(0.618034, within(1e-6));
        assertThat(value("multitasking-learning-threshold", "r=0.1,confidence=0.6827", "M_min"))
                .isCloseTo(99, within(0.01));
    }

    private static double value(String theory, String values, String name) {
        return json(theory, "--set", values, "--json").get("values").get(name).asDouble();
    }

    @Test
    void everyTheoryIsListedAndAnswersItsDefaults() {
        String listed = output();
        String everything = CommandLineRun.of("list").out();
        for (var theory : Theories.standard().all()) {
            assertThat(listed).contains(theory.id(), theory.title());
            assertThat(everything).contains(theory.id());
            JsonNode object = json(theory.id(), "--json");
            assertThat(object.get("values").size()).as(theory.id()).isPositive();
            assertThat(output(theory.id(), "--csv")).hasLineCount(2);
            assertThat(output(theory.id(), "--help")).contains("Example", "engram theory " + theory.id());
        }
        JsonNode all = json("--json");
        assertThat(all.get("theories").size())
                .isEqualTo(Theories.standard().all().size());
        assertThat(JsonMapper.shared()
                        .readTree(CommandLineRun.of("list", "--json").out())
                        .get("theories"))
                .isEqualTo(all.get("theories"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            ags | unknown theory 'ags' (one of ags-overlap, ags-phase,
            ags-overlp | unknown theory 'ags-overlp'; did you mean 'ags-overlap'?
            ags-overlap --set alpha=-1 | ags-overlap.alpha: must be >= 0, got -1
            ags-overlap --set aplha=1 | ags-overlap: unknown parameter 'aplha'; did you mean 'alpha'? (one of alpha, T)
            ags-overlap --set 5 | --set: must be NAME=VALUE, got '5'
            ags-overlap --set =5 | --set: must be NAME=VALUE, got '=5'
            ags-overlap --set alpha= | --set: alpha must be a number, got ''
            ags-overlap --set alpha=NaN | --set: alpha must be a number, got 'NaN'
            ags-overlap --set alpha=0.1,alpha=0.2 | --set: alpha is given twice
            ags-overlap --set alpha=0:1 | --set: alpha must be FROM:TO:STEP, got '0:1'
            ags-overlap --set alpha=0:1:2:3 | --set: alpha must be FROM:TO:STEP, got '0:1:2:3'
            ags-overlap --set alpha=0:1:0 | --set: alpha must have a step that leads from 0 to 1, got '0:1:0'
            ags-overlap --set alpha=0:1:-1 | --set: alpha must have a step that leads from 0 to 1, got '0:1:-1'
            ags-overlap --set alpha=0:1:1e-9 | --set: alpha must take at most 100000 values
            ags-overlap --set alpha=0:1:1e-4,T=0:1:1e-3 | --set: must make at most 100000 rows, got 10011001
            ags-overlap --csv --json | --csv: cannot be combined with --json
            sdr-false-match --set n=1.5 | sdr-false-match.n: must be a whole number up to 2147483647, got 1.5
            sdr-false-match --set n=10,a=20 | FalseMatch.a: must be in [0, 10], got 20
            multitasking-amplitudes --set start=p | --set: start: unknown name 'p' (one of pure, hierarchical, parallel)
            multitasking-amplitudes --set start=paralel | --set: start: unknown name 'paralel'; did you mean 'parallel'?
            multitasking-amplitudes --set start=0.5 | multitasking-amplitudes.start: must be a whole number
            multitasking-amplitudes --set d=1 | multitasking-amplitudes.d: must be in [0, 1), got 1
            hopfield-capacities --set N=1 | hopfield-capacities.N: must be in [2, 1E15], got 1
            """)
    void mistakesAreAnsweredByOneLine(String line, String message) {
        CommandLineRun run = CommandLineRun.of(("theory " + line).split(" "));
        assertThat(run.err()).startsWith("engram: " + message).hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
    }

    private static JsonNode json(String... words) {
        return JsonMapper.shared().readTree(output(words));
    }

    private static String output(String... words) {
        String[] line = new String[words.length + 1];
        line[0] = "theory";
        System.arraycopy(words, 0, line, 1, words.length);
        CommandLineRun run = CommandLineRun.of(line);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return run.out();
    }
}
