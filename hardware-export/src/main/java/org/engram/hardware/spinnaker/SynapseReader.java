package org.engram.hardware.spinnaker;

import java.util.Optional;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.snn.network.Population;
import org.engram.snn.network.connector.FromList;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.StaticSynapse;
import org.engram.snn.network.synapse.StdpSynapse;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.SynapseType;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Constant;
import org.engram.snn.network.value.Listed;
import tools.jackson.databind.JsonNode;

/** Reads synapses and listed connections. */
final class SynapseReader {

    private SynapseReader() {}

    /** Synapses whose weights and delays are those of the list of connections. */
    static Synapse synapse(Receptor receptor, JsonNode node) {
        return new Synapse(receptor, new Constant(0), Optional.empty(), type(node));
    }

    private static SynapseType type(JsonNode node) {
        if (node.path("type").stringValue().equals("StaticSynapse")) {
            return new StaticSynapse();
        }
        JsonNode timing = node.path("timing");
        JsonNode weight = node.path("weight");
        SpikePair pair = new SpikePair(
                timing.path("tau_plus").doubleValue(),
                timing.path("tau_minus").doubleValue(),
                timing.path("A_plus").doubleValue(),
                timing.path("A_minus").doubleValue());
        double low = weight.path("w_min").doubleValue();
        double high = weight.path("w_max").doubleValue();
        return new StdpSynapse(
                pair,
                weight.path("rule").stringValue().equals("AdditiveWeightDependence")
                        ? new WeightRule.Additive(low, high)
                        : new WeightRule.Multiplicative(low, high));
    }

    static FromList connections(JsonNode rows) {
        int size = rows.size();
        int[] pre = new int[size];
        int[] post = new int[size];
        double[] weights = new double[size];
        double[] delays = new double[size];
        for (int k = 0; k < size; k++) {
            JsonNode row = rows.path(k);
            pre[k] = BundleReader.integer(row.path(0), 0);
            post[k] = BundleReader.integer(row.path(1), 0);
            weights[k] = row.path(2).doubleValue();
            delays[k] = row.path(3).doubleValue();
        }
        return FromList.of(pre, post).withWeights(weights).withDelays(delays);
    }

    /** Indices inside the populations, weights inside the rule's bounds, delays above 0. */
    static void check(Synapse synapse, FromList list, Population pre, Population post) {
        Bounds bounds = synapse.type() instanceof StdpSynapse stdp
                ? Bounds.closed(stdp.weights().wMin(), stdp.weights().wMax())
                : Bounds.NON_NEGATIVE;
        Listed weights = list.weights().orElseThrow();
        Listed delays = list.delays().orElseThrow();
        for (int k = 0; k < list.size(); k++) {
            boolean isValid = list.pre(k) < pre.size()
                    && list.post(k) < post.size()
                    && bounds.contains(weights.value(k))
                    && delays.value(k) > 0;
            if (!isValid) {
                String place = "connection " + k + ": ";
                Check.index(place + "pre", list.pre(k), pre.size());
                Check.index(place + "post", list.post(k), post.size());
                Check.inside(place + "weight", weights.value(k), bounds, "(a magnitude)");
                Check.positive(place + "delay", delays.value(k), "ms");
            }
        }
    }
}
