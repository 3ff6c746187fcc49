package org.engram.snn.engine.internal;

import java.util.Map;
import java.util.function.Function;
import org.engram.snn.engine.Scheme;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourcePoisson;

/** Which kernel advances which cell under which scheme. */
final class Kernels {

    private static final Map<Scheme, Map<String, Function<Slice, Group>>> NEURONS = Map.of(
            Scheme.EXACT, Map.of("IfCurrExp", IfCurrExpExact::new),
            Scheme.SPINNAKER, Map.of("IfCurrExp", IfCurrExpSpinnaker::new, "Izhikevich", IzhikevichSpinnaker::new),
            Scheme.IZHIKEVICH_2003, Map.of("Izhikevich", Izhikevich2003::new),
            Scheme.IZHIKEVICH_2004, Map.of("Izhikevich", Izhikevich2004::new));

    private Kernels() {}

    static Group source(Slice slice) {
        CellType cell = slice.population().cell();
        if (cell instanceof SpikeSourceArray array) {
            return new ArraySource(slice, array);
        }
        if (cell instanceof SpikeSourcePoisson) {
            return new PoissonSource(slice);
        }
        throw new IllegalArgumentException(slice.place() + ": the clock-driven engine has no source "
                + cell.model().name());
    }

    static Group neurons(Slice slice, Scheme scheme) {
        String model = slice.population().cell().model().name();
        scheme.requireServes(slice.place(), slice.population().cell().model());
        Function<Slice, Group> kernel = NEURONS.getOrDefault(scheme, Map.of()).get(model);
        if (kernel == null) {
            throw new IllegalArgumentException(
                    slice.place() + ": the clock-driven engine has no kernel for " + model + " under " + scheme);
        }
        return kernel.apply(slice);
    }
}
