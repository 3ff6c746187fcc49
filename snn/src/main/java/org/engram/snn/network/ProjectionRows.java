package org.engram.snn.network;

import java.util.OptionalLong;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.random.Streams;
import org.engram.snn.network.connector.Ends;
import org.engram.snn.network.value.Constant;
import org.engram.snn.network.value.DistanceDependent;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.network.value.Listed;
import org.engram.snn.network.value.Value;

/** The connections of one projection, drawn from its streams as often as they are asked for, each time the same. */
final class ProjectionRows {

    private static final int LONGEST_DELAY = 1 << 20;
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private final Projection projection;
    private final Ends ends;
    private final TimeGrid grid;
    private final Streams streams;
    private final Value weights;
    private final Value delays;
    private final Bounds weightBounds;
    private final boolean areWeightsInside;

    ProjectionRows(Projection projection, Ends ends, TimeGrid grid, Streams streams) {
        this.projection = projection;
        this.ends = ends;
        this.grid = grid;
        this.streams = streams;
        weights = projection
                .connector()
                .weights()
                .<Value>map(w -> w)
                .orElse(projection.synapse().weight());
        delays = projection
                .connector()
                .delays()
                .<Value>map(d -> d)
                .or(() -> projection.synapse().delay())
                .orElse(new Constant(grid.timestep()));
        weightBounds = projection.synapse().type().weightBounds();
        areWeightsInside = isInside(weights, weightBounds.lower(), weightBounds.upper());
    }

    /** Refuses what the connector cannot connect. */
    void check() {
        try {
            projection.connector().check(ends);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place() + e.getMessage(), e);
        }
        requirePositions("weight", weights);
        requirePositions("delay", delays);
    }

    private void requirePositions(String what, Value value) {
        Check.that(
                !(value instanceof DistanceDependent) || ends.distance().isPresent(),
                place() + what + " depends on distance, so both populations need positions; give them a Space");
    }

    /** Number of connections. */
    long count() {
        OptionalLong known = projection.connector().count(ends);
        if (known.isPresent()) {
            return known.getAsLong();
        }
        long count = 0;
        for (RowCursor row = cursor(); row.next(); ) {
            count += row.count();
        }
        return count;
    }

    private RowCursor cursor() {
        return new RowCursor(projection, ends, streams.child("connector"));
    }

    /** Passes all rows on, with weights and delays that are checked. */
    void stream(RowSink sink) {
        RowNumbers weight = numbers("weight", weights);
        RowNumbers delay = numbers("delay", delays);
        DelaySteps steps = new DelaySteps();
        int[] post = {};
        for (RowCursor row = cursor(); row.next(); ) {
            post = targets(row, post);
            double[] weightsNow = checkedWeights(row, weight.of(row));
            sink.row(row.pre(), row.count(), post, weightsNow, steps.of(row, delay.of(row)));
        }
    }

    /** The connections as arrays, in the connector's order. */
    Connections connections() {
        long count = count();
        Check.that(
                count <= LARGEST, place() + "must have at most " + LARGEST + " connections to be listed, got " + count);
        int[] pre = new int[(int) count];
        int[] post = new int[pre.length];
        double[] weight = new double[pre.length];
        double[] delay = new double[pre.length];
        RowNumbers weightsNow = numbers("weight", weights);
        RowNumbers delaysNow = numbers("delay", delays);
        int[] targets = {};
        for (RowCursor row = cursor(); row.next(); ) {
            targets = targets(row, targets);
            double[] w = checkedWeights(row, weightsNow.of(row));
            double[] d = delaysNow.of(row);
            for (int k = 0; k < row.count(); k++) {
                int at = row.origin(k);
                pre[at] = row.pre();
                post[at] = targets[k];
                weight[at] = w[k];
                delay[at] = onGrid(row, k, d[k]);
            }
        }
        return new Connections(pre, post, weight, delay);
    }

    private RowNumbers numbers(String what, Value value) {
        if (value instanceof Listed listed) {
            long count = count();
            Check.that(
                    listed.size() == count,
                    place() + what + " must list one value for each of " + count + " connections, got "
                            + listed.size());
        }
        return new RowNumbers(value, streams.child(what));
    }

    /** The targets as indices within their population, in an array that is used again. */
    private int[] targets(RowCursor row, int[] reused) {
        if (!(projection.post() instanceof PopulationView view)) {
            return row.positions();
        }
        int[] post = row.count() > reused.length ? new int[row.positions().length] : reused;
        for (int k = 0; k < row.count(); k++) {
            post[k] = view.from() + view.step() * row.positions()[k];
        }
        return post;
    }

    private double[] checkedWeights(RowCursor row, double[] weight) {
        if (areWeightsInside) {
            return weight;
        }
        for (int k = 0; k < row.count(); k++) {
            if (!weightBounds.contains(weight[k])) {
                Check.inside(place("weight", row, k), weight[k], weightBounds, "(a magnitude)");
            }
        }
        return weight;
    }

    /** Whether no number of a value can lie outside, so that they need not be looked at one by one. */
    private static boolean isInside(Value value, double lower, double upper) {
        if (value instanceof Constant constant) {
            return constant.value() >= lower && constant.value() <= upper;
        }
        return value instanceof Distribution drawn && drawn.lowest() >= lower && drawn.highest() <= upper;
    }

    /** A delay in ms: as given, or the nearest step, at least one, where it was drawn. */
    private double onGrid(RowCursor row, int k, double delay) {
        if (isRounded()) {
            return grid.time((long) Math.max(1, Math.rint(delay / grid.timestep())));
        }
        if (!(delay > 0)) {
            Check.positive(place("delay", row, k), delay, "ms");
        }
        return delay;
    }

    private boolean isRounded() {
        return delays instanceof Distribution || delays instanceof DistanceDependent;
    }

    private String place() {
        return "projection '" + projection.id() + "': ";
    }

    private String place(String what, RowCursor row, int k) {
        return place() + what + " of connection " + row.origin(k) + " (" + row.pre() + " to "
                + projection.post().index(row.positions()[k]) + ")";
    }

    /** Delays of one row after another in steps, in an array that is used again. */
    private final class DelaySteps {

        private final boolean areShort = isRounded() && isInside(delays, 0, (LONGEST_DELAY - 1) * grid.timestep());
        private int[] steps = {};

        int[] of(RowCursor row, double[] delay) {
            boolean isNew = row.count() > steps.length;
            if (isNew) {
                steps = new int[delay.length];
            }
            if (areShort) {
                round(delay, row.count());
            } else if (!(delays instanceof Constant)) {
                convert(row, delay, row.count());
            } else if (isNew) {
                convert(row, delay, steps.length);
            }
            return steps;
        }

        private void round(double[] delay, int count) {
            double timestep = grid.timestep();
            for (int k = 0; k < count; k++) {
                steps[k] = Math.max(1, (int) Math.rint(delay[k] / timestep));
            }
        }

        private void convert(RowCursor row, double[] delay, int count) {
            boolean isRounded = isRounded();
            for (int k = 0; k < count; k++) {
                double whole = Math.rint(delay[k] / grid.timestep());
                steps[k] = (int) whole;
                if (!(whole >= 1 && whole < LONGEST_DELAY && (isRounded || grid.contains(delay[k])))) {
                    steps[k] = corrected(row, k, delay[k], whole);
                }
            }
        }

        /** A drawn delay of less than one step is one step; all else is an error. */
        private int corrected(RowCursor row, int k, double delay, double whole) {
            if (isRounded() && whole < 1) {
                return 1;
            }
            double checked = onGrid(row, k, delay);
            String what = place() + "delay of connection " + row.origin(k);
            if (!isRounded()) {
                grid.steps(what, checked);
            }
            throw new IllegalArgumentException(what + ": must be from 1 to " + (LONGEST_DELAY - 1) + " steps of "
                    + Check.text(grid.timestep()) + " ms, got " + Check.text(delay) + " ms");
        }
    }
}
