package org.engram.simulations.paper.plasticity;

import static org.engram.simulations.paper.plasticity.Pairing.WEIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.engram.snn.network.synapse.DelayPart;
import org.engram.snn.network.synapse.NearestSpikePair;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.SpikeTriplet;
import org.engram.snn.network.synapse.StdpSynapse;
import org.engram.snn.network.synapse.ThreeFactorSynapse;
import org.engram.snn.network.synapse.TimingRule;
import org.engram.snn.network.synapse.Vogels2011;
import org.engram.snn.network.synapse.WeightRule;

/** The pairings of the experiment with their closed forms. */
final class Windows {

    private static final SpikePair PAIR = new SpikePair(17, 34, 0.1, 0.05);
    private static final WeightRule.Additive ADDITIVE = new WeightRule.Additive(0, 3);

    /** Distance of two spikes of one neuron, ms. */
    private static final double APART = 10;

    private Windows() {}

    /**
     * Pairings that are drawn together.
     *
     * @param title what they show
     * @param source where the rule is defined
     * @param pairings the pairings
     */
    record Panel(String title, String source, List<Pairing> pairings) {}

    static List<Panel> panels() {
        return List.of(
                new Panel("Where the delay of 5 ms lies", "definition of the pair rule", delays()),
                new Panel("Weight rules", "van Rossum et al. (2000); Gütig et al. (2003)", weightRules()),
                new Panel("Two presynaptic spikes, 10 ms apart", "Morrison et al. (2008), section 4.1", neighbours()),
                new Panel(
                        "Two postsynaptic spikes, 10 ms apart", "Pfister and Gerstner (2006), equation 2", triplets()),
                new Panel("Inhibitory plasticity", "Vogels et al. (2011)", vogels()),
                new Panel("Dopamine 500 ms later", "Izhikevich (2007), equation 2.1", dopamine()));
    }

    private static StdpSynapse synapse(TimingRule timing) {
        return new StdpSynapse(timing, ADDITIVE).withDelay(DelayPart.TRANSMISSION);
    }

    /** The window of the pair rule for a lag at the synapse; spikes that reach it together depress, or potentiate if axonal. */
    private static double window(SpikePair pair, double lag, boolean isTiePotentiating) {
        boolean isUp = lag > 0 || (lag == 0 && isTiePotentiating);
        return isUp ? pair.aPlus() * Math.exp(-lag / pair.tauPlus()) : -pair.aMinus() * Math.exp(lag / pair.tauMinus());
    }

    private static List<Pairing> delays() {
        List<Pairing> all = new ArrayList<>();
        for (DelayPart part : DelayPart.values()) {
            boolean isAxonal = part == DelayPart.AXONAL;
            all.add(Pairing.single(
                    name(part),
                    new StdpSynapse(PAIR, ADDITIVE).withDelay(part),
                    lag -> window(PAIR, Pairing.atSynapse(part, lag), isAxonal)));
        }
        return all;
    }

    private static String name(DelayPart part) {
        return switch (part) {
            case DENDRITIC -> "dendritic";
            case AXONAL -> "axonal";
            case TRANSMISSION -> "transmission only";
        };
    }

    private static List<Pairing> weightRules() {
        return List.of(
                Pairing.single("additive", synapse(PAIR), lag -> window(PAIR, lag, false)),
                Pairing.single(
                        "multiplicative",
                        new StdpSynapse(PAIR, new WeightRule.Multiplicative(0, 3)).withDelay(DelayPart.TRANSMISSION),
                        lag -> window(PAIR, lag, false) * (lag > 0 ? 3 - WEIGHT : WEIGHT)),
                Pairing.single(
                        "power law, exponent 0.4",
                        new StdpSynapse(PAIR, new WeightRule.PowerLaw(0, 3, 0.4, 0.4))
                                .withDelay(DelayPart.TRANSMISSION),
                        lag -> window(PAIR, lag, false) * 3 * Math.pow((lag > 0 ? 3 - WEIGHT : WEIGHT) / 3, 0.4)));
    }

    private static List<Pairing> neighbours() {
        NearestSpikePair nearest = new NearestSpikePair(17, 34, 0.1, 0.05);
        List<Double> pre = List.of(0.0, APART);
        List<Double> post = List.of(0.0);
        return List.of(
                new Pairing(
                        "all spikes",
                        synapse(PAIR),
                        pre,
                        post,
                        lag -> window(PAIR, lag, false) + window(PAIR, lag - APART, false)),
                new Pairing(
                        "nearest spikes",
                        synapse(nearest),
                        pre,
                        post,
                        lag -> (lag > APART ? 0 : window(PAIR, lag, false)) + window(PAIR, lag - APART, false)));
    }

    private static List<Pairing> triplets() {
        return List.of(
                triplet("visual cortex", SpikeTriplet.visualCortex().scaled(10)),
                triplet("hippocampal", SpikeTriplet.hippocampal().scaled(10)),
                triplet(
                        "hippocampal, nearest",
                        SpikeTriplet.nearestHippocampal().scaled(10)));
    }

    /** One presynaptic spike at 0, postsynaptic ones at the lag and 10 ms later; a second presynaptic one never comes. */
    private static Pairing triplet(String label, SpikeTriplet t) {
        DoubleUnaryOperator change = lag -> {
            double total = 0;
            if (lag > 0) {
                total += t.a2Plus() * Math.exp(-lag / t.tauPlus());
            }
            if (lag + APART > 0) {
                double second = t.a2Plus() + t.a3Plus() * Math.exp(-APART / t.tauY());
                total += second * Math.exp(-(lag + APART) / t.tauPlus());
            }
            double trace = 0;
            if (lag + APART <= 0) {
                trace += Math.exp((lag + APART) / t.tauMinus());
            }
            if (lag <= 0 && !(t.isNearest() && lag + APART <= 0)) {
                trace += Math.exp(lag / t.tauMinus());
            }
            return total - t.a2Minus() * trace;
        };
        return new Pairing(label, synapse(t), List.of(0.0), List.of(0.0, APART), change);
    }

    private static List<Pairing> vogels() {
        Vogels2011 towards5 = Vogels2011.towards(5, 0.1);
        Vogels2011 towards20 = Vogels2011.towards(20, 0.1);
        return List.of(vogels("target rate 5 Hz", towards5), vogels("target rate 20 Hz", towards20));
    }

    private static Pairing vogels(String label, Vogels2011 rule) {
        return Pairing.single(
                label, synapse(rule), lag -> rule.eta() * (Math.exp(-Math.abs(lag) / rule.tau()) - rule.alpha()));
    }

    private static List<Pairing> dopamine() {
        return List.of(neuromodulated("trace of 1000 ms", 1000), neuromodulated("trace of 200 ms", 200));
    }

    /** The trace is made at the later of the two spikes; weight is the integral of trace times dopamine. */
    private static Pairing neuromodulated(String label, double tauC) {
        ThreeFactorSynapse type = ThreeFactorSynapse.neuromodulated(PAIR, tauC, ADDITIVE, Pairing.DOPAMINE.id())
                .withDelay(DelayPart.TRANSMISSION);
        double rate = 1 / tauC + 1 / Pairing.DOPAMINE.tau().orElseThrow();
        double area = -Math.expm1(-(PairingRun.END - PairingRun.REWARDED_AT) * rate) / rate;
        return Pairing.single(label, type, lag -> {
            double wait = PairingRun.REWARDED_AT - PairingRun.PAIRED_AT - Math.max(lag, 0);
            return window(PAIR, lag, false) * Math.exp(-wait / tauC) * PairingRun.REWARD * area;
        });
    }
}
