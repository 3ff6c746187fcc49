package org.engram.hardware.spinnaker;

import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.current.CurrentSource;
import org.engram.snn.network.current.PiecewiseLinearCurrent;
import org.engram.snn.network.current.RampCurrent;
import org.engram.snn.network.current.StepCurrent;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.network.value.Value;

/** Networks for tests: a tiny one of each part, and random ones that can be exported. */
final class Networks {

    private Networks() {}

    /** Two sources, two neurons, one plastic and one static projection, one current. */
    static Network tiny() {
        var network = Network.named("tiny");
        var input = network.population("input", 2, SpikeSourceArray.of(new double[][] {{1, 5}, {}}));
        var cells = network.population(
                "cells", 2, IfCurrExp.standard().withTauRefrac(2).with("i_offset", Value.of(0.5, 0.75)));
        network.connect(
                        input,
                        cells,
                        Connector.oneToOne(),
                        Synapse.excitatory(0.3).stdp(new SpikePair(20, 30, 0.01, 0.012), new WeightRule.Additive(0, 1)))
                .connect(
                        cells,
                        cells.first(1),
                        Connector.allToAll(),
                        Synapse.inhibitory(0.25).delay(3))
                .inject(StepCurrent.pulse(2, 4, 1.5), cells.last(1));
        return network.build();
    }

    /** A network of every part, drawn from a seed; delays and times lie on a grid of 1 ms. */
    static Network random(long seed) {
        Generator random = Streams.of(seed).child("networks").generator();
        NetworkBuilder network = Network.named("random " + seed);
        Population array = network.population("array \u00e9", 5, array(random));
        Population poisson =
                network.population("poisson", 10, SpikeSourcePoisson.atRate(50).during(2, 150));
        Population first = network.population("first", 8, cell(random));
        Population second = network.population("second", 6, cell(random));
        Population[] cells = {first, second};
        network.connect(array, first, Connector.fixedProbability(0.6), synapse(random, false));
        network.connect(poisson, second.slice(0, 6, 2), Connector.allToAll(), synapse(random, false));
        network.connect(poisson, first, Connector.fixedNumberPre(3), plastic(synapse(random, true), random));
        int projections = 1 + random.nextInt(4);
        for (int k = 0; k < projections; k++) {
            Neurons pre = random.nextInt(2) == 0 ? cells[random.nextInt(2)] : cells[random.nextInt(2)].last(3);
            network.connect(pre, cells[random.nextInt(2)], Connector.fixedNumberPost(2), synapse(random, false));
        }
        network.inject(current(random), first.slice(1, 7, 3)).inject(current(random), second);
        return network.build();
    }

    private static CellType array(Generator random) {
        double[][] times = new double[5][];
        for (int i = 0; i < times.length; i++) {
            times[i] = new double[random.nextInt(5)];
            double time = 0;
            for (int k = 0; k < times[i].length; k++) {
                time += random.nextInt(40);
                times[i][k] = time;
            }
        }
        return SpikeSourceArray.of(times);
    }

    private static CellType cell(Generator random) {
        return random.nextInt(2) == 0
                ? IfCurrExp.standard()
                        .with("v", new Distribution.Uniform(-65, -50))
                        .with("tau_m", new Distribution.NormalClipped(20, 3, 10, 30))
                        .withIOffset(0.7)
                : Izhikevich.of(0.02, 0.2, -65, 8)
                        .with("d", new Distribution.Uniform(2, 8))
                        .withIOffset(4);
    }

    private static Synapse synapse(Generator random, boolean excitatory) {
        Value weight = new Distribution.Uniform(0.1, 2);
        Synapse synapse = excitatory || random.nextInt(3) > 0 ? Synapse.excitatory(weight) : Synapse.inhibitory(weight);
        return random.nextInt(3) == 0 ? synapse : synapse.delay(new Distribution.Uniform(1, 9));
    }

    private static Synapse plastic(Synapse synapse, Generator random) {
        WeightRule rule =
                random.nextInt(2) == 0 ? new WeightRule.Additive(0, 2.5) : new WeightRule.Multiplicative(0.05, 2.5);
        return synapse.stdp(new SpikePair(15, 25, 0.1, 0.08), rule);
    }

    private static CurrentSource current(Generator random) {
        return switch (random.nextInt(3)) {
            case 0 -> StepCurrent.pulse(10, 60.5, 0.5);
            case 1 -> new RampCurrent(5, 90, 0, 0.01);
            default -> PiecewiseLinearCurrent.of(new double[] {0, 33, 70}, new double[] {0.1, 0.9, -0.4});
        };
    }
}
