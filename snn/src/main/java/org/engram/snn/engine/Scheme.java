package org.engram.snn.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.engram.core.Check;
import org.engram.snn.engine.internal.cell.Kernels;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.Cells;
import org.engram.snn.network.cell.Dynamics;

/**
 * How a cell's equations become numbers: each scheme fixes the update, the order within a step, and how input enters.
 *
 * <p>Common to all that step: the step from {@code t} to {@code t + timestep} first takes in the spikes that arrive at
 * {@code t}, then updates, then tests the threshold; a crossing found is recorded at {@code t}, and a spike at {@code t} with
 * delay d arrives at {@code t + d}. {@link #REFERENCE} has no steps.
 */
public enum Scheme {
    /**
     * Closed-form propagator: membrane and synaptic currents are solved exactly over the step, without error between
     * spikes; an arriving spike raises its current by the weight at the beginning of the step.
     */
    EXACT,
    /**
     * sPyNNaker's update in double precision: an arriving spike raises its current by {@code weight (tau/h)(1 - exp(-h/tau))},
     * which then stands still for the step. Integrate-and-fire: {@code v = alpha - exp(-h/tau_m)(alpha - v)}. Izhikevich:
     * one Runge-Kutta step of second order with 1311/32768 for 0.04, and 1.85 times the step after a spike. Unlike
     * the board it also serves delta input, which is not scaled, remembers all postsynaptic spikes for plasticity, not 15,
     * and stops multiplicative changes at the bounds.
     */
    SPINNAKER,
    /**
     * The published script of 2003: two half Euler steps of v, then u from the new v, then {@code v >= 30}; an arriving
     * spike raises its current by the weight.
     */
    IZHIKEVICH_2003,
    /**
     * The published script of 2004: an Euler step of v, then u from the new v, then {@code v > 30}; an arriving spike
     * raises its current by the weight.
     */
    IZHIKEVICH_2004,
    /**
     * Exponential Euler: every state moves as if its equation were linear in it and all else stood still,
     * {@code x += f (exp(h s) - 1) / s} with s its slope; of first order. For cells with
     * {@link Dynamics.ConditionallyLinear conditionally linear} equations.
     */
    EXPONENTIAL_EULER,
    /** The classical Runge-Kutta step of fourth order; synaptic input is exact at its stages. For every cell with equations. */
    RUNGE_KUTTA_4,
    /**
     * Event-driven: spike times are off the grid, accurate to 1e-6 ms; closed form with a search for the next spike, or
     * adaptive integration of high order with root finding. For every cell with equations; alone among the schemes it
     * cannot share a network with others.
     */
    REFERENCE;

    /** Whether it serves cells of this model; sources need no scheme. */
    public boolean serves(CellModel model) {
        return model.isSource() || (this == REFERENCE ? model.dynamics().isPresent() : Kernels.serves(this, model));
    }

    /** Names of the toolkit's cell types that it serves. */
    public List<String> cells() {
        return Cells.standard().stream()
                .map(cell -> cell.model())
                .filter(model -> !model.isSource() && serves(model))
                .map(CellModel::name)
                .distinct()
                .toList();
    }

    /**
     * The scheme a run uses for a cell where none is named: the exact one, the one of the cell's first paper, exponential
     * Euler, which is stable whatever the timestep, or Runge-Kutta.
     */
    public static Scheme standard(CellModel model) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.isCandidate() && scheme.serves(model))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(model.name() + ": no scheme serves this cell"));
    }

    private boolean isCandidate() {
        return this == EXACT || this == IZHIKEVICH_2003 || this == EXPONENTIAL_EULER || this == RUNGE_KUTTA_4;
    }

    /** The scheme of this name; the error offers the nearest one. */
    public static Scheme of(String name) {
        List<String> names = Arrays.stream(values()).map(Scheme::name).toList();
        return valueOf(Check.known("scheme", name.toUpperCase(Locale.ROOT).replace('-', '_'), names));
    }

    /** Returns itself where it serves the model; otherwise the error lists the cells it does serve. */
    public Scheme requireServes(String place, CellModel model) {
        Check.that(
                serves(model),
                place + ": scheme " + name() + " does not serve " + model.name() + "; it serves "
                        + String.join(", ", cells()) + "; schemes for " + model.name() + ": "
                        + String.join(
                                ", ",
                                Arrays.stream(values())
                                        .filter(s -> s.serves(model))
                                        .map(Scheme::name)
                                        .toList()));
        return this;
    }
}
