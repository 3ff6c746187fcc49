"""Stands in for pyNN.spiNNaker: notes every call and invents two spikes and two samples for each population."""
import sys

calls = []
KNOWN = dict.fromkeys(["max_expected_summed_weight", "seed", "n_synapse_cores", "neurons_per_core"])


def note(what, *arguments, **named):
    shown = [repr(argument) for argument in arguments] + ["%s=%r" % item for item in sorted(named.items())]
    calls.append("%s(%s)" % (what, ", ".join(shown)))


class Named:
    default_population_parameters = KNOWN

    def __init__(self, **named):
        self.named = named

    def __repr__(self):
        return "%s(%s)" % (type(self).__name__, ", ".join("%s=%r" % item for item in self.named.items()))


for name in ["IF_curr_exp", "Izhikevich", "SpikeSourceArray", "SpikeSourcePoisson", "StepCurrentSource", "STDPMechanism",
             "SpikePairRule", "AdditiveWeightDependence", "MultiplicativeWeightDependence", "StaticSynapse"]:
    globals()[name] = type(name, (Named,), {})


class FromListConnector:
    def __init__(self, rows, column_names):
        self.rows = rows

    def __repr__(self):
        return "FromListConnector(%r)" % self.rows


class Array(list):
    def rescale(self, unit):
        return self

    magnitude = property(lambda self: self)
    times = property(lambda self: Array([0.0, 1.0]))
    shape = property(lambda self: (len(self), len(self[0])))


class Train(Array):
    def __init__(self, neuron):
        super().__init__([5.0, 2.5])
        self.annotations = {"source_index": neuron}


class Signal(Array):
    def __init__(self, name, size):
        super().__init__([[-65.0] * size, [-64.5] * size])
        self.name = name
        self.array_annotations = {"channel_index": range(size)}


class Segment:
    def __init__(self, population):
        self.spiketrains = [Train(neuron) for neuron in range(population.size)]
        self.analogsignals = [Signal("v", population.size)]


class Population:
    def __init__(self, size, cell, label=None, **named):
        self.size, self.label = size, label
        note("Population", size, cell, label=label, **named)

    def __getitem__(self, part):
        view = Population.__new__(Population)
        view.size, view.label = self.size, "%s[%d:%d:%d]" % (self.label, part.start, part.stop, part.step)
        return view

    def set_max_atoms_per_core(self, count):
        note(self.label + ".set_max_atoms_per_core", count)

    def record(self, variable):
        note(self.label + ".record", variable)

    def inject(self, current):
        note(self.label + ".inject", current)

    def get_data(self):
        return type("Block", (), {"segments": [Segment(self)]})


class Projection:
    def __init__(self, pre, post, connector, **named):
        note("Projection", pre.label, post.label, connector, **named)
        self.rows = connector.rows

    def get(self, what, format):
        return [(row[0], row[1], row[2] / 2) for row in self.rows]


def setup(**named):
    note("setup", **named)


def run(duration):
    note("run", duration)


def end():
    print("\n".join(calls))
    sys.stdout.flush()
