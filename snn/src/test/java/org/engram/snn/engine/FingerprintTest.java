package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.connector.FromList;
import org.engram.snn.network.current.NoisyCurrent;
import org.engram.snn.network.current.StepCurrent;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.network.value.Listed;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final FromList PAIRS = FromList.of(new int[] {0, 1}, new int[] {1, 2});

    private static Network network(SpikeSourceArray source, IfCurrExp cell, Connector connector, Synapse synapse) {
        NetworkBuilder builder = Network.named("net");
        Population in = builder.population("in", 2, source);
        Population out = builder.population("out", 3, cell);
        return builder.connect(in, out.first(3), connector, synapse)
                .inject(StepCurrent.pulse(1, 2, 3), out)
                .inject(NoisyCurrent.normal(0, 1).every(2), out)
                .build();
    }

    private static Synapse stdp(double tau) {
        return Synapse.excitatory(1).stdp(new SpikePair(tau, 20, 0.1, 0.1), new WeightRule.Additive(0, 2));
    }

    @Test
    void whateverDiffersMakesAnotherFingerprint() {
        SpikeSourceArray source = SpikeSourceArray.at(1, 2);
        IfCurrExp cell = IfCurrExp.standard();
        List<Network> networks = List.of(
                network(source, cell, PAIRS, stdp(20)),
                network(SpikeSourceArray.at(1, 3), cell, PAIRS, stdp(20)),
                network(source, cell.withTauM(19), PAIRS, stdp(20)),
                network(source, cell.with("v", Listed.of(-65, -64, -63)), PAIRS, stdp(20)),
                network(source, cell.with("v", Listed.of(-65, -64, -62)), PAIRS, stdp(20)),
                network(source, cell.with("v", new Distribution.Uniform(-65, -60)), PAIRS, stdp(20)),
                network(source, cell, FromList.of(new int[] {0, 1}, new int[] {1, 1}), stdp(20)),
                network(source, cell, PAIRS.withWeights(1, 1.5), stdp(20)),
                network(source, cell, PAIRS.withWeights(1, 1.25), stdp(20)),
                network(source, cell, PAIRS, stdp(21)),
                network(source, cell, PAIRS, Synapse.excitatory(1)),
                network(source, cell, PAIRS, Synapse.inhibitory(1)),
                network(source, cell, PAIRS, Synapse.excitatory(1).delay(3)),
                network(source, cell, Connector.allToAll(), stdp(20)),
                network(source, cell, Connector.fixedProbability(0.25), stdp(20)),
                network(source, cell, Connector.fixedProbability(0.5), stdp(20)));
        List<String> fingerprints = new ArrayList<>();
        networks.forEach(network -> fingerprints.add(Fingerprint.of(network)));
        assertThat(fingerprints).doesNotHaveDuplicates();
        assertThat(Fingerprint.of(network(source, cell, PAIRS, stdp(20)))).isEqualTo(fingerprints.get(0));
    }
}
