package org.engram.snn.json;

/** Documents that tests share. */
final class Documents {

    /** A small network of all parts, written by hand. */
    static final String BASE = """
            {"format": "engram-network", "version": 1, "name": "base",
             "populations": [
              {"id": "in", "size": 3, "cell": {"type": "SpikeSourceArray", "parameters": {"spike_times": [[1, 2], [], [3]]}}},
              {"id": "exc", "size": 4, "cell": {"type": "IfCurrExp", "parameters": {"tau_m": 20}}, "initial": {"v": -60}},
              {"id": "izh", "size": 2, "cell": {"type": "Izhikevich", "input": "delta"}}
             ],
             "projections": [
              {"id": "list", "pre": "in", "post": {"population": "exc", "from": 1, "to": 4},
               "connector": {"type": "from_list", "columns": ["pre", "post", "weight", "delay"],
                             "connections": [[0, 0, 0.5, 1], [2, 1, 0.25, 1.5]]},
               "synapse": {"receptor": "excitatory", "weight": 0.75}},
              {"id": "random", "pre": "exc", "post": "exc",
               "connector": {"type": "fixed_probability", "p_connect": 0.5, "allow_self_connections": false},
               "synapse": {"receptor": "inhibitory", "weight": {"distribution": "uniform", "low": 0, "high": 1}, "delay": 2,
                           "type": "stdp",
                           "timing": {"rule": "spike_pair", "tau_plus": 20, "tau_minus": 25, "A_plus": 0.01, "A_minus": 0.012},
                           "weights": {"rule": "additive", "w_min": 0, "w_max": 1}}}
             ],
             "currents": [{"target": "exc", "type": "step", "times": [1, 5], "amplitudes": [0.5, 0]}],
             "simulation": {"duration": 10, "seed": 7, "recordings": [
              {"type": "spikes", "neurons": "exc"},
              {"type": "state", "variable": "v", "neurons": {"population": "exc", "to": 2}, "interval": 0.5},
              {"type": "weights", "projection": "random", "interval": 5}]}
            }
            """;

    private Documents() {}

    /** The small network with one piece of its text replaced, which must be there. */
    static String with(String piece, String replacement) {
        if (!BASE.contains(piece)) {
            throw new IllegalArgumentException("no such piece: " + piece);
        }
        return BASE.replace(piece, replacement);
    }
}
