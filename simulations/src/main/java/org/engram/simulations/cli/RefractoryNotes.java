package org.engram.simulations.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.engram.core.Check;
import org.engram.core.Parameter;
import org.engram.snn.engine.Scheme;
import org.engram.snn.network.Network;
import org.engram.snn.network.Population;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.network.value.Constant;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.network.value.Listed;
import org.engram.snn.network.value.Value;

/** Notes on refractory periods that clock-driven schemes round up to whole steps. */
final class RefractoryNotes {

    private static final String NAME = "tau_refrac";

    private RefractoryNotes() {}

    /** One line for each population whose cells are held for longer than their parameter says. */
    static List<String> of(Network network, double timestep) {
        TimeGrid grid = new TimeGrid(timestep);
        List<String> notes = new ArrayList<>();
        for (Population population : network.populations()) {
            boolean has = population.cell().model().parameters().stream()
                    .map(Parameter::name)
                    .anyMatch(NAME::equals);
            if (has && isRounded(population.cell().value(NAME), grid)) {
                notes.add("note: population '" + population.id() + "': "
                        + rounding(population.cell().value(NAME), grid) + " steps of " + Check.text(timestep) + " ms"
                        + " (scheme " + Scheme.REFERENCE + " has no steps)");
            }
        }
        return notes;
    }

    private static boolean isRounded(Value value, TimeGrid grid) {
        if (value instanceof Listed listed) {
            DoubleStream periods = IntStream.range(0, listed.size()).mapToDouble(listed::value);
            return !periods.allMatch(grid::contains);
        }
        return value instanceof Distribution || (value instanceof Constant each && !grid.contains(each.value()));
    }

    private static String rounding(Value value, TimeGrid grid) {
        return value instanceof Constant each
                ? "tau_refrac of " + Check.text(each.value()) + " ms lasts "
                        + Check.text(grid.time(grid.stepsCovering(NAME, each.value()))) + " ms, whole"
                : "tau_refrac is rounded up to whole";
    }
}
