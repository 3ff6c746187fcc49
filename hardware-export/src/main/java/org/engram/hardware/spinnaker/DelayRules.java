package org.engram.hardware.spinnaker;

import static org.engram.core.Check.text;
import static org.engram.hardware.spinnaker.Finding.Severity.ERROR;

import java.util.function.Consumer;
import org.engram.snn.network.Connections;
import org.engram.snn.network.Population;
import org.engram.snn.network.Projection;

/** Delays: whole steps, at least one, and not longer than the ring buffers with their extension. */
final class DelayRules implements Rule {

    private static final double TOLERANCE = 1e-9;

    @Override
    public void check(Plan plan, Consumer<Finding> found) {
        for (Projection projection : plan.network().projections()) {
            checkGrid(plan, projection, found);
            checkLongest(plan, projection, found);
        }
    }

    private static void checkGrid(Plan plan, Projection projection, Consumer<Finding> found) {
        Connections made = plan.realization().connections(projection);
        double step = plan.clock().timestep();
        Worst shortest = Worst.of(made.size(), k -> made.delay(k) < step * (1 - TOLERANCE) ? step - made.delay(k) : 0);
        if (shortest.found()) {
            found.accept(new Finding(
                    ERROR,
                    "delay-minimum",
                    place(projection),
                    describe(made, shortest),
                    "at least one step, " + text(step) + " ms",
                    "sPyNNaker raises it to one step with a warning",
                    "use delays of at least one step or a shorter timestep"));
        }
        Worst between = Worst.of(
                made.size(),
                k -> made.delay(k) >= step * (1 - TOLERANCE) && !plan.grid().contains(made.delay(k))
                        ? Math.abs(made.delay(k) / step - Math.rint(made.delay(k) / step))
                        : 0);
        if (between.found()) {
            found.accept(new Finding(
                    ERROR,
                    "delay-grid",
                    place(projection),
                    describe(made, between),
                    "multiples of the timestep " + text(step) + " ms",
                    "sPyNNaker rounds it to "
                            + text(plan.grid().time((long) Math.rint(made.delay(between.index()) / step))) + " ms",
                    "change the delays or the timestep"));
        }
    }

    private static void checkLongest(Plan plan, Projection projection, Consumer<Finding> found) {
        Population post = projection.post().population();
        int neurons = plan.layout().neuronsOnCore(post);
        long steps = plan.longestDelay(projection);
        int limit = BoardLimits.longestDelay(neurons);
        if (steps > limit) {
            int fewer = steps > Integer.MAX_VALUE ? 0 : BoardLimits.neuronsPerCoreFor((int) steps);
            found.accept(new Finding(
                    ERROR,
                    "delay-maximum",
                    place(projection),
                    "delay of " + steps + " steps",
                    limit + " steps with " + neurons + " neurons on a core",
                    "sPyNNaker stops with a DelayExtensionException",
                    fewer > 0
                            ? "set at most " + fewer + " neurons per core for '" + post.id() + "', or shorter delays"
                            : "use shorter delays or a longer timestep"));
        }
    }

    private static String describe(Connections made, Worst worst) {
        int k = worst.index();
        return "delay " + text(made.delay(k)) + " ms from " + made.pre(k) + " to " + made.post(k) + ", " + worst.count()
                + " of " + made.size() + " connections";
    }

    private static String place(Projection projection) {
        return "projection '" + projection.id() + "'";
    }
}
