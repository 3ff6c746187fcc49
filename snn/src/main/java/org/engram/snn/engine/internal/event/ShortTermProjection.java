package org.engram.snn.engine.internal.event;

import java.util.Arrays;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.network.synapse.ShortTermSynapse;
import org.engram.snn.recording.Variable;

/** Synapses that send a part of their weight, by the use and the resources that earlier spikes of their source left; mutable. */
final class ShortTermProjection extends ChangingProjection {

    private final ShortTermSynapse rule;
    private final DelayRows rows;
    private final double[] use;
    private final double[] resources;
    private final double[] since;

    ShortTermProjection(EventSynapses synapses, SynapticWeights weights, ShortTermSynapse rule) {
        super(synapses, weights);
        this.rule = rule;
        SynapseTable table = new SynapseTable();
        for (int k = 0; k < synapses.size(); k++) {
            table.add(synapses.pres()[k], k, 0, 0);
        }
        rows = DelayRows.of(table, synapses.preSize());
        use = new double[synapses.preSize()];
        resources = new double[synapses.preSize()];
        Arrays.fill(resources, 1);
        since = new double[synapses.preSize()];
    }

    @Override
    public void begin(Agenda agenda) {}

    @Override
    void targetFired(Agenda agenda, int target, double time) {}

    @Override
    void sourceFired(Agenda agenda, int source, double time) {
        if (rows.hasRuns(source)) {
            double part = spike(source, time);
            int row = rows.firstRun(source);
            for (int n = rows.start(row); n < rows.end(row); n++) {
                send(agenda, rows.target(n), time, time, part);
            }
        }
    }

    private double spike(int source, double time) {
        double u = use(source, time);
        double x = resources(source, time);
        u += rule.use() * (1 - u);
        use[source] = u;
        resources[source] = x - u * x;
        since[source] = time;
        return u * x;
    }

    private double use(int source, double time) {
        double decay = rule.tauFacil() == 0 ? 0 : StrictMath.exp((since[source] - time) / rule.tauFacil());
        return use[source] * decay;
    }

    private double resources(int source, double time) {
        return 1 + (resources[source] - 1) * StrictMath.exp((since[source] - time) / rule.tauRec());
    }

    @Override
    double state(Variable variable, int k, double time) {
        int source = synapses.pres()[k];
        return variable.equals(Variable.U) ? use(source, time) : resources(source, time);
    }

    @Override
    void consolidate(double time) {
        throw new IllegalArgumentException(synapses.place() + ": has no eligibility to consolidate");
    }

    @Override
    public void save(StateWriter out) {
        super.save(out);
        out.write(use);
        out.write(resources);
        out.write(since);
    }

    @Override
    public void restore(StateReader in) {
        super.restore(in);
        in.read(use);
        in.read(resources);
        in.read(since);
    }
}
