package org.engram.benchmarks;

import static org.engram.snn.network.connector.Connector.fixedProbability;
import static org.engram.snn.network.synapse.Synapse.excitatory;
import static org.engram.snn.network.synapse.Synapse.inhibitory;

import java.util.List;
import org.engram.snn.engine.Scheme;
import org.engram.snn.network.Network;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.value.Distribution.Uniform;
import org.openjdk.jmh.annotations.Param;

/**
 * The current-based network of Vogels and Abbott, benchmark 2 of Brette et al. (J. Comput. Neurosci. 23:349, 2007), on steps
 * of 0.1 ms; 5.0 to 5.8 Hz over ten seconds, by the random graph.
 *
 * <p>There {@code tau_m dv/dt = E_L - v + g_e + g_i}, and a spike raises g_e by 1.62 mV or lowers g_i by 9 mV. Here
 * {@code dv/dt = (v_rest - v) / tau_m + i / cm}; so {@code i = g cm / tau_m}, and with cm = 1 nF and tau_m = 20 ms the weights
 * are 0.081 and 0.45 nA.
 */
public class VogelsAbbottNetwork extends SimulatedNetwork {

    private static final double TAU_M = 20;
    private static final double CM = 1;

    /** Name of the scheme. */
    @Param({"EXACT", "SPINNAKER"})
    public String scheme = "EXACT";

    /** For JMH. */
    public VogelsAbbottNetwork() {}

    @Override
    protected Network describe() {
        IfCurrExp cell = IfCurrExp.standard()
                .withTauM(TAU_M)
                .withCm(CM)
                .withTauRefrac(5)
                .withVRest(-49)
                .withVReset(-60)
                .withVThresh(-50)
                .with("tau_syn_E", 5)
                .with("tau_syn_I", 10)
                .with("v", new Uniform(-60, -50));
        var network = Network.named("vogels-abbott");
        Population exc = network.population("exc", 3200, cell);
        Population inh = network.population("inh", 800, cell);
        for (Population target : List.of(exc, inh)) {
            network.connect(exc, target, fixedProbability(0.02), excitatory(1.62 * CM / TAU_M))
                    .connect(inh, target, fixedProbability(0.02), inhibitory(9 * CM / TAU_M));
        }
        return network.build();
    }

    @Override
    protected double timestep() {
        return 0.1;
    }

    @Override
    protected Scheme scheme() {
        return Scheme.of(scheme);
    }
}
