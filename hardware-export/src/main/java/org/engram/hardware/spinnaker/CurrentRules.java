package org.engram.hardware.spinnaker;

import static org.engram.hardware.spinnaker.Finding.Severity.ERROR;
import static org.engram.hardware.spinnaker.Finding.Severity.NOTE;
import static org.engram.hardware.spinnaker.Finding.Severity.WARNING;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.engram.snn.network.Injection;
import org.engram.snn.network.current.DeterministicCurrent;

/** Injected currents: steps in the core's memory. */
final class CurrentRules implements Rule {

    private static final int BYTES_PER_STEP = 8;
    private static final int COMFORTABLE_BYTES = 8192;

    @Override
    public void check(Plan plan, Consumer<Finding> found) {
        Map<String, Integer> bytes = new LinkedHashMap<>();
        int number = 0;
        for (Injection injection : plan.network().injections()) {
            number++;
            String target = injection.target().population().id();
            String place = "current " + number + " into '" + target + "'";
            if (!(injection.current() instanceof DeterministicCurrent current)) {
                found.accept(noise(place, injection));
                continue;
            }
            StepSeries steps = plan.steps(current);
            if (steps.sampled()) {
                found.accept(new Finding(
                        NOTE,
                        "current-steps",
                        place,
                        current.getClass().getSimpleName(),
                        "DC, AC, step and noisy currents",
                        "it is written as " + steps.size()
                                + " steps on the grid, which is what the simulation computes with",
                        ""));
            }
            ParameterRules.checkNumber(place, new double[] {largest(steps)}, "nA", false, found);
            bytes.merge(target, steps.size() * BYTES_PER_STEP, Math::addExact);
        }
        bytes.forEach((target, total) -> checkMemory(target, total, found));
    }

    private static Finding noise(String place, Injection injection) {
        return new Finding(
                ERROR,
                "current-noise",
                place,
                injection.current().toString(),
                "currents that are functions of time",
                "the board would draw other numbers than the simulation, so nothing could be compared",
                "inject a step current with the numbers of one draw, or excite the population by Poisson sources");
    }

    private static double largest(StepSeries steps) {
        double largest = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (Math.abs(steps.amplitude(i)) > Math.abs(largest)) {
                largest = steps.amplitude(i);
            }
        }
        return largest;
    }

    private static void checkMemory(String target, int bytes, Consumer<Finding> found) {
        if (bytes > COMFORTABLE_BYTES) {
            boolean hopeless = bytes > BoardLimits.BYTES_BESIDE_RING_BUFFERS;
            found.accept(new Finding(
                    hopeless ? ERROR : WARNING,
                    "current-memory",
                    "population '" + target + "'",
                    bytes / BYTES_PER_STEP + " steps of injected current, " + bytes + " bytes on every core",
                    (hopeless ? BoardLimits.BYTES_BESIDE_RING_BUFFERS : COMFORTABLE_BYTES) + " bytes",
                    "the core " + (hopeless ? "runs" : "may run") + " out of its 64 KiB of data memory when it starts",
                    "use fewer steps, a coarser timestep or a shorter run"));
        }
    }
}
