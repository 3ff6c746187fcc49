package org.engram.simulations.experiment;

import java.util.List;
import java.util.random.RandomGenerator;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Table;
import org.engram.core.io.Csv;

/** A small experiment for tests: counts heads, and claims that the coin is fair. */
public final class CoinTosses implements Experiment {

    @Override
    public String id() {
        return "coin-tosses";
    }

    @Override
    public String title() {
        return "Heads among tosses of a coin";
    }

    @Override
    public String citation() {
        return "Bernoulli (1713), Ars conjectandi, part 4";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("tosses", "", Bounds.closed(1, 1e6), 10_000, "How often the coin is tossed."),
                new Parameter("bias", "", Bounds.PROBABILITY, 0.5, "Probability of heads, 100 % = 1."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        RandomGenerator random = context.streams().child("coin").generator();
        int tosses = context.count("tosses");
        double bias = context.value("bias");
        int heads = 0;
        for (int toss = 0; toss < tosses; toss++) {
            heads += random.nextDouble() < bias ? 1 : 0;
        }
        double share = (double) heads / tosses;
        Csv.write(context.file("heads.csv"), Table.empty().with("heads", new double[] {heads}));
        return ExperimentResult.of(
                        Claim.within("share of heads", "p. 217", 0.5, 0.05, share),
                        Claim.inspiredBy("mood of the crowd", "p. 218", "cheerful", "unknown"))
                .withValue("heads", heads);
    }
}
