package org.engram.simulations.paper.izhikevich;

import java.util.ArrayList;
import java.util.List;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.current.DeterministicCurrent;
import org.engram.snn.network.current.RampCurrent;
import org.engram.snn.network.current.StepCurrent;

/**
 * The twenty patterns of figure 1 of Izhikevich, IEEE Trans. Neural Networks 15:1063 (2004), with the parameters of the
 * author's published script.
 */
public final class FiringPatterns {

    private static final double ALWAYS = 1e9;

    private FiringPatterns() {}

    /** All twenty, A to T. */
    public static List<FiringPattern> all() {
        List<FiringPattern> all = new ArrayList<>(firstHalf());
        all.addAll(secondHalf());
        return List.copyOf(all);
    }

    private static List<FiringPattern> firstHalf() {
        List<FiringPattern> all = new ArrayList<>();
        all.add(pattern("A", "tonic spiking", cell(0.02, 0.2, -65, 6, -70), 0.25, 100, after(0.25, 10, 14)));
        all.add(pattern("B", "phasic spiking", cell(0.02, 0.25, -65, 6, -64), 0.25, 200, after(0.25, 20, 0.5)));
        all.add(pattern("C", "tonic bursting", cell(0.02, 0.2, -50, 2, -70), 0.25, 220, after(0.25, 22, 15)));
        all.add(pattern("D", "phasic bursting", cell(0.02, 0.25, -55, 0.05, -64), 0.2, 200, after(0.2, 20, 0.6)));
        all.add(pattern("E", "mixed mode", cell(0.02, 0.2, -55, 4, -70), 0.25, 160, after(0.25, 16, 10)));
        all.add(pattern("F", "frequency adaptation", cell(0.01, 0.2, -65, 8, -70), 0.25, 85, after(0.25, 8.5, 30)));
        all.add(pattern("G", "class 1", classOne(-60), 0.25, 300, new RampCurrent(30, ALWAYS, 0, 0.075)));
        all.add(pattern(
                "H",
                "class 2",
                cell(0.2, 0.26, -65, 0, -64).withIOffset(-0.5),
                0.25,
                300,
                new RampCurrent(30, ALWAYS, 0, 0.015)));
        all.add(pattern("I", "spike latency", cell(0.02, 0.2, -65, 6, -70), 0.2, 100, within(0.2, 10, 13, 7.04)));
        all.add(pattern(
                "J", "subthreshold oscillation", cell(0.05, 0.26, -60, 0, -62), 0.25, 200, within(0.25, 20, 25, 2)));
        return all;
    }

    private static List<FiringPattern> secondHalf() {
        List<FiringPattern> all = new ArrayList<>();
        all.add(pattern(
                "K",
                "resonator",
                cell(0.1, 0.26, -60, -1, -62),
                0.25,
                400,
                within(0.25, 40, 44, 0.65),
                within(0.25, 60, 64, 0.65),
                within(0.25, 280, 284, 0.65),
                within(0.25, 320, 324, 0.65)));
        all.add(pattern(
                "L",
                "integrator",
                classOne(-60),
                0.25,
                100,
                within(0.25, 100 / 11.0, 100 / 11.0 + 2, 9),
                within(0.25, 100 / 11.0 + 5, 100 / 11.0 + 7, 9),
                within(0.25, 70, 72, 9),
                within(0.25, 80, 82, 9)));
        all.add(pattern("M", "rebound spike", cell(0.03, 0.25, -60, 4, -64), 0.2, 200, within(0.2, 20, 25, -15)));
        all.add(pattern("N", "rebound burst", cell(0.03, 0.25, -52, 0, -64), 0.2, 200, within(0.2, 20, 25, -15)));
        all.add(pattern(
                "O",
                "threshold variability",
                cell(0.03, 0.25, -60, 4, -64),
                0.25,
                100,
                within(0.25, 10, 15, 1),
                within(0.25, 70, 75, -6),
                within(0.25, 80, 85, 1)));
        all.add(pattern(
                "P",
                "bistability",
                cell(0.1, 0.26, -60, 0, -61).withIOffset(0.24),
                0.25,
                300,
                within(0.25, 37.5, 42.5, 1),
                within(0.25, 216, 221, 1)));
        all.add(pattern(
                "Q", "depolarising after-potential", cell(1, 0.2, -60, -21, -70), 0.1, 50, within(0.1, 9, 11, 20)));
        all.add(pattern(
                "R",
                "accommodation",
                cell(0.02, 1, -55, 4, -65).withAccommodation(-65).startingAt(-65, -16),
                0.5,
                400,
                new RampCurrent(0, 200, 0, 0.04),
                new RampCurrent(300, 312.5, 0, 0.32)));
        all.add(pattern("S", "inhibition-induced spiking", cell(-0.02, -1, -60, 8, -63.8), 0.5, 350, released()));
        all.add(pattern("T", "inhibition-induced bursting", cell(-0.026, -1, -45, -2, -63.8), 0.5, 350, released()));
        return all;
    }

    private static FiringPattern pattern(
            String letter,
            String title,
            Izhikevich cell,
            double timestep,
            double duration,
            DeterministicCurrent... input) {
        return new FiringPattern(letter, title, cell, timestep, duration, List.of(input));
    }

    private static Izhikevich cell(double a, double b, double c, double d, double v0) {
        return Izhikevich.of(a, b, c, d).withDeltaInput().startingAt(v0, b * v0);
    }

    private static Izhikevich classOne(double v0) {
        return cell(0.02, -0.1, -55, 6, v0).withQuadratic(0.04, 4.1, 108);
    }

    /** A current at all grid times strictly later than {@code time}. */
    private static StepCurrent after(double timestep, double time, double amplitude) {
        return StepCurrent.from(firstAfter(timestep, time), amplitude);
    }

    /** A current at all grid times strictly between the two. */
    private static StepCurrent within(double timestep, double start, double stop, double amplitude) {
        double end = new TimeGrid(timestep).time((long) Math.ceil(stop / timestep));
        return StepCurrent.pulse(firstAfter(timestep, start), end, amplitude);
    }

    private static double firstAfter(double timestep, double time) {
        return new TimeGrid(timestep).time((long) Math.floor(time / timestep) + 1);
    }

    /** 80 nA, lowered to 75 nA from 50 to 250 ms inclusive. */
    private static StepCurrent released() {
        return StepCurrent.of(new double[] {0, 50, 250.5}, new double[] {80, 75, 80});
    }
}
