package org.engram.snn.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.engram.core.Check;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.current.CurrentSource;
import org.engram.snn.network.synapse.Synapse;

/** Collects the parts of a {@link Network}; mutable, for one thread. */
public final class NetworkBuilder {

    private final String name;
    private final List<Population> populations = new ArrayList<>();
    private final List<Projection> projections = new ArrayList<>();
    private final List<Injection> injections = new ArrayList<>();
    private final List<PoissonInput> poissonInputs = new ArrayList<>();
    private final List<Modulator> modulators = new ArrayList<>();
    private final List<Modulation> modulations = new ArrayList<>();

    NetworkBuilder(String name) {
        Names.check("network", name);
        this.name = name;
    }

    /** Adds a population and returns it. */
    public Population population(String id, int size, CellType cell) {
        return population(new Population(id, size, cell));
    }

    /** Adds a population, such as one in space, and returns it. */
    public Population population(Population population) {
        Check.that(
                populations.stream().noneMatch(p -> p.id().equals(population.id())),
                "population '" + population.id() + "': the name is used twice");
        populations.add(population);
        return population;
    }

    /** Adds a projection named {@code pre->post}, numbered from the second of that name on. */
    public NetworkBuilder connect(Neurons pre, Neurons post, Connector connector, Synapse synapse) {
        String base = pre.population().id() + "->" + post.population().id();
        String id = base;
        for (int n = 2; isTaken(id); n++) {
            id = base + " " + n;
        }
        return connect(id, pre, post, connector, synapse);
    }

    /** Adds a projection of this name. */
    public NetworkBuilder connect(String id, Neurons pre, Neurons post, Connector connector, Synapse synapse) {
        projections.add(new Projection(id, pre, post, connector, synapse));
        return this;
    }

    /** Adds a current that flows into each of the neurons. */
    public NetworkBuilder inject(CurrentSource current, Neurons target) {
        injections.add(new Injection(current, target));
        return this;
    }

    /** Adds Poisson spikes from outside the network. */
    public NetworkBuilder stimulate(PoissonInput input) {
        poissonInputs.add(input);
        return this;
    }

    /** Adds a modulator of plasticity and returns it. */
    public Modulator modulator(Modulator modulator) {
        modulators.add(modulator);
        return modulator;
    }

    /** Lets spikes of some neurons drive a modulator by so much each, one timestep later. */
    public NetworkBuilder modulate(Neurons neurons, Modulator modulator, double amount) {
        modulations.add(new Modulation(neurons, modulator.id(), amount, Optional.empty()));
        return this;
    }

    /** Lets spikes of some neurons drive a modulator by so much each, with a delay in ms. */
    public NetworkBuilder modulate(Neurons neurons, Modulator modulator, double amount, double delay) {
        modulations.add(new Modulation(neurons, modulator.id(), amount, Optional.of(delay)));
        return this;
    }

    /** The network described so far. */
    public Network build() {
        return new Network(name, populations, projections, injections, poissonInputs, modulators, modulations);
    }

    private boolean isTaken(String id) {
        return projections.stream().anyMatch(p -> p.id().equals(id));
    }
}
