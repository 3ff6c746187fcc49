package org.engram.snn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.current.StepCurrent;
import org.engram.snn.network.synapse.Synapse;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static final Synapse SYNAPSE = Synapse.excitatory(1);

    @Test
    void builderKeepsTheOrderOfParts() {
        NetworkBuilder builder = Network.named("net");
        Population a = builder.population("a", 2, IfCurrExp.standard());
        Population b = builder.population("b", 3, IfCurrExp.standard());
        StepCurrent current = StepCurrent.from(1, 2);
        Network network = builder.connect(a, b, Connector.allToAll(), SYNAPSE)
                .connect(b, a.first(1), Connector.allToAll(), SYNAPSE)
                .inject(current, b.last(1))
                .build();
        assertThat(network.name()).isEqualTo("net");
        assertThat(network.populations()).containsExactly(a, b);
        assertThat(network.projections()).extracting(Projection::id).containsExactly("a->b", "b->a");
        assertThat(network.injections()).containsExactly(new Injection(current, b.last(1)));
        assertThat(network.neuronCount()).isEqualTo(5);
        assertThat(network.population("b")).isSameAs(b);
        assertThat(network.projection("b->a").post()).isEqualTo(a.first(1));
    }

    @Test
    void projectionsOfOneNameAreNumbered() {
        NetworkBuilder builder = Network.named("net");
        Population a = builder.population("a", 2, IfCurrExp.standard());
        for (int i = 0; i < 3; i++) {
            builder.connect(a, a, Connector.oneToOne(), SYNAPSE);
        }
        builder.connect("a->a 4", a, a, Connector.oneToOne(), SYNAPSE);
        builder.connect(a, a, Connector.oneToOne(), SYNAPSE);
        assertThat(builder.build().projections())
                .extracting(Projection::id)
                .containsExactly("a->a", "a->a 2", "a->a 3", "a->a 4", "a->a 5");
    }

    @Test
    void buildsAreIndependentOfLaterAdditions() {
        NetworkBuilder builder = Network.named("net");
        builder.population("a", 2, IfCurrExp.standard());
        Network early = builder.build();
        builder.population("b", 2, IfCurrExp.standard());
        assertThat(early.populations()).hasSize(1);
        assertThat(builder.build().populations()).hasSize(2);
    }

    @Test
    void listsGivenAreCopied() {
        List<Population> populations = new ArrayList<>(List.of(new Population("a", 1, IfCurrExp.standard())));
        Network network = new Network("net", populations, List.of(), List.of());
        populations.clear();
        assertThat(network.populations()).hasSize(1);
    }

    @Test
    void namesAreUnique() {
        NetworkBuilder builder = Network.named("net");
        Population a = builder.population("a", 2, IfCurrExp.standard());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.population("a", 3, IfCurrExp.standard()))
                .withMessage("population 'a': the name is used twice");
        builder.connect("p", a, a, Connector.oneToOne(), SYNAPSE).connect("p", a, a, Connector.oneToOne(), SYNAPSE);
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("projection 'p': the name is used twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network("net", List.of(a, a), List.of(), List.of()))
                .withMessage("population 'a': the name is used twice");
    }

    @Test
    void namesAreReadable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.named(""))
                .withMessage("network: name must not be blank");
        Population a = new Population("a", 1, IfCurrExp.standard());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Projection("\t", a, a, Connector.oneToOne(), SYNAPSE))
                .withMessage("projection: name must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network("a\u0007", List.of(), List.of(), List.of()))
                .withMessage("network: name must not hold control characters, got 'a?'");
    }

    @Test
    void partsMustBelongToTheNetwork() {
        Population a = new Population("a", 1, IfCurrExp.standard());
        Population stranger = new Population("a", 1, IfCurrExp.standard().withTauM(5));
        Projection out = new Projection("p", a, stranger, Connector.oneToOne(), SYNAPSE);
        Projection in = new Projection("p", stranger.first(1), a, Connector.oneToOne(), SYNAPSE);
        Injection injection = new Injection(StepCurrent.from(0, 1), stranger);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network("net", List.of(a), List.of(out), List.of()))
                .withMessage("projection 'p': population 'a' does not belong to this network");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network("net", List.of(a), List.of(in), List.of()))
                .withMessage("projection 'p': population 'a' does not belong to this network");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network("net", List.of(a), List.of(), List.of(injection)))
                .withMessage("injected current: population 'a' does not belong to this network");
        Network network = new Network("net", List.of(a), List.of(), List.of());
        assertThat(network.requireMember("here", a.first(1))).isEqualTo(a.first(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.requireMember("here", stranger))
                .withMessage("here: population 'a' does not belong to this network");
    }

    @Test
    void sourcesTakeNoInput() {
        Population poisson = new Population("in", 1, SpikeSourcePoisson.atRate(1));
        Population array = new Population("in", 1, SpikeSourceArray.at(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Projection("p", array, poisson, Connector.oneToOne(), SYNAPSE))
                .withMessage("projection 'p': 'in' is a SpikeSourcePoisson and cannot receive synapses");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Injection(StepCurrent.from(0, 1), array.first(1)))
                .withMessage("injected current: 'in' is a SpikeSourceArray and takes no current");
    }

    @Test
    void unknownNamesAreAnsweredWithTheNearest() {
        NetworkBuilder builder = Network.named("net");
        Population exc = builder.population("exc", 1, IfCurrExp.standard());
        Network network =
                builder.connect(exc, exc, Connector.oneToOne(), SYNAPSE).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.population("exk"))
                .withMessage("population: unknown name 'exk'; did you mean 'exc'? (one of exc)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.projection("exc>exc"))
                .withMessage("projection: unknown name 'exc>exc'; did you mean 'exc->exc'? (one of exc->exc)");
    }
}
