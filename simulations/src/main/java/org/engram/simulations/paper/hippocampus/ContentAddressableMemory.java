package org.engram.simulations.paper.hippocampus;

import static org.engram.snn.network.connector.Connector.allToAll;
import static org.engram.snn.network.connector.Connector.oneToOne;
import static org.engram.snn.network.synapse.Synapse.excitatory;
import static org.engram.snn.network.synapse.Synapse.inhibitory;

import java.util.ArrayList;
import java.util.List;
import org.engram.core.Check;
import org.engram.snn.engine.Scheme;
import org.engram.snn.json.NetworkDocument;
import org.engram.snn.json.SimulationSettings;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.connector.FromList;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.recording.Recording;

/**
 * The memory's network: one neuron a cue and one a content bit in each of its stages.
 *
 * <p>Learning pairs a cue with content bits through STDP from CueCue to ContCue (which recalls content by cue) and from
 * ContCont to CueCont (which recalls cues by content). Populations, weights, delays and plasticity are those of the
 * authors; the timestep is 1 ms.
 *
 * @param cues number of cues, at least 1: how many memories fit
 * @param contents number of content bits, at least 1
 */
public record ContentAddressableMemory(int cues, int contents) {

    /** Timestep of the model, ms. */
    public static final double TIMESTEP = 1;

    /** The populations in the authors' order, the input left out. */
    public static final List<String> POPULATIONS =
            List.of("CueCue", "ContCue", "Cond", "CondInt", "CueCont", "ContCont", "MergeCue", "MergeCont", "OUT");

    private static final double WEIGHT = 6;

    private static final IfCurrExp SLOW = IfCurrExp.standard()
            .withCm(0.27)
            .withTauM(3)
            .withVThresh(-57)
            .withTauSyn(0.3)
            .withTauRefrac(1)
            .withVRest(-60)
            .withVReset(-60)
            .startingAt(-60);
    private static final IfCurrExp FAST = SLOW.withCm(0.14).withTauM(0.5);

    /** Requires at least one cue and one content bit. */
    public ContentAddressableMemory {
        Check.between("cues", cues, 1, 10_000);
        Check.between("contents", contents, 1, 10_000);
    }

    /** Number of input lines: cues, then content bits. */
    public int lines() {
        return cues + contents;
    }

    /** The network driven by the given spike times of each input line, in ms. */
    public Network network(double[][] spikeTimes) {
        Check.that(
                spikeTimes.length == lines(),
                "input: one list of spike times for each of " + lines() + " lines needed, got " + spikeTimes.length);
        NetworkBuilder network = Network.named("hippocampus");
        Population in = network.population("IN", lines(), SpikeSourceArray.of(spikeTimes));
        Population cueCue = network.population("CueCue", cues, SLOW);
        Population contCue = network.population("ContCue", contents, SLOW);
        Population cond = network.population("Cond", contents, FAST);
        Population condInt = network.population("CondInt", 1, FAST);
        Population cueCont = network.population("CueCont", cues, FAST);
        Population contCont = network.population("ContCont", contents, SLOW);
        Population mergeCue = network.population("MergeCue", cues, SLOW);
        Population mergeCont = network.population("MergeCont", contents, SLOW);
        Population out = network.population("OUT", lines(), SLOW.withVThresh(-57.5));

        Synapse strong = excitatory(WEIGHT).delay(1);
        Synapse rival = inhibitory(WEIGHT * contents);
        Synapse plastic = excitatory(0).delay(1).stdp(new SpikePair(3, 3, 6, 6), new WeightRule.Additive(0, WEIGHT));
        network.connect(in.first(cues), cueCue, oneToOne(), strong)
                .connect(in.last(contents), contCue, oneToOne(), strong)
                .connect(cueCue, cueCont, oneToOne(), strong.delay(2))
                .connect("CueCue->CueCont rivals", cueCue, cueCont, others(), rival.delay(3))
                .connect(cueCue, cond, allToAll(), inhibitory(WEIGHT).delay(2))
                .connect(contCue, cond, oneToOne(), excitatory(9).delay(1))
                .connect(contCue, condInt, allToAll(), strong)
                .connect(condInt, cond, allToAll(), excitatory(2).delay(1))
                .connect(cond, contCont, oneToOne(), strong)
                .connect("CueCont rivals", cueCont, cueCont, others(), rival.delay(2))
                .connect(cueCue, contCue, allToAll(), plastic)
                .connect(contCont, cueCont, allToAll(), plastic)
                .connect(cueCue, mergeCue, oneToOne(), strong.delay(3))
                .connect(contCue, mergeCont, oneToOne(), strong.delay(3))
                .connect(cueCont, mergeCue, oneToOne(), strong)
                .connect(contCont, mergeCont, oneToOne(), strong);
        Neurons outCues = out.first(cues);
        Neurons outContents = out.last(contents);
        return network.connect(mergeCue, outCues, oneToOne(), strong)
                .connect(mergeCont, outContents, oneToOne(), strong)
                .build();
    }

    /** The network with how it is run: sPyNNaker's semantics, the spikes of all populations but the input recorded. */
    public NetworkDocument document(double[][] spikeTimes, double duration) {
        Network network = network(spikeTimes);
        SimulationSettings settings =
                SimulationSettings.lasting(duration).withTimestep(TIMESTEP).withScheme(Scheme.SPINNAKER);
        for (String id : POPULATIONS) {
            settings = settings.recording(new Recording.Spikes(network.population(id)));
        }
        return NetworkDocument.of(network).simulated(settings);
    }

    /** Every cue to every other cue, across populations too. */
    private FromList others() {
        List<int[]> pairs = new ArrayList<>();
        for (int pre = 0; pre < cues; pre++) {
            for (int post = 0; post < cues; post++) {
                if (pre != post) {
                    pairs.add(new int[] {pre, post});
                }
            }
        }
        return FromList.of(
                pairs.stream().mapToInt(pair -> pair[0]).toArray(),
                pairs.stream().mapToInt(pair -> pair[1]).toArray());
    }
}
