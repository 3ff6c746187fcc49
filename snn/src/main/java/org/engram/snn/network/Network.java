package org.engram.snn.network;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.engram.core.Check;
import org.engram.snn.network.synapse.ThreeFactorSynapse;

/**
 * The immutable description of a spiking network: what is simulated, verified and exported.
 *
 * @param name name of the network
 * @param populations populations in order, with distinct names
 * @param projections projections in order, with distinct names, between populations of this network
 * @param injections injected currents, into populations of this network
 * @param poissonInputs Poisson spikes from outside, to populations of this network
 * @param modulators third factors of plasticity, with distinct names
 * @param modulations neurons that drive them
 */
public record Network(
        String name,
        List<Population> populations,
        List<Projection> projections,
        List<Injection> injections,
        List<PoissonInput> poissonInputs,
        List<Modulator> modulators,
        List<Modulation> modulations) {

    /** Requires distinct names and that every part belongs to this network. */
    public Network {
        Names.check("network", name);
        populations = List.copyOf(populations);
        projections = List.copyOf(projections);
        injections = List.copyOf(injections);
        poissonInputs = List.copyOf(poissonInputs);
        modulators = List.copyOf(modulators);
        modulations = List.copyOf(modulations);
        Set<String> ids = new HashSet<>();
        populations.forEach(p -> requireNew(ids, "population", p.id()));
        ids.clear();
        projections.forEach(p -> requireNew(ids, "projection", p.id()));
        for (Projection projection : projections) {
            requireMember(populations, "projection '" + projection.id() + "'", projection.pre());
            requireMember(populations, "projection '" + projection.id() + "'", projection.post());
        }
        for (Injection injection : injections) {
            requireMember(populations, "injected current", injection.target());
        }
        for (PoissonInput input : poissonInputs) {
            requireMember(populations, "Poisson input", input.target());
        }
        ids.clear();
        modulators.forEach(m -> requireNew(ids, "modulator", m.id()));
        requireModulators(populations, projections, modulators, modulations);
    }

    private static void requireModulators(
            List<Population> populations,
            List<Projection> projections,
            List<Modulator> modulators,
            List<Modulation> modulations) {
        for (Modulator modulator : modulators) {
            modulator.neurons().ifPresent(p -> requireMember(populations, "modulator '" + modulator.id() + "'", p));
        }
        for (Modulation modulation : modulations) {
            modulator("modulation", modulators, modulation.modulator());
            requireMember(populations, "modulation of '" + modulation.modulator() + "'", modulation.neurons());
        }
        for (Projection projection : projections) {
            requireModulators(projection, modulators);
        }
    }

    private static void requireModulators(Projection projection, List<Modulator> modulators) {
        if (projection.synapse().type() instanceof ThreeFactorSynapse synapse) {
            String place = "projection '" + projection.id() + "'";
            Population post = projection.post().population();
            for (String id : synapse.modulators()) {
                Modulator modulator = modulator(place + ": modulator", modulators, id);
                Check.that(
                        modulator.neurons().map(post::equals).orElse(true),
                        place + ": modulator '" + id + "' has values for another population than '" + post.id() + "'");
            }
        }
    }

    private static Modulator modulator(String what, List<Modulator> modulators, String id) {
        Check.known(what, id, modulators.stream().map(Modulator::id).toList());
        return modulators.stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    }

    /** A network without modulators. */
    public Network(
            String name,
            List<Population> populations,
            List<Projection> projections,
            List<Injection> injections,
            List<PoissonInput> poissonInputs) {
        this(name, populations, projections, injections, poissonInputs, List.of(), List.of());
    }

    /** A network without Poisson inputs. */
    public Network(
            String name, List<Population> populations, List<Projection> projections, List<Injection> injections) {
        this(name, populations, projections, injections, List.of());
    }

    /** Starts the description of a network. */
    public static NetworkBuilder named(String name) {
        return new NetworkBuilder(name);
    }

    /** The population of this name; the error offers the nearest one. */
    public Population population(String id) {
        Check.known("population", id, populations.stream().map(Population::id).toList());
        return populations.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    /** The projection of this name; the error offers the nearest one. */
    public Projection projection(String id) {
        Check.known("projection", id, projections.stream().map(Projection::id).toList());
        return projections.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    /** The modulator of this name; the error offers the nearest one. */
    public Modulator modulator(String id) {
        return modulator("modulator", modulators, id);
    }

    /** Total number of neurons and sources. */
    public long neuronCount() {
        return populations.stream().mapToLong(Population::size).sum();
    }

    private static void requireNew(Set<String> ids, String kind, String id) {
        Check.that(ids.add(id), kind + " '" + id + "': the name is used twice");
    }

    /** Returns the neurons when they are of a population of this network; otherwise the error names {@code what}. */
    public Neurons requireMember(String what, Neurons neurons) {
        requireMember(populations, what, neurons);
        return neurons;
    }

    private static void requireMember(List<Population> populations, String what, Neurons neurons) {
        Check.that(
                populations.contains(neurons.population()),
                what + ": population '" + neurons.population().id() + "' does not belong to this network");
    }
}
