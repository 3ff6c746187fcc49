package org.engram.hardware.spinnaker;

import static org.engram.core.Check.text;
import static org.engram.hardware.spinnaker.Finding.Severity.ERROR;
import static org.engram.hardware.spinnaker.Finding.Severity.NOTE;
import static org.engram.hardware.spinnaker.Finding.Severity.WARNING;

import java.util.List;
import java.util.function.Consumer;
import org.engram.snn.network.Population;
import org.engram.snn.network.Projection;
import org.engram.snn.network.synapse.DelayPart;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.StaticSynapse;
import org.engram.snn.network.synapse.StdpSynapse;
import org.engram.snn.network.synapse.SynapseType;
import org.engram.snn.network.synapse.WeightRule;

/** Spike-timing-dependent plasticity: one rule a population, tables, programs and the size of a change. */
final class PlasticityRules implements Rule {

    /** Traces are 11-bit fractions; the table ends where they decay to 0. */
    private static final double LOG_TRACE_RANGE = StrictMath.log(2048);

    private static final int BYTES_PER_ENTRY = 2;

    @Override
    public void check(Plan plan, Consumer<Finding> found) {
        for (Projection projection : plan.network().projections()) {
            if (!isOffered(projection.synapse().type())) {
                refuse(projection, found);
            }
        }
        for (Population population : plan.network().populations()) {
            List<Projection> plastic = plan.incoming(population).stream()
                    .filter(p -> p.synapse().type() instanceof StdpSynapse)
                    .filter(p -> isOffered(p.synapse().type()))
                    .toList();
            if (!plastic.isEmpty()) {
                checkOneRule(population, plastic, found);
                checkPrograms(plan, population, found);
                noteHistory(population, found);
            }
            for (Projection projection : plastic) {
                StdpSynapse stdp = (StdpSynapse) projection.synapse().type();
                checkTables(plan, projection, pair(stdp), found);
                checkNumbers(projection, stdp, found);
                checkStep(plan, projection, stdp, found);
                checkOvershoot(projection, stdp, found);
            }
        }
    }

    /** Whether the bundle has a word for it: static, or all-to-all pairs with dendritic delay and linear weight rules. */
    private static boolean isOffered(SynapseType type) {
        return type instanceof StaticSynapse
                || (type instanceof StdpSynapse stdp
                        && stdp.timing() instanceof SpikePair
                        && !(stdp.weights() instanceof WeightRule.PowerLaw)
                        && stdp.delay() == DelayPart.DENDRITIC
                        && stdp.scaling().isEmpty());
    }

    /** The pair rule of synapses that are offered. */
    static SpikePair pair(StdpSynapse stdp) {
        return (SpikePair) stdp.timing();
    }

    private static void refuse(Projection projection, Consumer<Finding> found) {
        found.accept(new Finding(
                ERROR,
                "synapse-type",
                place(projection),
                "plasticity: " + projection.synapse().type(),
                "static synapses, or STDP by spike pairs with dendritic delay, additive or multiplicative, without scaling",
                "the bundle cannot describe it",
                "use one of these"));
    }

    private static void checkOneRule(Population population, List<Projection> plastic, Consumer<Finding> found) {
        Projection first = plastic.get(0);
        for (Projection other : plastic) {
            if (!other.synapse().type().equals(first.synapse().type())) {
                found.accept(new Finding(
                        ERROR,
                        "stdp-one-rule",
                        "population '" + population.id() + "'",
                        "projections '" + first.id() + "' and '" + other.id() + "' have different plasticity",
                        "one STDP definition for each target population",
                        "sPyNNaker refuses the second",
                        "give both the same time constants, sizes and bounds, or split the population"));
                return;
            }
        }
    }

    private static void checkPrograms(Plan plan, Population population, Consumer<Finding> found) {
        if (plan.needsSynapseCore(population)) {
            found.accept(new Finding(
                    NOTE,
                    "stdp-split",
                    "population '" + population.id() + "'",
                    "Izhikevich with multiplicative STDP",
                    "one core for both: Izhikevich with static or additive synapses",
                    "synapses and neurons go to separate cores, as the bundle asks for",
                    ""));
        }
    }

    private static void noteHistory(Population population, Consumer<Finding> found) {
        found.accept(new Finding(
                NOTE,
                "stdp-history",
                "population '" + population.id() + "'",
                "plastic synapses",
                "15 postsynaptic spikes between two spikes of a presynaptic neuron",
                "the board forgets older ones; the simulation does not",
                ""));
    }

    private static void checkTables(Plan plan, Projection projection, SpikePair timing, Consumer<Finding> found) {
        double timestep = plan.clock().timestep();
        double bytes = tableBytes(timing.tauPlus(), timestep) + tableBytes(timing.tauMinus(), timestep);
        if (bytes > BoardLimits.STDP_TABLE_BYTES) {
            found.accept(new Finding(
                    ERROR,
                    "stdp-table",
                    place(projection) + ": tau_plus and tau_minus",
                    text(timing.tauPlus()) + " ms and " + text(timing.tauMinus()) + " ms need tables of " + text(bytes)
                            + " bytes",
                    BoardLimits.STDP_TABLE_BYTES + " bytes",
                    "the core may run out of its 64 KiB of data memory when it starts, which no dry run shows",
                    "use shorter time constants or a longer timestep"));
        }
    }

    /** Bytes of the table of one trace: entries until it decays to 0, an even number of them. */
    static double tableBytes(double tau, double timestep) {
        return 2 * Math.ceil(Math.ceil(LOG_TRACE_RANGE * tau / timestep) / 2) * BYTES_PER_ENTRY;
    }

    private static void checkNumbers(Projection projection, StdpSynapse stdp, Consumer<Finding> found) {
        checkNumber(projection, "A_plus", pair(stdp).aPlus(), found);
        checkNumber(projection, "A_minus", pair(stdp).aMinus(), found);
        checkNumber(projection, "w_min", stdp.weights().wMin(), found);
        checkNumber(projection, "w_max", stdp.weights().wMax(), found);
    }

    private static void checkNumber(Projection projection, String name, double value, Consumer<Finding> found) {
        ParameterRules.checkNumber(place(projection) + ": " + name, new double[] {value}, "", false, found);
    }

    private static void checkStep(Plan plan, Projection projection, StdpSynapse stdp, Consumer<Finding> found) {
        double range = stdp.weights() instanceof WeightRule.Multiplicative
                ? stdp.weights().wMax() - stdp.weights().wMin()
                : 1;
        double resolution = plan.scale(projection).resolution();
        checkStep(projection, "A_plus", pair(stdp).aPlus() * range, resolution, "is lost", found);
        checkStep(projection, "A_minus", pair(stdp).aMinus() * range, resolution, "takes a whole unit", found);
    }

    private static void checkStep(
            Projection projection,
            String name,
            double change,
            double resolution,
            String fate,
            Consumer<Finding> found) {
        if (change > 0 && change < resolution) {
            found.accept(new Finding(
                    WARNING,
                    "stdp-step",
                    place(projection) + ": " + name,
                    "one pair of spikes changes a weight by at most " + text(change),
                    "resolution " + text(resolution) + " nA",
                    "stored weights are rounded down: a change below the resolution " + fate,
                    "set max_expected_summed_weight for the target, or use larger changes"));
        }
    }

    private static void checkOvershoot(Projection projection, StdpSynapse stdp, Consumer<Finding> found) {
        double largest = Math.max(pair(stdp).aPlus(), pair(stdp).aMinus());
        if (stdp.weights() instanceof WeightRule.Multiplicative && largest > 1) {
            found.accept(new Finding(
                    WARNING,
                    "stdp-overshoot",
                    place(projection) + ": A_plus and A_minus",
                    text(largest),
                    "at most 1 under the multiplicative rule",
                    "a pair of spikes can carry a weight past w_max or w_min: the simulation stops there, the board does not",
                    "use smaller sizes or the additive rule"));
        }
    }

    private static String place(Projection projection) {
        return "projection '" + projection.id() + "'";
    }
}
