package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.current.StepCurrent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The firing patterns for which the cells were made. */
class FiringClassesTest {

    private static final double STEP = 0.25;

    /** Figure 2 of the 2003 paper with the timestep and inputs of its script: counts and times to the bit. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "RS,  .02, .2,  -65, 8,   -63, 150, '15:999:14',              5,  '18.25,24.25,54.5,87.75,121'",
        "IB,  .02, .2,  -55, 4,   -70, 150, '15:999:11',              7,  '18.75,21.25,25,58.25'",
        "CH,  .02, .2,  -50, 2,   -70, 150, '15:999:10',              15, '19'",
        "FS,  .1,  .2,  -65, 2,   -70, 150, '15:999:10',              15, '19,24,31.5'",
        "TC,  .02, .25, -65, .05, -63, 150, '30:999:1.5',             4,  '39.5'",
        "TC2, .02, .25, -65, .05, -87, 150, '-.25:45:-25',              5,  '51'",
        "RZ,  .1,  .26, -65, 2,   -70, 100, '-.25:10:-2 10:999:-.5 60:65:10.5', 2, '62.75'",
        "LTS, .02, .25, -65, 2,   -63, 250, '25:999:10',              18, '28'",
    })
    void theClassesOf2003(
            String name,
            double a,
            double b,
            double c,
            double d,
            double v,
            double duration,
            String currents,
            int count,
            String first) {
        Izhikevich cell = Izhikevich.of(a, b, c, d).withDeltaInput().startingAt(v, b * v);
        OneCell run = new OneCell(cell, Scheme.IZHIKEVICH_2004, STEP);
        for (String current : words(currents, " ")) {
            double[] numbers = numbers(current, ":");
            // The script switches after the times given, not at them.
            run.driven(StepCurrent.pulse(numbers[0] + STEP, numbers[1] + STEP, numbers[2]));
        }
        double[] times = run.spikes(duration);
        assertThat(times).hasSize(count).startsWith(numbers(first, ","));
    }

    private static List<String> words(String text, String separator) {
        return text.isEmpty() ? List.of() : List.of(text.split(separator, -1));
    }

    private static double[] numbers(String text, String separator) {
        return words(text, separator).stream().mapToDouble(Double::parseDouble).toArray();
    }
}
