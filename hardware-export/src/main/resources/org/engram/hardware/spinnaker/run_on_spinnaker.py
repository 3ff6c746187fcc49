#!/usr/bin/env python3
"""Rebuilds the network of an Engram SpiNNaker bundle with PyNN, runs it and writes what was recorded.

    python3 run_on_spinnaker.py [--backend spiNNaker|brian2|brian|neuron|nest|mock] [--out DIR] [BUNDLE]

Writes spikes.csv, one CSV file for each recorded variable, and final_weights.csv for plastic projections.
On back ends other than spiNNaker a network is refused where the same description would mean something else.
Needs Python 3.9 or newer and PyNN; exit code 2 means that nothing was run.
"""
import argparse
import csv
import importlib
import json
import os
import re
import sys

FORMAT, VERSION = "engram-spinnaker", 1
BACKENDS = ["spiNNaker", "brian2", "brian", "neuron", "nest", "mock"]
CELLS = ["IF_curr_exp", "Izhikevich", "SpikeSourceArray", "SpikeSourcePoisson"]
SYNAPSES = ["StaticSynapse", "STDPMechanism"]


def refuse(reason):
    print("run_on_spinnaker.py: " + reason, file=sys.stderr)
    sys.exit(2)


def load(directory):
    path = os.path.join(directory, "network.json")
    try:
        with open(path, encoding="utf-8") as file:
            net = json.load(file)
    except (OSError, ValueError) as error:
        refuse("%s: %s" % (path, error))
    if not isinstance(net, dict) or net.get("format") != FORMAT or net.get("version") != VERSION:
        refuse("%s: is not a bundle of format %s, version %d" % (path, FORMAT, VERSION))
    for pop in net["populations"]:
        if pop["cellclass"] not in CELLS or pop["namespace"] != "core":
            refuse("population '%s': unknown cell class %s" % (pop["id"], pop["cellclass"]))
    for proj in net["projections"]:
        if proj["synapse"]["type"] not in SYNAPSES:
            refuse("projection '%s': unknown synapse type %s" % (proj["id"], proj["synapse"]["type"]))
        if "connections_file" in proj and not re.fullmatch(r"connections/[\w-]+\.txt", proj["connections_file"]):
            refuse("projection '%s': connections_file must stay inside the bundle" % proj["id"])
    return net


def refuse_other_meaning(net, backend):
    """Without a word, these would compute something else than the board and the simulation do."""
    for pop in net["populations"]:
        if pop["cellclass"] == "Izhikevich":
            refuse("population '%s': Izhikevich on %s has no synaptic currents, spikes make v jump, and i_offset "
                   "has another unit; run it on spiNNaker" % (pop["id"], backend))
    for proj in net["projections"]:
        if proj["synapse"]["type"] == "STDPMechanism":
            refuse("projection '%s': STDP on %s multiplies A_plus and A_minus by w_max and treats delays "
                   "differently; run it on spiNNaker" % (proj["id"], backend))


def board_options(sim, pop, cell, setup, number):
    """Options of the board's own, as far as the installed sPyNNaker knows them."""
    known = getattr(cell, "default_population_parameters", {})
    options = {}
    if "max_expected_summed_weight" in pop:
        if "max_expected_summed_weight" in known:
            options["max_expected_summed_weight"] = pop["max_expected_summed_weight"]
        else:
            print("population '%s': this sPyNNaker scales weights by its own estimate, not by max_expected_summed_weight"
                  % pop["id"], file=sys.stderr)
    if pop["cellclass"] == "SpikeSourcePoisson" and "seed" in known:
        options["seed"] = (setup["seed"] + number) % 2 ** 32
    if "n_synapse_cores" in pop:
        if "n_synapse_cores" in known:
            options["n_synapse_cores"] = pop["n_synapse_cores"]
        else:
            components = importlib.import_module("spynnaker.pyNN.extra_algorithms.splitter_components")
            options["splitter"] = components.SplitterAbstractPopulationVertexNeuronsSynapses(pop["n_synapse_cores"])
    return options


def make_population(sim, backend, pop, setup, number):
    params = dict(pop["params"])
    initial = dict(pop.get("initial_values", {}))
    on_board = backend == "spiNNaker"
    if not on_board:
        if params.get("spike_times") and isinstance(params["spike_times"][0], list):
            sequence = importlib.import_module("pyNN.parameters").Sequence
            params["spike_times"] = [sequence(times) for times in params["spike_times"]]
        if "isyn_inh" in initial:  # PyNN's inhibitory currents are negative, the board's are magnitudes
            initial["isyn_inh"] = negative(initial["isyn_inh"])
    initial = {name: value for name, value in initial.items() if name in ("v", "u") or value != 0}
    cell = getattr(sim, pop["cellclass"])(**params)
    extra = {"additional_parameters": board_options(sim, pop, cell, setup, number)} if on_board else {}
    made = sim.Population(pop["n_neurons"], cell, label=pop["label"], initial_values=initial, **extra)
    if on_board and "neurons_per_core" in pop:
        made.set_max_atoms_per_core(pop["neurons_per_core"])
    for record in pop["record"]:
        view(made, record.get("indices")).record(variable_name(backend, record["variable"]))
    return made


def negative(value):
    return [-own for own in value] if isinstance(value, list) else -value


def variable_name(backend, name):
    return name if backend == "spiNNaker" else name.replace("gsyn_", "isyn_")


def view(made, indices):
    if indices is None or (indices["from"], indices["to"], indices["step"]) == (0, made.size, 1):
        return made
    return made[indices["from"]:indices["to"]:indices["step"]]


def read_connections(directory, proj):
    if "connections" in proj:
        rows = proj["connections"]
    else:
        path = os.path.join(directory, proj["connections_file"])
        try:
            with open(path, encoding="utf-8") as file:
                rows = [line.split() for line in file if not line.startswith("#")]
            rows = [(int(i), int(j), float(weight), float(delay)) for i, j, weight, delay in rows]
        except (OSError, ValueError) as error:
            refuse("%s: %s" % (path, error))
    if len(rows) != proj["n_connections"]:
        refuse("projection '%s': %d connections promised, %d found" % (proj["id"], proj["n_connections"], len(rows)))
    return rows


def make_projection(sim, backend, proj, rows, made):
    if backend != "spiNNaker" and proj["receptor_type"] == "inhibitory":  # PyNN gives the sign to the weight
        rows = [(i, j, -weight, delay) for i, j, weight, delay in rows]
    synapse = proj["synapse"]
    if synapse["type"] == "STDPMechanism":
        timing, weight = dict(synapse["timing"]), dict(synapse["weight"])
        dynamics = sim.STDPMechanism(
            timing_dependence=getattr(sim, timing.pop("rule"))(**timing),
            weight_dependence=getattr(sim, weight.pop("rule"))(**weight),
            backprop_delay=synapse["backprop_delay"])
    else:
        dynamics = sim.StaticSynapse()
    connector = sim.FromListConnector([tuple(row) for row in rows], column_names=["weight", "delay"])
    return sim.Projection(made[proj["pre"]], made[proj["post"]], connector, synapse_type=dynamics,
                          receptor_type=proj["receptor_type"], label=proj["id"])


def inject(sim, backend, source, made, setup):
    step, end = setup["timestep_ms"], setup["duration_ms"]
    times, amplitudes = list(source["times"]), list(source["amplitudes"])
    if times[-1] <= end:  # some back ends end the current, or read on, after its last step
        times.append(end + step)
        amplitudes.append(amplitudes[-1])
    if backend == "spiNNaker":  # which truncates times to steps; a quarter step keeps them clear of rounding
        times = [time + step / 4 for time in times]
    current = getattr(sim, source["class"])(times=times, amplitudes=amplitudes)
    view(made[source["population"]], source["indices"]).inject(current)


def wanted(pop, variable):
    neurons = set()
    for record in pop["record"]:
        if record["variable"] == variable:
            part = record.get("indices") or {"from": 0, "to": pop["n_neurons"], "step": 1}
            neurons.update(range(part["from"], part["to"], part["step"]))
    return neurons


def spike_rows(pop, segment):
    neurons, rows = wanted(pop, "spikes"), []
    for position, train in enumerate(segment.spiketrains):
        neuron = int(train.annotations.get("source_index", position))
        if neuron in neurons:
            rows.extend((float(time), neuron) for time in train.rescale("ms").magnitude)
    return [(pop["id"], time, neuron) for time, neuron in sorted(rows)]


def state_rows(pop, segment, variable, name):
    neurons = wanted(pop, variable)
    for signal in segment.analogsignals:
        if signal.name == name:
            channels = signal.array_annotations.get("channel_index", range(signal.shape[1]))
            for time, values in zip(signal.times.rescale("ms").magnitude, signal.magnitude):
                for neuron, value in zip(channels, values):
                    if int(neuron) in neurons:
                        yield pop["id"], float(time), int(neuron), float(value)


def write(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bundle", nargs="?", default=os.path.dirname(os.path.abspath(__file__)))
    parser.add_argument("--backend", choices=BACKENDS, default="spiNNaker")
    parser.add_argument("--out", default="results", metavar="DIR")
    args = parser.parse_args()
    net = load(args.bundle)
    if args.backend != "spiNNaker":
        refuse_other_meaning(net, args.backend)
    try:
        sim = importlib.import_module("pyNN." + args.backend)
    except (ImportError, OSError) as error:
        refuse("back end %s cannot be used here: %s" % (args.backend, error))
    setup = net["setup"]
    extra = {"time_scale_factor": setup["time_scale_factor"]} if args.backend == "spiNNaker" else {}
    sim.setup(timestep=setup["timestep_ms"], min_delay=setup["min_delay_ms"], **extra)
    made = {pop["id"]: make_population(sim, args.backend, pop, setup, number)
            for number, pop in enumerate(net["populations"])}
    plastic = {}
    for proj in net["projections"]:
        rows = read_connections(args.bundle, proj)
        if rows:
            projection = make_projection(sim, args.backend, proj, rows, made)
            if proj["synapse"]["type"] == "STDPMechanism":
                plastic[proj["id"]] = projection
    for source in net["current_sources"]:
        inject(sim, args.backend, source, made, setup)
    for segment in net["run"]:
        sim.run(segment["duration_ms"])
    os.makedirs(args.out, exist_ok=True)
    data = {pop["id"]: made[pop["id"]].get_data().segments[0] for pop in net["populations"] if pop["record"]}
    recorded = [(pop, data[pop["id"]]) for pop in net["populations"] if pop["record"]]
    write(os.path.join(args.out, "spikes.csv"), ["population", "time_ms", "neuron"],
          (row for pop, segment in recorded for row in spike_rows(pop, segment)))
    for variable in sorted({r["variable"] for pop, _ in recorded for r in pop["record"]} - {"spikes"}):
        name = variable_name(args.backend, variable)
        write(os.path.join(args.out, variable + ".csv"), ["population", "time_ms", "neuron", variable],
              (row for pop, segment in recorded for row in state_rows(pop, segment, variable, name)))
    write(os.path.join(args.out, "final_weights.csv"), ["projection", "pre", "post", "weight"],
          ((name, int(i), int(j), float(weight)) for name, projection in plastic.items()
           for i, j, weight in projection.get("weight", format="list")))
    sim.end()


if __name__ == "__main__":
    main()
