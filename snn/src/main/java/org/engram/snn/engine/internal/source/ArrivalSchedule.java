package org.engram.snn.engine.internal.source;

import org.engram.snn.engine.Arrivals;
import org.engram.snn.engine.internal.transport.Ring;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.network.cell.CellModel;

/** Arrivals at the neurons of one partition, in order of time; mutable. */
public final class ArrivalSchedule {

    private final int channel;
    private final double weight;
    private final int[] targets;
    private final int[] steps;
    private int next;

    /** The targets are indices within the partition. */
    public ArrivalSchedule(Arrivals arrivals, int[] targets, TimeGrid grid) {
        CellModel model = arrivals.neurons().population().cell().model();
        channel = Ring.channel(arrivals.receptor(), model);
        weight = Ring.sign(arrivals.receptor(), model) * arrivals.weight();
        this.targets = targets;
        double[] times = arrivals.times();
        steps = new int[times.length];
        String place = "arrivals at '" + arrivals.neurons().population().id() + "'";
        for (int k = 0; k < times.length; k++) {
            steps[k] = grid.steps(place, times[k]);
        }
    }

    /** Begins again: the next arrival follows from the step. */
    public void restart() {
        next = 0;
    }

    /** Adds what arrives at a step to its slot of the ring. */
    public void deliver(int step, Ring ring) {
        for (; next < steps.length && steps[next] <= step; next++) {
            if (steps[next] < step) {
                continue;
            }
            for (int target : targets) {
                ring.add(step, channel, target, weight);
            }
        }
    }
}
