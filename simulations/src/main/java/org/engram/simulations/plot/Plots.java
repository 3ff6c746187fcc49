package org.engram.simulations.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Check;
import org.engram.core.data.Curve;
import org.engram.core.data.HeatMap;
import org.engram.core.data.Irregularity;
import org.engram.core.data.Raster;
import org.engram.core.data.SpikeTrains;
import org.engram.core.data.Trace;

/** Makes figures of the toolkit's results. */
public final class Plots {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int BINS = 40;
    private static final int LEAST_INTERVALS = 10;

    private Plots() {}

    /**
     * Spikes against time in ms, one band a population, the first on top, neuron 0 at the bottom of each band.
     *
     * <p>Bands are as high as their populations are large, but none lower than its name. Silent populations keep their
     * bands.
     */
    public static Figure raster(Raster... populations) {
        return chart(new RasterChart(List.of(populations)), Math.max(HEIGHT, 120 + 40 * populations.length));
    }

    /**
     * Spikes as in {@link #raster}, and below them the rate of each population in its colour, on the same axis of time.
     *
     * @param populations spikes
     * @param rates rate of each population in Hz, in the same order, the first channel of each; its window is drawn
     */
    public static Figure rasterAndRates(List<Raster> populations, List<Trace> rates) {
        Check.that(
                populations.size() == rates.size() && !rates.isEmpty(),
                "Plots.rasterAndRates: needs one rate for each population, got " + rates.size() + " for "
                        + populations.size());
        Trace first = rates.get(0);
        double from = first.start();
        double to = from + first.size() * first.interval();
        Figure spikes = chart(
                new RasterChart(populations.stream()
                        .map(raster -> raster.between(from, to))
                        .toList()),
                HEIGHT);
        Figure rate = chart(TraceChart.rates(rates), HEIGHT);
        List<Figure> charts = List.of(spikes.xRange(from, to), rate.xRange(from, to));
        return new Figure(PanelGrid.column(charts, 0.66, 0.34), "", WIDTH, HEIGHT + 60);
    }

    /**
     * Sampled quantities against time in ms, one line a channel; NaN leaves a gap.
     *
     * <p>Traces of one unit share a chart; charts of different units stand one below the other.
     */
    public static Figure traces(Trace... traces) {
        Map<String, List<Trace>> byUnit = new LinkedHashMap<>();
        for (Trace trace : traces) {
            byUnit.computeIfAbsent(trace.unit(), unit -> new ArrayList<>()).add(trace);
        }
        if (byUnit.size() <= 1) {
            return chart(new TraceChart(List.of(traces)), HEIGHT);
        }
        List<Figure> charts = new ArrayList<>();
        byUnit.values().forEach(group -> charts.add(chart(new TraceChart(group), HEIGHT)));
        int height = 100 + 180 * charts.size();
        return new Figure(new PanelGrid(charts.size(), 1, false, charts), "", WIDTH, height);
    }

    /**
     * Curves: measured ones as points with error bars, exact ones, such as theory, as lines.
     *
     * <p>When there are as many exact as measured curves, and more than one, the first of each kind share a colour, and
     * so on.
     *
     * @param xLabel label of the horizontal axis with its unit
     * @param yLabel label of the vertical axis with its unit
     */
    public static Figure lines(String xLabel, String yLabel, Curve... curves) {
        return chart(new CurveChart(xLabel, yLabel, List.of(curves)), HEIGHT);
    }

    /**
     * How regularly neurons fire: a histogram of the interspike intervals of all, and one of the coefficient of variation of
     * each neuron with ten intervals or more.
     *
     * <p>The longest hundredth of the intervals is left out, as the label says.
     */
    public static Figure intervals(SpikeTrains trains) {
        double[] intervals = trains.intervals();
        Arrays.sort(intervals);
        double[] most = Arrays.copyOf(intervals, (int) Math.ceil(0.99 * intervals.length));
        double[] cv = Irregularity.CV.each(trains, LEAST_INTERVALS);
        return panels(
                1,
                2,
                histogram("interspike interval (ms), 99 % of them", most, BINS),
                histogram("CV of a neuron's intervals", cv, BINS));
    }

    /**
     * Power spectral densities of rates against frequency in Hz, on a logarithmic axis.
     *
     * @param densities density in Hz²/Hz, one line each
     */
    public static Figure spectrum(Curve... densities) {
        return lines("frequency (Hz)", "power spectral density (Hz²/Hz)", densities)
                .logY();
    }

    /**
     * A quantity on a grid of rectangles, the darker the larger, with a bar that tells the colours.
     *
     * @param xLabel label of the horizontal axis with its unit
     * @param yLabel label of the vertical axis with its unit
     */
    public static Figure heatMap(String xLabel, String yLabel, HeatMap map) {
        return heatMap(xLabel, yLabel, map, new Curve[0]);
    }

    /**
     * A quantity on a grid of rectangles, and lines over it, such as boundaries that a theory predicts.
     *
     * @param xLabel label of the horizontal axis with its unit
     * @param yLabel label of the vertical axis with its unit
     * @param lines exact curves; what lies beyond the grid is cut off
     */
    public static Figure heatMap(String xLabel, String yLabel, HeatMap map, Curve... lines) {
        return chart(new HeatMapChart(xLabel, yLabel, map, List.of(lines)), HEIGHT);
    }

    /**
     * A membrane potential with its spikes drawn up to +30 mV, and below it, on a scale of its own, what drives it.
     *
     * @param voltage membrane potential in mV, one channel
     * @param input what drives the cell, such as an injected current, one channel
     * @param spikeTimes times of the spikes in ms, inside the recording
     */
    public static Figure voltageAndInput(Trace voltage, Trace input, double... spikeTimes) {
        return chart(new VoltageChart(voltage, input, spikeTimes), HEIGHT);
    }

    /**
     * How many of the values fall into each of several bins of one width between the least and the greatest.
     *
     * @param xLabel label of the horizontal axis with its unit
     */
    public static Figure histogram(String xLabel, double[] values, int bins) {
        return chart(new HistogramChart(xLabel, values, bins), HEIGHT);
    }

    /** Small charts in a grid, row by row, lettered A, B, C and so on; labels and legends they share stand once. */
    public static Figure panels(int rows, int columns, Figure... panels) {
        return panels(rows, columns, List.of(panels));
    }

    /** Small charts in a grid, row by row, lettered A, B, C and so on; labels and legends they share stand once. */
    public static Figure panels(int rows, int columns, List<Figure> panels) {
        PanelGrid grid = new PanelGrid(rows, columns, true, panels);
        int cell = columns <= 2 ? 400 : Math.max(185, 760 / columns);
        return new Figure(grid, "", 40 + columns * cell, 60 + rows * cell * 3 / 4);
    }

    private static Figure chart(Chart chart, int height) {
        return new Figure(new ChartDrawing(chart, View.PLAIN), "", WIDTH, height);
    }
}
