package org.engram.snn.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.engram.core.Check;
import org.engram.core.Parameter;
import org.engram.snn.engine.DivergenceException;
import org.engram.snn.engine.Places;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.cell.Member;
import org.engram.snn.engine.internal.plastic.DynamicProjection;
import org.engram.snn.engine.internal.plastic.Modulators;
import org.engram.snn.engine.internal.record.StateSampler;
import org.engram.snn.engine.internal.record.WeightSampler;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.engine.internal.source.ArrivalSchedule;
import org.engram.snn.engine.internal.state.WholeState;
import org.engram.snn.engine.internal.transport.Ring;
import org.engram.snn.engine.internal.transport.StaticSynapses;

/**
 * A contiguous range of neurons with all synapses onto them: what one thread owns; mutable.
 *
 * <p>Spikes of a step are read by other partitions while this one computes the next step, so there are two lists in turn.
 */
final class Partition {

    private static final String RING = "input on its way";

    private final int firstNeuron;
    private final Member[] members;
    private final Ring ring;
    private final StaticSynapses synapses;
    private final DynamicProjection[] plastics;
    private final Modulators modulators;
    private final ArrivalSchedule[] arrivals;
    private final IntList[] fired = {new IntList(), new IntList()};
    private final IntList firedInGroup = new IntList();
    private final IntList arrived = new IntList();
    private final List<StateSampler.Probe> probes = new ArrayList<>();

    Partition(
            int firstNeuron,
            List<Member> members,
            Ring ring,
            StaticSynapses synapses,
            List<DynamicProjection> plastics,
            Modulators modulators,
            List<ArrivalSchedule> arrivals) {
        this.firstNeuron = firstNeuron;
        this.members = members.toArray(Member[]::new);
        this.ring = ring;
        this.synapses = synapses;
        this.plastics = plastics.toArray(DynamicProjection[]::new);
        this.modulators = modulators;
        this.arrivals = arrivals.toArray(ArrivalSchedule[]::new);
    }

    /** Neurons that fired in a step, by their index within the network, in ascending order. */
    IntList fired(int step) {
        return fired[step & 1];
    }

    /** Lets a sampler read the states that it wants of this partition's neurons. */
    void attach(StateSampler sampler) {
        for (Member member : members) {
            StateSampler.Probe probe = sampler.probe(member);
            if (!probe.isEmpty()) {
                probes.add(probe);
            }
        }
    }

    /** Samples state and weights as they stand at the beginning of a step. */
    void sample(int step, List<WeightSampler> weights) {
        for (int k = 0; k < probes.size(); k++) {
            probes.get(k).sample(step);
        }
        for (int k = 0; k < weights.size(); k++) {
            if (weights.get(k).isDue(step)) {
                sample(step, weights.get(k));
            }
        }
    }

    private void sample(int step, WeightSampler sampler) {
        dynamic(sampler.projection()).ifPresent(projection -> sampler.sample(step, projection));
    }

    /** Takes in what arrives at a step and advances all neurons. */
    void update(int step) {
        for (ArrivalSchedule schedule : arrivals) {
            schedule.deliver(step, ring);
        }
        for (DynamicProjection plastic : plastics) {
            plastic.begin(step);
            plastic.drain(step, ring);
        }
        modulators.arrive(step);
        IntList all = fired(step);
        all.clear();
        for (Member member : members) {
            firedInGroup.clear();
            member.group().step(step, ring, member.offset(), firedInGroup);
            for (int k = 0; k < firedInGroup.size(); k++) {
                all.add(member.firstNeuron() + firedInGroup.get(k));
            }
        }
        ring.clear(step);
    }

    /** Sends the spikes of all partitions in a step on their way to the neurons of this one. */
    void deliver(int step, List<Partition> partitions) {
        for (DynamicProjection plastic : plastics) {
            plastic.postSpikes(step, fired(step), firstNeuron);
        }
        arrived.clear();
        for (int p = 0; p < partitions.size(); p++) {
            arrived.addAll(partitions.get(p).fired(step));
        }
        synapses.deliver(step, arrived);
        for (DynamicProjection plastic : plastics) {
            plastic.preSpikes(step, arrived);
        }
        modulators.spikes(step, arrived);
        for (DynamicProjection plastic : plastics) {
            plastic.end(step);
        }
    }

    /** Fails if a state has left the numbers, where it would stay while its neuron is silent for ever. */
    void requireFinite() {
        for (Member member : members) {
            for (Parameter state : member.slice().population().cell().model().states()) {
                requireFinite(member.slice(), state.name(), member.group().state(state.name()));
            }
        }
    }

    private static void requireFinite(Slice slice, String state, StateView values) {
        for (int i = 0; i < slice.size(); i++) {
            if (!Double.isFinite(values.get(i))) {
                throw new DivergenceException(
                        slice.place() + " neuron " + (slice.from() + i) + ": " + state + " became "
                                + Check.text(values.get(i)) + "; its input is too strong for the timestep of "
                                + Check.text(slice.timestep()) + " ms");
            }
        }
    }

    /**
     * Adds the state at the beginning of a step to that of the network.
     *
     * @param neuronCount number of neurons of the network
     */
    void save(WholeState whole, int step, int neuronCount) {
        for (Member member : members) {
            StateWriter out = whole.writer(member.slice().place());
            out.along(member.slice().places());
            member.group().save(out);
        }
        StateWriter arriving = whole.writer(RING);
        arriving.along(Places.range(firstNeuron, neuronCount(), neuronCount));
        ring.save(arriving);
        for (DynamicProjection plastic : plastics) {
            plastic.save(whole.writer(plastic.place()), step);
        }
        modulators.save(whole.writer(Modulators.PLACE), step);
    }

    /** Takes its state out of that of the network. */
    void restore(WholeState whole, int step, int neuronCount) {
        for (Member member : members) {
            StateReader in = whole.reader(member.slice().place());
            in.along(member.slice().places());
            member.group().restore(in);
        }
        StateReader arriving = whole.reader(RING);
        arriving.along(Places.range(firstNeuron, neuronCount(), neuronCount));
        ring.restore(arriving);
        for (DynamicProjection plastic : plastics) {
            plastic.restore(whole.reader(plastic.place()), step);
        }
        modulators.restore(whole.reader(Modulators.PLACE), step);
        for (ArrivalSchedule schedule : arrivals) {
            schedule.restart();
        }
    }

    private int neuronCount() {
        int count = 0;
        for (Member member : members) {
            count += member.slice().size();
        }
        return count;
    }

    /** Switches plasticity at the beginning of a step. */
    void plasticity(boolean on, int step) {
        for (DynamicProjection plastic : plastics) {
            plastic.plasticity(on, step);
        }
    }

    /** The projection of this name onto this partition, if its synapses change with time. */
    Optional<DynamicProjection> dynamic(String projection) {
        return Stream.of(plastics).filter(p -> p.id().equals(projection)).findFirst();
    }
}
