package org.engram.hardware.spinnaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.engram.snn.network.Injection;
import org.engram.snn.network.Modulator;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.PoissonInput;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.Cells;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourcePoissonVariable;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.connector.FromList;
import org.engram.snn.network.current.CurrentSource;
import org.engram.snn.network.current.NoisyCurrent;
import org.engram.snn.network.current.PiecewiseLinearCurrent;
import org.engram.snn.network.current.RampCurrent;
import org.engram.snn.network.current.SineCurrent;
import org.engram.snn.network.current.StepCurrent;
import org.engram.snn.network.synapse.DelayPart;
import org.engram.snn.network.synapse.NearestSpikePair;
import org.engram.snn.network.synapse.ShortTermSynapse;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.SpikeTriplet;
import org.engram.snn.network.synapse.StaticSynapse;
import org.engram.snn.network.synapse.StdpSynapse;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.SynapseType;
import org.engram.snn.network.synapse.SynapticScaling;
import org.engram.snn.network.synapse.ThreeFactorSynapse;
import org.engram.snn.network.synapse.TimingRule;
import org.engram.snn.network.synapse.Vogels2011;
import org.engram.snn.network.synapse.WeightRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of part that a network can have is exported whole, or refused by a finding that names it. */
class EveryPartTest {

    @TempDir
    Path directory;

    static List<CellType> cells() {
        List<CellType> cells = new ArrayList<>(Cells.variants());
        cells.add(SpikeSourceArray.at(1, 5));
        cells.add(SpikeSourcePoissonVariable.of(new double[] {1}, new double[] {100}));
        return cells;
    }

    static Stream<SynapseType> synapses() {
        WeightRule additive = new WeightRule.Additive(0, 2);
        SpikePair pair = new SpikePair(20, 20, 0.1, 0.1);
        List<TimingRule> rules = List.of(
                pair, new NearestSpikePair(20, 20, 0.1, 0.1), SpikeTriplet.hippocampal(), new Vogels2011(20, 0.1, 5));
        Stream<SynapseType> stdp = rules.stream().map(rule -> new StdpSynapse(rule, additive));
        Stream<SynapseType> others = Stream.of(
                new StaticSynapse(),
                new ShortTermSynapse(0.5, 100, 0),
                new StdpSynapse(pair, new WeightRule.PowerLaw(0, 2, 0.5, 0.5)),
                new StdpSynapse(pair, new WeightRule.Multiplicative(0, 2)),
                new StdpSynapse(pair, additive).withDelay(DelayPart.AXONAL),
                new StdpSynapse(pair, additive).withDelay(DelayPart.TRANSMISSION),
                new StdpSynapse(pair, additive).withScaling(new SynapticScaling(5, 1000, 100, 0.1)),
                ThreeFactorSynapse.izhikevich2007("dopamine"),
                ThreeFactorSynapse.izhikevich2006());
        return Stream.concat(stdp, others);
    }

    static List<CurrentSource> currents() {
        double[] times = {1, 3};
        double[] amplitudes = {1, 0.5};
        return List.of(
                StepCurrent.of(times, amplitudes),
                PiecewiseLinearCurrent.of(times, amplitudes),
                new RampCurrent(1, 5, 0, 0.1),
                SineCurrent.of(1, 50).during(2, 8),
                NoisyCurrent.normal(0, 1),
                NoisyCurrent.uniform(0, 1).every(2));
    }

    static List<Connector> connectors() {
        return List.of(
                Connector.allToAll(),
                Connector.oneToOne(),
                Connector.fixedProbability(0.5),
                Connector.fixedNumberPre(2),
                Connector.fixedNumberPost(2).withMultapses(),
                FromList.of(new int[] {0, 2}, new int[] {1, 1}));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void cells(CellType cell) {
        NetworkBuilder builder = Network.named("net");
        Population population = builder.population("part", 3, cell);
        if (!cell.model().isSource()) {
            Population in = builder.population("in", 3, SpikeSourceArray.at(1));
            builder.connect(
                    in, population, Connector.oneToOne(), Synapse.excitatory(1).delay(1));
        }
        Network network = builder.build();
        exported(network, "population 'part'")
                .ifPresent(read ->
                        assertThat(read.population("part").cell().model()).isEqualTo(cell.model()));
    }

    @ParameterizedTest
    @MethodSource("synapses")
    void synapses(SynapseType type) {
        NetworkBuilder builder = builder();
        builder.modulator(Modulator.dopamine2007("dopamine"));
        builder.connect(
                "part",
                new Population("in", 3, SpikeSourceArray.at(1)),
                new Population("cells", 3, IfCurrExp.standard()),
                Connector.allToAll(),
                Synapse.excitatory(1).delay(1).type(type));
        exported(builder.build(), "projection 'part'")
                .ifPresent(read ->
                        assertThat(read.projection("part").synapse().type()).isEqualTo(type));
    }

    @ParameterizedTest
    @MethodSource("currents")
    void currents(CurrentSource current) {
        NetworkBuilder builder = builder();
        builder.inject(current, new Population("cells", 3, IfCurrExp.standard()));
        exported(builder.build(), "current 1 into 'cells'")
                .ifPresent(read -> assertThat(read.injections()).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void connectors(Connector connector) {
        NetworkBuilder builder = builder();
        builder.connect(
                "part",
                new Population("in", 3, SpikeSourceArray.at(1)),
                new Population("cells", 3, IfCurrExp.standard()),
                connector,
                Synapse.excitatory(1).delay(1));
        assertThat(exported(builder.build(), "projection 'part'")).isPresent();
    }

    @Test
    void poissonInputs() {
        NetworkBuilder builder = builder();
        builder.stimulate(PoissonInput.excitatory(new Population("cells", 3, IfCurrExp.standard()), 1000, 0.1));
        assertThat(exported(builder.build(), "Poisson input to 'cells'")).isEmpty();
    }

    /** These lists hold every kind there is; a new kind fails here until it is among them. */
    @Test
    void theListsAreComplete() {
        assertThat(cells()).extracting(cell -> cell.model().name()).containsAll(Cells.names());
        assertThat(classes(synapses())).containsAll(kinds(SynapseType.class));
        assertThat(classes(currents().stream())).containsAll(kinds(CurrentSource.class));
        assertThat(classes(connectors().stream())).containsAll(kinds(Connector.class));
    }

    private static List<Class<?>> classes(Stream<?> values) {
        return values.<Class<?>>map(Object::getClass).toList();
    }

    private static List<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(kind -> kinds(kind).stream())
                        .toList()
                : List.of(type);
    }

    private static NetworkBuilder builder() {
        NetworkBuilder builder = Network.named("net");
        builder.population("in", 3, SpikeSourceArray.at(1));
        builder.population("cells", 3, IfCurrExp.standard());
        return builder;
    }

    /** The network read back from its bundle, or nothing where a finding refuses the place. */
    private Optional<Network> exported(Network network, String place) {
        SpinnakerExport export = SpinnakerExport.of(network).timestep(1).duration(20);
        ExportReport report = export.check();
        Path bundle = directory.resolve("bundle");
        if (!report.exportable()) {
            assertThat(report.findings()).filteredOn(Finding::isError).anySatisfy(finding -> {
                assertThat(finding.place()).startsWith(place);
                assertThat(finding.remedy()).isNotBlank();
                assertThat(finding.limit()).isNotBlank();
            });
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> export.write(bundle))
                    .withMessageContaining("cannot be exported to SpiNNaker");
            return Optional.empty();
        }
        export.write(bundle);
        Network read = SpinnakerBundle.read(bundle).network();
        assertThat(read.populations()).hasSameSizeAs(network.populations());
        assertThat(read.projections()).hasSameSizeAs(network.projections());
        assertThat(read.injections().stream().map(Injection::target))
                .containsExactlyElementsOf(
                        network.injections().stream().map(Injection::target).toList());
        return Optional.of(read);
    }
}
