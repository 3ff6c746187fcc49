package org.engram.snn.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.engram.snn.engine.DivergenceException;
import org.engram.snn.engine.Run;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Injection;
import org.engram.snn.network.Network;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.network.Projection;
import org.engram.snn.network.cell.Cells;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.connector.DistanceDependentProbability;
import org.engram.snn.network.connector.DistanceKernel;
import org.engram.snn.network.current.CurrentSource;
import org.engram.snn.network.space.Structure;
import org.engram.snn.network.synapse.Consolidation;
import org.engram.snn.network.synapse.StdpSynapse;
import org.engram.snn.network.synapse.SynapseType;
import org.engram.snn.network.synapse.ThreeFactorSynapse;
import org.engram.snn.network.synapse.TimingRule;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Value;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

    private static final int SEEDS = 60;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenReadsBackEqualAndFitsTheSchema(long seed) {
        NetworkDocument document = RandomNetworks.document(seed);
        String text = NetworkJson.toText(document);
        NetworkDocument again = NetworkJson.read(text, "seed " + seed);
        assertThat(again).isEqualTo(document);
        assertThat(NetworkJson.toText(again)).isEqualTo(text);
        assertThat(PublishedSchema.SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theNetworkReadBackSpikesTheSame(long seed) {
        Network network = RandomNetworks.document(seed).network();
        Network again = NetworkJson.read(NetworkJson.toText(NetworkDocument.of(network)), "seed " + seed)
                .network();
        Optional<Run> expected = run(network, seed);
        Optional<Run> run = run(again, seed);
        assertThat(run.isPresent()).isEqualTo(expected.isPresent());
        if (run.isPresent()) {
            assertThat(run.get().spikes()).isEqualTo(expected.get().spikes());
            for (Projection projection : network.projections()) {
                assertThat(run.get().weights(projection.id()))
                        .containsExactly(expected.get().weights(projection.id()));
            }
        }
    }

    /** Nothing where the random parameters and weights are too wild for the timestep. */
    private static Optional<Run> run(Network network, long seed) {
        try (Simulation simulation = Simulation.of(network).timestep(0.1).seed(seed)) {
            network.populations().forEach(p -> simulation.record(Variable.SPIKES, p));
            return Optional.of(simulation.run(15));
        } catch (DivergenceException e) {
            return Optional.empty();
        }
    }

    @Test
    void theseNetworksSpike() {
        long spikes = seeds().mapToObj(seed -> run(RandomNetworks.document(seed).network(), seed))
                .flatMap(Optional::stream)
                .flatMap(run -> run.spikes().stream())
                .mapToLong(raster -> raster.size())
                .sum();
        assertThat(spikes).isGreaterThan(1000);
    }

    /** A new kind of anything fails here until these networks, and so the files, know it. */
    @Test
    void theseNetworksUseEveryKindOfPart() {
        Set<Class<?>> used = new LinkedHashSet<>();
        Set<String> cells = new LinkedHashSet<>();
        seeds().mapToObj(RandomNetworks::document).forEach(document -> {
            Network network = document.network();
            network.populations().forEach(p -> add(p, used, cells));
            network.projections().forEach(p -> add(p, used));
            network.injections().stream().map(Injection::current).forEach(c -> used.add(c.getClass()));
            document.simulation().stream().flatMap(s -> s.recordings().stream()).forEach(r -> used.add(r.getClass()));
        });
        Stream.of(
                        Connector.class,
                        CurrentSource.class,
                        SynapseType.class,
                        WeightRule.class,
                        TimingRule.class,
                        Consolidation.class,
                        Value.class,
                        Structure.class,
                        DistanceKernel.class,
                        Neurons.class,
                        Recording.class)
                .flatMap(RoundTripTest::kinds)
                .forEach(kind -> assertThat(used).contains(kind));
        assertThat(cells).containsAll(Cells.names()).contains("Izhikevich CURRENT_DELTA");
    }

    private static void add(Population population, Set<Class<?>> used, Set<String> cells) {
        var model = population.cell().model();
        population.space().ifPresent(space -> used.add(space.structure().getClass()));
        cells.add(model.name());
        cells.add(model.name() + " " + model.input());
        model.settings().forEach(s -> used.add(population.cell().value(s.name()).getClass()));
    }

    private static void add(Projection projection, Set<Class<?>> used) {
        used.add(projection.pre().getClass());
        used.add(projection.connector().getClass());
        if (projection.connector() instanceof DistanceDependentProbability connector) {
            used.add(connector.kernel().getClass());
        }
        used.add(projection.synapse().weight().getClass());
        projection.synapse().delay().ifPresent(delay -> used.add(delay.getClass()));
        used.add(projection.synapse().type().getClass());
        if (projection.synapse().type() instanceof StdpSynapse stdp) {
            used.add(stdp.weights().getClass());
            used.add(stdp.timing().getClass());
        }
        if (projection.synapse().type() instanceof ThreeFactorSynapse three) {
            used.add(three.consolidation().getClass());
        }
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RoundTripTest::kinds)
                : Stream.of(type);
    }
}
