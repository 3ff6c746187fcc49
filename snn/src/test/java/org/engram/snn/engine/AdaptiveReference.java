package org.engram.snn.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.events.EventHandler;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.engram.core.Parameter;
import org.engram.snn.network.cell.Dynamics;
import org.engram.snn.network.cell.StandardCell;
import org.engram.snn.network.value.Constant;

/** A cell's equations in the hands of an adaptive integrator of another library, without synapses or refractory period. */
final class AdaptiveReference {

    private final StandardCell<?> cell;
    private final Dynamics dynamics;
    private final double[] p;
    private final DoubleUnaryOperator current;
    private double[] state;

    AdaptiveReference(StandardCell<?> cell, DoubleUnaryOperator current) {
        this.cell = cell;
        this.current = current;
        dynamics = cell.model().dynamics().orElseThrow();
        p = values(cell.model().parameters());
        state = values(cell.model().membraneStates());
    }

    private double[] values(List<Parameter> settings) {
        return settings.stream()
                .mapToDouble(setting -> ((Constant) cell.value(setting.name())).value())
                .toArray();
    }

    /** Times of upward crossings, each followed by the cell's reset; none two within a microsecond. */
    double[] spikes(double duration) {
        List<Double> times = new ArrayList<>();
        double last = 0;
        double time = 0;
        while (time < duration) {
            time = integrate(untilSpike(), time, duration);
            if (time < duration && time > last + 1e-3) {
                times.add(time);
                last = time;
                dynamics.reset(state, p);
            }
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private DormandPrince853Integrator untilSpike() {
        DormandPrince853Integrator integrator = integrator();
        integrator.addEventHandler(
                new EventHandler() {
                    @Override
                    public void init(double t0, double[] x, double t) {}

                    @Override
                    public double g(double t, double[] x) {
                        return dynamics.excess(x, p);
                    }

                    @Override
                    public Action eventOccurred(double t, double[] x, boolean isIncreasing) {
                        return isIncreasing ? Action.STOP : Action.CONTINUE;
                    }

                    @Override
                    public void resetState(double t, double[] x) {}
                },
                0.05,
                1e-9,
                200);
        return integrator;
    }

    /** The membrane's states at a time. */
    double[] at(double time) {
        integrate(integrator(), 0, time);
        return state;
    }

    private static DormandPrince853Integrator integrator() {
        return new DormandPrince853Integrator(1e-9, 0.5, 1e-11, 1e-11);
    }

    private double integrate(DormandPrince853Integrator integrator, double from, double to) {
        double[] x = Arrays.copyOf(state, state.length);
        double end = integrator.integrate(
                new FirstOrderDifferentialEquations() {
                    @Override
                    public int getDimension() {
                        return x.length;
                    }

                    @Override
                    public void computeDerivatives(double t, double[] y, double[] rates) {
                        dynamics.rates(y, p, current.applyAsDouble(t), rates);
                    }
                },
                from,
                x,
                to,
                x);
        state = x;
        return end;
    }
}
