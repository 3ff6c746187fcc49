package org.engram.hardware.spinnaker;

import org.engram.core.Check;
import org.engram.core.Parameter;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.cell.StandardCell;
import org.engram.snn.network.value.Listed;
import org.engram.snn.network.value.Value;
import tools.jackson.databind.JsonNode;

/** Reads a population and its cell. */
final class CellReader {

    private final JsonNode node;

    CellReader(JsonNode node) {
        this.node = node;
    }

    Population population() {
        return new Population(node.path("id").stringValue(), BundleReader.integer(node.path("n_neurons"), 1), cell());
    }

    private CellType cell() {
        CellClass cell = CellClass.named(node.path("cellclass").stringValue());
        return switch (cell) {
            case IF_CURR_EXP -> withSettings(IfCurrExp.standard(), cell);
            case IZHIKEVICH -> withSettings(Izhikevich.standard(), cell);
            case SPIKE_SOURCE_POISSON -> withSettings(SpikeSourcePoisson.atRate(1), cell);
            case SPIKE_SOURCE_ARRAY -> array(node.path("params").path("spike_times"));
        };
    }

    private <C extends StandardCell<C>> C withSettings(C standard, CellClass cell) {
        C changed = standard;
        for (Parameter parameter : cell.parameters()) {
            changed = withSetting(changed, parameter, node.path("params").path(parameter.name()));
        }
        for (Parameter state : cell.states()) {
            changed = withSetting(changed, state, node.path("initial_values").path(state.name()));
        }
        return changed;
    }

    private static <C extends StandardCell<C>> C withSetting(C cell, Parameter setting, JsonNode value) {
        if (value.isMissingNode()) {
            return cell;
        }
        return value.isArray()
                ? cell.with(setting.name(), (Value) Listed.of(BundleReader.numbers(value)))
                : cell.with(setting.name(), value.doubleValue());
    }

    private static SpikeSourceArray array(JsonNode times) {
        boolean isShared = times.isEmpty() || times.path(0).isNumber();
        if (isShared) {
            times.forEach(time -> Check.that(time.isNumber(), "spike_times: must be all numbers or all lists"));
            return SpikeSourceArray.at(BundleReader.numbers(times));
        }
        double[][] lists = new double[times.size()][];
        for (int i = 0; i < lists.length; i++) {
            Check.that(times.path(i).isArray(), "spike_times[" + i + "]: must be a list, as the first one is");
            lists[i] = BundleReader.numbers(times.path(i));
        }
        return SpikeSourceArray.of(lists);
    }
}
