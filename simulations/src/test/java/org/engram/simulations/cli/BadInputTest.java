package org.engram.simulations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.engram.simulations.paper.Papers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person may get wrong is answered by one line that says what and where, exit code 2, and no file left. */
class BadInputTest {

    private static final String NETWORK = """
            {"format": "engram-network", "version": 1, "name": "net",
             "populations": [
               {"id": "in", "size": 3, "cell": {"type": "SpikeSourcePoisson", "parameters": {"rate": 40}}},
               {"id": "out", "size": 2, "cell": {"type": "IfCurrExp"}}],
             "projections": [
               {"id": "learn", "pre": "in", "post": "out", "connector": {"type": "all_to_all"},
                "synapse": {"receptor": "excitatory", "type": "stdp", "weight": 1, "delay": 2,
                  "timing": {"rule": "spike_pair", "tau_plus": 20, "tau_minus": 20, "A_plus": 0.1, "A_minus": 0.1},
                  "weights": {"rule": "additive", "w_min": 0, "w_max": 5}}}],
             "simulation": {"timestep": 0.1, "duration": 20}}
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void writeNetwork() throws IOException {
        write("net.json", NETWORK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            run hippocampus --cues 0 | hippocampus.cues: must be in [1, 10000], got 0
            run hippocampus --cues 5 --set cues=6 | --cues: is given by --set as well
            run hippocampus --cues 5 --cues 6 | option '--cues' (N) should be specified only once
            run hippocampus --input a --operations b | --input: cannot be combined with --operations
            run hippocampus --operations DIR/none | DIR/none: no such file
            run hippocampus --operations DIR | DIR: is a directory
            run hippocampus --input DIR | DIR: is a directory
            run hippocampus --duration 5 | hippocampus.duration: must be >= 90 ms for the last operation
            run hopfield-recall --seed text | Invalid value for option '--seed': must be a whole number, got 'text'
            run hopfield-recall --threads 0 | --threads: must be in [1, 1024], got 0
            run hopfield-recall --threads 1000000 | --threads: must be in [1, 1024], got 1000000
            cell --model Izhikevic | --model: unknown name 'Izhikevic'; did you mean 'Izhikevich'?
            cell --model IfCurrExp --set tau_m=-20 | IfCurrExp.tau_m: must be > 0 ms, got -20
            cell --model IfCurrExp --set v_reset=-40 | population 'cell': v_reset of neuron 0 must be below v_thresh
            cell --model IfCurrExp --duration 0 | duration: must be > 0 ms, got 0
            cell --model IfCurrExp --duration NaN | Invalid value for option '--duration': must be a number, got 'NaN'
            cell --model IfCurrExp --duration 10d | Invalid value for option '--duration': must be a number, got '10d'
            cell --model IfCurrExp --duration 1e12 | duration: must be below 2^31 steps of 0.1 ms
            cell --model IfCurrExp --duration 10.05 | duration: must be a multiple of the timestep 0.1 ms, got 10.05 ms
            cell --model IfCurrExp --input delta | --input: delta is for Izhikevich only, got IfCurrExp
            cell --model IfCurrExp --pulse 5 | --pulse: must be weight=W,every=MS, got '5'
            cell --model IfCurrExp --pulse weight=1 | --pulse: every is missing; give weight=W,every=MS
            cell --model Izhikevich --scheme EXACT | cell: scheme EXACT does not serve Izhikevich
            cell --model Izhikevich --set i_offset=1e10 | population 'cell' neuron 0: v became
            simulate DIR/none.json | DIR/none.json: no such file or directory; give a network file, an export bundle or
            simulate DIR | DIR: is a directory without a network.json; give a network file, an export bundle or
            simulate DIR/net.json --seed 99999999999999999999 | Invalid value for option '--seed': must be a whole number, got '99999999999999999999', which is out of range
            simulate DIR/net.json --duration 10.05 | --duration: must be a multiple of the timestep 0.1 ms, got 10.05 ms
            simulate DIR/net.json --duration -1 | --duration: must be > 0 ms, got -1
            simulate DIR/net.json --timestep 0.3 | DIR/net.json: projection 'learn': delay of connection 0: must be a mult
            simulate DIR/net.json --record w | --record: no population of the network has 'w'
            simulate DIR/net.json --record V | --record: no population of the network has 'V'; did you mean 'v'? (one of
            simulate DIR/net.json --record nothere:v:1 | --record: no population 'nothere' in the network (one of in, out)
            simulate DIR/net.json --record uot:v | --record: no population 'uot' in the network; did you mean 'out'? (one
            simulate DIR/net.json --record out:vv | --record: population 'out' has no 'vv'; did you mean 'v'? (one of spik
            simulate DIR/net.json --record in:v | --record: population 'in' has no 'v' (one of spikes)
            simulate DIR/net.json --record out:v:often | --record: 'out:v:often' must be [POPULATION:]VARIABLE[:EVERY]
            simulate DIR/net.json --record v:often | --record: 'v:often' must be [POPULATION:]VARIABLE[:EVERY]
            simulate DIR/net.json --record out:1 | --record: 'out:1' names a population but no variable of it; write out:
            simulate DIR/net.json --record out | --record: 'out' names a population but no variable of it; write out:
            simulate DIR/net.json --record out: | --record: 'out:' leaves a part empty; it must be [POPULATION:]VARIABLE
            simulate DIR/net.json --record learn:weight | --record: 'learn' is a projection; its weights are recorded
            simulate DIR/net.json --record out:v:0 | --record: 'out:v:0': interval: must be > 0 ms, got 0
            simulate DIR/net.json --record out:v:1:2 | --record: 'out:v:1:2' gives two intervals, the second is 2
            simulate DIR/net.json --record v:1-2:3-4 | --record: 'v:1-2:3-4' gives two windows, the second is 3-4
            simulate DIR/net.json --record spikes:2 | --record: 'spikes:2' asks for spikes every 2 ms, but spikes have no
            simulate DIR/net.json --record out:v:5-2 | --record: 'out:v:5-2': the window must end after it begins at 5 ms
            simulate DIR/net.json --record v:20- | DIR/net.json: recording of v of 'out': begins at 20 ms, but the run end
            simulate DIR/net.json --precision half | --precision: unknown name 'half'
            simulate DIR/net.json --checkpoint-every 5 | --checkpoint-every: needs --checkpoint FILE
            simulate DIR/net.json --checkpoint DIR | DIR: is a directory, not a file
            simulate DIR/net.json --resume DIR/none | DIR/none: no such file
            simulate DIR/net.json --resume DIR/net.json | DIR/net.json: is not a checkpoint, which begins with ENGRAMCP
            simulate DIR/net.json --record v --duration 1e8 | DIR/net.json: recordings: need about
            simulate DIR/net.json --record v,out:v | --record: 'out:v' asks for what is recorded already by v,out:v
            simulate DIR/net.json --scheme EXAC | scheme: unknown name 'EXAC'; did you mean 'EXACT'?
            export DIR/net.json --boards 0 | boards of kind spinn5: must be in [1, 1200], got 0
            export DIR/net.json --board spinn4 | board: unknown name 'spinn4'; did you mean 'spinn3'?
            """)
    void usageIsAnsweredByOneLine(String line, String message) throws IOException {
        String[] words = line.replace("DIR", directory.toString()).split(" ");
        refused(message.replace("DIR", directory.toString()), withTarget(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "size": 2 | "size": -2 | /populations/1/size: must be a whole number from 1 to 2147483647, got -2
            "size": 2 | "size": 1e99 | /populations/1/size: must be a whole number from 1 to 2147483647, got 1e99
            "IfCurrExp" | "IFCurrExp" | /populations/1/cell/type: unknown cell type 'IFCurrExp'; did you mean 'IfCurrExp'?
            "rate" | "rat" | /populations/0/cell/parameters/rat: unknown field 'rat'; did you mean 'rate'?
            "rate": 40 | "rate": -1 | /populations/0/cell/parameters/rate: must be in [0, 1000000000] Hz, got -1
            "post": "out" | "post": "ou" | /projections/0/post: unknown population 'ou'; did you mean 'out'?
            "post": "out" | "post": "in" | /projections/0: projection 'learn': 'in' is a SpikeSourcePoisson and cannot rec
            "weight": 1 | "weight": 9 | projection 'learn': weight of connection 0 (0 to 0): must be in [0, 5]
            "weight": 1 | "weight": NaN | /projections/0/synapse/weight: must be a finite number, got NaN
            "delay": 2 | "delay": 1e6 | projection 'learn': delay of connection 0: must be from 1 to 1048575 steps
            "all_to_all" | "one_to_one" | projection 'learn': OneToOne: both groups must be of one size, got 3 and 2
            "w_max": 5 | "w_max": -1 | /projections/0/synapse/weights/w_max: must be >= 0, got -1
            "duration": 20 | "duration": 0 | /simulation/duration: must be > 0 ms, got 0
            "duration": 20 | "duration": 1e12 | duration: must be below 2^31 steps of 0.1 ms
            "version": 1 | "version": 7 | /version: version 7 is not supported
            "version": 1, | "version": 1, "version": 1, | /version: the field stands twice in its object
            "format": | \ufeff"format": | not JSON: unexpected character
            ], | | not JSON
            """)
    void networksAreAnsweredByFileAndPlace(String old, String replacement, String message) throws IOException {
        String text = NETWORK.replace(old, replacement == null ? "" : replacement);
        Path file = write("bad.json", text);
        refused(file + ": ", withTarget("simulate", file.toString())).contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --operations | learn cue 9 content 1   | line 1: cue: must be a whole number from 0 to 4, got '9'
            --operations | lern cue 0 content 1    | line 1: expected 'learn' or 'recall', got 'lern'
            --operations | at -1 recall cue 0      | line 1: time in ms: must be a whole number from 0 to 999999999
            --operations | # nothing               | holds no operation; write one a line
            --operations | \ufeffrecall cue 0      | line 1: begins with a byte order mark; save it without one
            --input      | time_ms;neuron          | line 1: header must be 'time_ms,neuron', got 'time_ms;neuron'
            --input      | 'time_ms,neuron\n0'     | line 2: must have 2 cells as the header, got 1
            --input      | 'time_ms,neuron\n0.5,0' | row 1, time_ms: must be a whole number from 0 to 1000000000, got 0.5
            --input      | 'time_ms,neuron\n1,0\n1,x' | row 2, neuron: must be a number, got 'x'
            --input      | 'time_ms,neuron\n"0,1'  | line 2, cell 1: quoted cell is not closed
            """)
    void inputIsAnsweredByFileAndLine(String option, String text, String message) throws IOException {
        Path file = write("input.txt", text.replace("\\n", "\n"));
        refused(file + ": " + message, withTarget("run", "hippocampus", option, file.toString()));
    }

    @Test
    void binaryFilesAreRefusedEverywhere() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        noise[0] = (byte) 0xff;
        Path file = Files.write(directory.resolve("noise"), noise);
        String name = file.toString();
        for (String command : new String[] {"simulate", "check", "export"}) {
            refused(file + ": ", command.equals("check") ? words(command, name) : withTarget(command, name));
        }
        refused(file + ": ", withTarget("run", "hippocampus", "--operations", name));
        refused(file + ": ", withTarget("run", "hippocampus", "--input", name));
    }

    @Test
    void longAndControllingTextIsNotRepeatedInFull() throws IOException {
        Path file = write("long.txt", "\u001b[31m" + "x".repeat(1_000_000));
        refused(
                        file + ": line 1: expected 'learn' or 'recall', got '?[31mxxx",
                        "run",
                        "hippocampus",
                        "--operations",
                        name(file))
                .hasSizeLessThan(1100);
    }

    @Test
    void targetsThatCannotBeAreRefusedBeforeTheRun() throws IOException {
        Path file = write("file", "text");
        refused(
                "--out " + file + ": is a file; choose a directory",
                "cell",
                "--model",
                "IfCurrExp",
                "--out",
                name(file));
        refused(
                "--out " + file + "/x: " + file + " is not a directory",
                "cell",
                "--model",
                "IfCurrExp",
                "--out",
                file + "/x");
        refused(
                "--out " + directory + ": directory is not empty",
                "cell",
                "--model",
                "IfCurrExp",
                "--out",
                name(directory));
        refused(
                "--out " + directory + ": directory is not empty and holds no result.json",
                "cell",
                "--model",
                "IfCurrExp",
                "--overwrite",
                "--out",
                name(directory));
    }

    private static String name(Path path) {
        return path.toString();
    }

    private static String[] words(String... words) {
        return words;
    }

    private String[] withTarget(String... words) {
        return Stream.concat(Stream.of(words), Stream.of("--out", name(directory.resolve("results"))))
                .toArray(String[]::new);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
    }

    /** Runs the command, which must be refused and leave every file as it was. */
    private AbstractStringAssert<?> refused(String message, String... words) throws IOException {
        long before = count();
        CommandLineRun run = CommandLineRun.of(Papers.experiments(), words);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(count()).isEqualTo(before);
        return assertThat(run.err()).startsWith("engram: " + message).hasLineCount(1);
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.count();
        }
    }
}
