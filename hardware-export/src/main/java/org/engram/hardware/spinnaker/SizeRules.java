package org.engram.hardware.spinnaker;

import static org.engram.hardware.spinnaker.Finding.Severity.ERROR;
import static org.engram.hardware.spinnaker.Finding.Severity.WARNING;

import java.util.function.Consumer;
import org.engram.snn.network.Population;

/** Neurons a core, and cores a machine. */
final class SizeRules implements Rule {

    @Override
    public void check(Plan plan, Consumer<Finding> found) {
        Layout layout = plan.layout();
        for (Population population : plan.network().populations()) {
            int limit = Layout.limit(population);
            if (layout.neuronsPerCore(population) > limit) {
                found.accept(new Finding(
                        ERROR,
                        "neurons-per-core",
                        "population '" + population.id() + "'",
                        layout.neuronsPerCore(population) + " neurons per core",
                        String.valueOf(limit),
                        "sPyNNaker refuses it or uses " + limit,
                        "ask for at most " + limit));
            }
        }
        checkCores(plan, found);
    }

    private static void checkCores(Plan plan, Consumer<Finding> found) {
        Layout layout = plan.layout();
        long needed = plan.cores();
        int sure = layout.board().cores(layout.boards());
        int best = layout.board().coresAtBest(layout.boards());
        if (needed > sure) {
            boolean hopeless = needed > best;
            found.accept(new Finding(
                    hopeless ? ERROR : WARNING,
                    "machine-size",
                    "network",
                    needed + " cores",
                    sure + " cores, " + best + " at best (" + layout.boards() + " x "
                            + layout.board().id() + ")",
                    "sPyNNaker finds no place for " + (needed - (hopeless ? best : sure)) + " cores"
                            + (hopeless ? "" : " unless every chip has all its cores"),
                    layout.board().mostBoards() > layout.boards()
                            ? "ask for "
                                    + -Math.floorDiv(
                                            -needed, (long) layout.board().cores(1)) + " boards"
                            : "use spinn5, fewer neurons, or more neurons per core"));
        }
    }
}
