package org.engram.simulations.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.engram.core.Parameter;
import org.junit.jupiter.api.Test;

class ExperimentsTest {

    private static final Experiment COIN = new CoinTosses();

    @Test
    void experimentsAreFoundById() {
        Experiments experiments = Experiments.of(COIN);
        assertThat(experiments.all()).containsExactly(COIN);
        assertThat(experiments.byId("coin-tosses")).isSameAs(COIN);
    }

    @Test
    void unknownIdIsAnsweredWithTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Experiments.of(COIN).byId("coin-toses"))
                .withMessage("unknown experiment 'coin-toses'; did you mean 'coin-tosses'? (one of coin-tosses)");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Experiments.of(COIN, COIN))
                .withMessage("Experiments: id 'coin-tosses' is given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Experiments.of(new Named("Coin Tosses")))
                .withMessage("Experiment.id: must be lower-case words joined by hyphens, got 'Coin Tosses'");
    }

    private record Named(String id) implements Experiment {

        @Override
        public String title() {
            return "Nothing";
        }

        @Override
        public String citation() {
            return "Nobody (1900)";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public ExperimentResult run(ExperimentContext context) {
            return ExperimentResult.of();
        }
    }
}
