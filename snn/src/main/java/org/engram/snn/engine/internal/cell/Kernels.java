package org.engram.snn.engine.internal.cell;

import java.util.Map;
import java.util.function.Function;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.Dynamics;
import org.engram.snn.network.cell.IfCondExp;
import org.engram.snn.network.cell.IfCurrAlpha;
import org.engram.snn.network.cell.IfCurrDelta;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.jspecify.annotations.Nullable;

/** Which kernel advances which cell under which scheme: one made for the cell, or one for all equations. */
public final class Kernels {

    private static final Map<Scheme, Map<CellModel, Function<Slice, Group>>> MADE_FOR_CELLS = Map.of(
            Scheme.EXACT,
            Map.of(
                    IfCurrExp.MODEL, IfCurrExpExact::new,
                    IfCurrAlpha.MODEL, IfCurrAlphaExact::new,
                    IfCurrDelta.MODEL, IfCurrDeltaExact::new),
            Scheme.SPINNAKER,
            Map.of(
                    IfCurrExp.MODEL, LeakySpinnaker::new,
                    IfCurrAlpha.MODEL, LeakySpinnaker::new,
                    IfCurrDelta.MODEL, LeakySpinnaker::new,
                    IfCondExp.MODEL, IfCondExpSpinnaker::new,
                    Izhikevich.EXPONENTIAL, IzhikevichSpinnaker::new,
                    Izhikevich.DELTA, IzhikevichSpinnaker::new),
            Scheme.IZHIKEVICH_2003,
            Map.of(Izhikevich.EXPONENTIAL, Izhikevich2003::new, Izhikevich.DELTA, Izhikevich2003::new),
            Scheme.IZHIKEVICH_2004,
            Map.of(Izhikevich.EXPONENTIAL, Izhikevich2004::new, Izhikevich.DELTA, Izhikevich2004::new),
            Scheme.EXPONENTIAL_EULER,
            Map.of(IfCondExp.MODEL, IfCondExpEuler::new));

    private static final Map<Scheme, Map<CellModel, Function<Slice, Group>>> SINGLE = Map.of(
            Scheme.EXACT,
            Map.of(IfCurrExp.MODEL, FloatLeaky::exact),
            Scheme.SPINNAKER,
            Map.of(IfCurrExp.MODEL, FloatLeaky::spinnaker),
            Scheme.IZHIKEVICH_2003,
            Map.of(Izhikevich.EXPONENTIAL, FloatIzhikevich::new, Izhikevich.DELTA, FloatIzhikevich::new));

    private static final Map<Scheme, OneStep.Factory> FOR_EQUATIONS = Map.of(
            Scheme.EXPONENTIAL_EULER, ExponentialEuler::new,
            Scheme.RUNGE_KUTTA_4, RungeKutta4::new);

    private Kernels() {}

    /** Whether cells of a model, which is no source, run under a scheme of the clock-driven engine. */
    public static boolean serves(Scheme scheme, CellModel model) {
        return kernel(scheme, model) != null;
    }

    private static @Nullable Function<Slice, Group> kernel(Scheme scheme, CellModel model) {
        Function<Slice, Group> kernel =
                MADE_FOR_CELLS.getOrDefault(scheme, Map.of()).get(model);
        OneStep.Factory method = FOR_EQUATIONS.get(scheme);
        if (kernel != null || method == null || model.dynamics().isEmpty()) {
            return kernel;
        }
        boolean isLinear = model.dynamics().get() instanceof Dynamics.ConditionallyLinear;
        return isLinear || scheme != Scheme.EXPONENTIAL_EULER ? slice -> new DynamicsGroup(slice, method) : null;
    }

    /** The neurons of a slice with the kernel of a scheme: in single precision where that is asked for and there is one. */
    public static Group neurons(Slice slice, Scheme scheme, Precision precision) {
        CellModel model = slice.population().cell().model();
        scheme.requireServes(slice.place(), model);
        Function<Slice, Group> kernel = kernel(scheme, model);
        if (precision != Precision.DOUBLE) {
            kernel = SINGLE.getOrDefault(scheme, Map.of()).getOrDefault(model, kernel);
        }
        if (kernel == null) {
            throw new IllegalArgumentException(
                    slice.place() + ": the clock-driven engine has no kernel for " + model.name() + " under " + scheme);
        }
        return kernel.apply(slice);
    }
}
