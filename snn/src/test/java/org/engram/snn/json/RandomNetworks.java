package org.engram.snn.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.snn.engine.Arrivals;
import org.engram.snn.engine.Precision;
import org.engram.snn.network.Modulator;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.PoissonInput;
import org.engram.snn.network.Population;
import org.engram.snn.network.Projection;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.Cells;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourcePoissonVariable;
import org.engram.snn.network.cell.StandardCell;
import org.engram.snn.network.connector.AllToAll;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.connector.DistanceDependentProbability;
import org.engram.snn.network.connector.DistanceKernel;
import org.engram.snn.network.connector.FixedNumberPost;
import org.engram.snn.network.connector.FixedNumberPre;
import org.engram.snn.network.connector.FixedProbability;
import org.engram.snn.network.connector.FixedTotalNumber;
import org.engram.snn.network.connector.FromList;
import org.engram.snn.network.connector.OneToOne;
import org.engram.snn.network.connector.SmallWorld;
import org.engram.snn.network.current.CurrentSource;
import org.engram.snn.network.current.NoisyCurrent;
import org.engram.snn.network.current.PiecewiseLinearCurrent;
import org.engram.snn.network.current.RampCurrent;
import org.engram.snn.network.current.SineCurrent;
import org.engram.snn.network.current.StepCurrent;
import org.engram.snn.network.space.Grid2D;
import org.engram.snn.network.space.Grid3D;
import org.engram.snn.network.space.Line;
import org.engram.snn.network.space.Period;
import org.engram.snn.network.space.Point;
import org.engram.snn.network.space.RandomStructure;
import org.engram.snn.network.space.Space;
import org.engram.snn.network.space.Structure;
import org.engram.snn.network.synapse.Consolidation;
import org.engram.snn.network.synapse.DelayPart;
import org.engram.snn.network.synapse.Eligibility;
import org.engram.snn.network.synapse.NearestSpikePair;
import org.engram.snn.network.synapse.PresynapticSpikes;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.network.synapse.ShortTermSynapse;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.SpikeTriplet;
import org.engram.snn.network.synapse.StaticSynapse;
import org.engram.snn.network.synapse.StdpSynapse;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.SynapseType;
import org.engram.snn.network.synapse.SynapticScaling;
import org.engram.snn.network.synapse.ThreeFactorSynapse;
import org.engram.snn.network.synapse.TimingRule;
import org.engram.snn.network.synapse.Vogels2011;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.DistanceDependent;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.network.value.Listed;
import org.engram.snn.network.value.Value;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Variable;

/** Random small networks that use every part of a description and can be simulated with a timestep of 0.1 ms. */
final class RandomNetworks {

    private static final String MODULATOR = "dopamine";
    private static final double TIMESTEP = 0.1;
    private static final List<String> NAMES = List.of("a", "b c", "\u00e4\u20ac\uD83D\uDE00", "q\"\\/", "\uD800");

    private final Random random;

    private RandomNetworks(long seed) {
        random = new Random(seed);
    }

    /** The same document for the same seed. */
    static NetworkDocument document(long seed) {
        return new RandomNetworks(seed).document();
    }

    private NetworkDocument document() {
        Network network = network();
        if (random.nextInt(4) == 0) {
            return NetworkDocument.of(network);
        }
        SimulationSettings settings =
                SimulationSettings.lasting(1 + random.nextInt(20)).withSeed(random.nextLong());
        settings = random.nextBoolean() ? settings.withPrecision(Precision.SINGLE) : settings;
        settings = random.nextBoolean() ? settings.withTimestep(TIMESTEP / 2) : settings;
        for (Population population : network.populations()) {
            settings = settings.recording(new Recording.Spikes(part(population)));
            if (!population.cell().model().states().isEmpty()) {
                settings = settings.recording(new Recording.State(Variable.V, part(population), 0.5))
                        .recording(Recording.of(Variable.V, population).from(0.5))
                        .recording(Recording.of(Variable.SPIKES, population).until(1))
                        .arriving(Arrivals.at(part(population), Receptor.INHIBITORY, random.nextDouble(), 0, 1, 1));
            }
        }
        if (!network.projections().isEmpty()) {
            settings = settings.recording(
                    new Recording.Weights(network.projections().get(0), 1).everyNth(1 + random.nextInt(3)));
        }
        for (Projection projection : network.projections()) {
            for (String state : projection.synapse().type().states()) {
                settings = settings.recording(Recording.of(new Variable(state), projection)
                        .everyNth(2)
                        .every(0.5));
            }
        }
        return NetworkDocument.of(network).simulated(settings);
    }

    private Network network() {
        NetworkBuilder builder = Network.named(any(NAMES));
        List<Population> all = new ArrayList<>();
        boolean isInSpace = random.nextInt(3) > 0;
        Period period = random.nextBoolean() ? Period.NONE : new Period(9, Double.POSITIVE_INFINITY, 7.5);
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            int size = 1 + random.nextInt(8);
            Population population = new Population(any(NAMES) + i, size, cell(size));
            all.add(builder.population(isInSpace ? population.in(new Space(structure(size), period)) : population));
        }
        List<Population> targets =
                all.stream().filter(p -> !p.cell().model().isSource()).toList();
        modulators(builder, all);
        for (int i = 0; i < 5 && !targets.isEmpty(); i++) {
            connect(builder, any(NAMES) + i, part(any(all)), part(any(targets)));
            builder.inject(current(), part(any(targets)));
            if (random.nextBoolean()) {
                builder.stimulate(poissonInput(part(any(targets))));
            }
        }
        return builder.build();
    }

    private void modulators(NetworkBuilder builder, List<Population> all) {
        Modulator one = random.nextBoolean()
                ? Modulator.decaying(MODULATOR, 1 + random.nextInt(200)).withRest(random.nextDouble())
                : Modulator.gate(MODULATOR);
        builder.modulator(one);
        builder.modulator(Modulator.held("each", 0.5).within(-1, 1).of(any(all)));
        builder.modulate(part(any(all)), one, random.nextDouble());
        builder.modulate(part(any(all)), one, -random.nextDouble(), TIMESTEP * (1 + random.nextInt(5)));
    }

    private Structure structure(int size) {
        Point point = new Point(random.nextDouble(), 0, random.nextGaussian());
        Point positive = new Point(1 + random.nextDouble(), 1, 0.5);
        return any(List.<Supplier<Structure>>of(
                        () -> new Line(1 + random.nextDouble(), point),
                        () -> new Grid2D(size, 1, 1 + random.nextDouble(), point),
                        () -> new Grid3D(size, size, positive, point),
                        () -> new RandomStructure.Box(positive, point),
                        () -> new RandomStructure.Sphere(1 + random.nextDouble(), point)))
                .get();
    }

    private DistanceKernel kernel() {
        double width = 0.5 + random.nextDouble();
        double largest = random.nextDouble();
        return any(List.of(
                new DistanceKernel.Gaussian(width, largest),
                new DistanceKernel.Exponential(width, largest),
                new DistanceKernel.Disc(width, largest),
                new DistanceKernel.Linear(width, largest)));
    }

    private CellType cell(int size) {
        if (random.nextInt(4) == 0) {
            double[][] lists = new double[random.nextBoolean() ? size : 1][];
            Arrays.setAll(lists, i -> times(random.nextInt(4), false));
            return SpikeSourceArray.of(lists);
        }
        if (random.nextInt(10) == 0) {
            return variable(random.nextBoolean() ? size : 1);
        }
        StandardCell<?> cell = any(Cells.variants());
        for (Parameter setting : cell.model().settings()) {
            if (random.nextInt(3) == 0) {
                double usual = setting.defaultValue();
                cell = cell.with(setting.name(), around(usual, setting.bounds(), size));
            }
        }
        return cell;
    }

    private CellType variable(int lists) {
        double[][] starts = new double[lists][];
        Arrays.setAll(starts, i -> times(random.nextInt(4), true));
        double[][] rates = Arrays.stream(starts)
                .map(row -> random.doubles(row.length, 0, 500).toArray())
                .toArray(double[][]::new);
        double[][] durations = Arrays.stream(starts)
                .map(row -> random.doubles(row.length, 0, 0.1).toArray())
                .toArray(double[][]::new);
        SpikeSourcePoissonVariable source = SpikeSourcePoissonVariable.of(starts, rates);
        return random.nextBoolean() ? source : source.lasting(durations);
    }

    /** A value near the usual one that stays inside the bounds when it is drawn. */
    private Value around(double usual, Bounds bounds, int size) {
        double width = usual == 0 ? 0.1 : Math.abs(usual) / 10;
        double low = bounds.equals(Bounds.FINITE) ? usual - width : Math.max(usual - width, 0.001);
        double high = Math.min(low + width * (0.1 + random.nextDouble()), bounds.upper());
        double middle = (low + high) / 2;
        List<Supplier<Value>> kinds = new ArrayList<>(List.of(
                () -> Value.of(low + random.nextDouble() * (high - low)),
                () -> Listed.of(random.doubles(size, low, high).toArray()),
                () -> new Distribution.Uniform(low, high),
                () -> new Distribution.NormalClipped(middle, width, low, high),
                () -> new Distribution.NormalClippedToBoundary(middle, width, low, high)));
        if (bounds.equals(Bounds.FINITE)) {
            kinds.add(() -> new Distribution.Normal(middle, width / 10));
        }
        if ((usual == 0 || usual >= 1) && !bounds.equals(Bounds.PROBABILITY)) {
            // Potentials stay negative, so that the reset stays below the threshold; small coefficients stay small, so
            // that no neuron runs away.
            kinds.add(() -> new Distribution.UniformInteger(1, 1 + random.nextInt(9)));
            kinds.add(() -> new Distribution.Lognormal(StrictMath.log(Math.max(1, usual)), 0.1));
            kinds.add(() -> new Distribution.Exponential(0.5 + random.nextDouble()));
            kinds.add(() -> new Distribution.Gamma(4, 0.5 + random.nextDouble()));
        }
        return any(kinds).get();
    }

    private void connect(NetworkBuilder builder, String id, Neurons pre, Neurons post) {
        int count = random.nextInt(6);
        int[] from = random.ints(count, 0, pre.size()).toArray();
        int[] to = random.ints(count, 0, post.size()).toArray();
        List<Supplier<Connector>> kinds = new ArrayList<>(List.of(
                () -> new AllToAll(random.nextBoolean()),
                () -> new FixedProbability(random.nextDouble(), random.nextBoolean()),
                () -> new FixedNumberPre(random.nextInt(pre.size()), random.nextBoolean(), false),
                () -> new FixedNumberPost(random.nextInt(post.size()), random.nextBoolean(), false),
                () -> new FixedNumberPre(random.nextInt(9), true, true),
                () -> FromList.of(from, to),
                () -> FromList.of(from, to).withWeights(weights(count)),
                () -> FromList.of(from, to).withDelays(delays(count)),
                () -> FromList.of(from, to).withWeights(weights(count)).withDelays(delays(count))));
        boolean isInSpace = pre.population().space().isPresent();
        if (isInSpace) {
            kinds.add(() -> new DistanceDependentProbability(kernel(), random.nextBoolean()));
            kinds.add(() -> new DistanceDependentProbability(kernel(), random.nextBoolean()));
        }
        kinds.add(() -> new FixedTotalNumber(random.nextInt(9), true, true));
        if (pre.size() == post.size()) {
            kinds.add(OneToOne::new);
            kinds.add(OneToOne::new);
            kinds.add(() -> new SmallWorld((pre.size() - 1) / 2, random.nextDouble(), random.nextBoolean()));
            kinds.add(() -> new SmallWorld((pre.size() - 1) / 2, random.nextDouble(), random.nextBoolean()));
        }
        Connector connector = any(kinds).get();
        Value weight = any(List.<Value>of(
                Value.of(weights(1)),
                new Distribution.Uniform(0, 1),
                new Distribution.NormalClipped(0.5, 0.2, 0, 1),
                connector instanceof FromList ? Listed.of(weights(count)) : Value.of(0),
                isInSpace ? new DistanceDependent(0, 0.01) : Value.of(0)));
        Synapse synapse =
                new Synapse(any(List.of(Receptor.values())), weight, java.util.Optional.empty(), synapseType());
        builder.connect(
                id,
                pre,
                post,
                connector,
                random.nextBoolean() ? synapse : synapse.delay(delay(connector, count, isInSpace)));
    }

    private Value delay(Connector connector, int count, boolean isInSpace) {
        return any(List.<Value>of(
                Value.of(delays(1)),
                new Distribution.Uniform(0.1, 3),
                new Distribution.Binomial(random.nextInt(4), random.nextDouble()),
                connector instanceof FromList ? Listed.of(delays(count)) : new Distribution.Exponential(1),
                isInSpace ? new DistanceDependent(random.nextDouble(), 0.5) : new Distribution.Poisson(2)));
    }

    private SynapseType synapseType() {
        double high = 1 + random.nextDouble();
        WeightRule weights = any(List.of(
                new WeightRule.Additive(0, high),
                new WeightRule.Multiplicative(0, high),
                new WeightRule.PowerLaw(0, high, random.nextDouble(), 2)));
        DelayPart part = any(List.of(DelayPart.values()));
        TimingRule timing = timing();
        boolean isAdditive = timing instanceof Vogels2011 || timing instanceof PresynapticSpikes;
        StdpSynapse stdp = new StdpSynapse(timing, isAdditive ? new WeightRule.Additive(0, high) : weights);
        Consolidation consolidation = any(List.of(
                new Consolidation.Online(random.nextDouble()),
                new Consolidation.Periodic(1 + random.nextInt(9), 1, -random.nextDouble()),
                new Consolidation.OnCommand(2)));
        ThreeFactorSynapse three = ThreeFactorSynapse.of(
                new Eligibility(timing, 1 + random.nextInt(99)), consolidation, new WeightRule.Additive(0, high));
        return any(List.of(
                new StaticSynapse(),
                new ShortTermSynapse(1 - random.nextDouble(), 1 + random.nextInt(99), random.nextInt(99)),
                stdp.withDelay(part),
                stdp.withScaling(new SynapticScaling(1 + random.nextInt(9), 100, 10, random.nextDouble())),
                three.withDelay(part),
                three.modulatedBy(MODULATOR)));
    }

    private TimingRule timing() {
        double tau = 1 + 30 * random.nextDouble();
        return any(List.of(
                new SpikePair(tau, 1 + 30 * random.nextDouble(), random.nextDouble(), random.nextDouble()),
                new NearestSpikePair(tau, 2 * tau, random.nextDouble(), random.nextDouble()),
                SpikeTriplet.hippocampal().scaled(random.nextDouble()),
                SpikeTriplet.nearestVisualCortex(),
                Vogels2011.towards(1 + random.nextInt(9), random.nextDouble()),
                new PresynapticSpikes(-random.nextDouble())));
    }

    private CurrentSource current() {
        int points = 1 + random.nextInt(4);
        double[] amplitudes = random.doubles(points, -1, 30).toArray();
        return switch (random.nextInt(5)) {
            case 0 -> StepCurrent.of(times(points, true), amplitudes);
            case 1 -> PiecewiseLinearCurrent.of(times(points, true), amplitudes);
            case 2 -> sine();
            case 3 -> noise();
            default -> new RampCurrent(random.nextDouble(), 2 + random.nextDouble(), random.nextGaussian(), 1e-7);
        };
    }

    private SineCurrent sine() {
        SineCurrent sine = SineCurrent.of(random.nextGaussian(), 100 * random.nextDouble());
        return random.nextBoolean()
                ? sine
                : sine.withOffset(random.nextGaussian())
                        .withPhase(random.nextInt(360))
                        .during(random.nextInt(3), 5);
    }

    private NoisyCurrent noise() {
        NoisyCurrent noise = random.nextBoolean()
                ? NoisyCurrent.normal(random.nextGaussian(), random.nextDouble())
                : NoisyCurrent.uniform(-1, random.nextDouble());
        return random.nextBoolean()
                ? noise
                : noise.during(random.nextInt(3), 5.05).every(0.1 * (1 + random.nextInt(5)));
    }

    private PoissonInput poissonInput(Neurons target) {
        PoissonInput input = random.nextBoolean()
                ? PoissonInput.excitatory(target, 1000 * random.nextDouble(), random.nextDouble())
                : PoissonInput.inhibitory(target, random.nextInt(100), random.nextDouble());
        return random.nextBoolean() ? input : input.during(random.nextInt(4), 8.5);
    }

    private Neurons part(Population population) {
        if (random.nextInt(3) > 0) {
            return population;
        }
        int from = random.nextInt(population.size());
        return population.slice(from, from + 1 + random.nextInt(population.size() - from), 1 + random.nextInt(3));
    }

    private double[] weights(int count) {
        return random.doubles(count).toArray();
    }

    private double[] delays(int count) {
        return random.ints(count, 1, 40).mapToDouble(steps -> steps / 10.0).toArray();
    }

    /** Times on the grid in order. */
    private double[] times(int count, boolean strict) {
        double[] times = new double[count];
        int step = 0;
        for (int i = 0; i < count; i++) {
            step += (strict ? 1 : 0) + random.nextInt(50);
            times[i] = step / 10.0;
        }
        return times;
    }

    private <T> T any(List<? extends T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
