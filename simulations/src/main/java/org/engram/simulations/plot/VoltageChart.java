package org.engram.simulations.plot;

import java.util.Arrays;
import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.data.Table;
import org.engram.core.data.Trace;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;

/** A membrane potential with its spikes drawn to their peak, and below it on a scale of its own what drives it. */
final class VoltageChart implements Chart {

    static final double PEAK = 30;

    /** Share of the height for the input, and for the gap above it. */
    private static final double INPUT = 0.16;

    private static final double GAP = 0.08;

    private final Trace voltage;
    private final Trace input;
    private final double[] spikes;

    VoltageChart(Trace voltage, Trace input, double[] spikes) {
        for (Trace trace : List.of(voltage, input)) {
            TraceChart.checkDrawable("Plots.voltageAndInput", trace);
            Check.that(
                    trace.channelCount() == 1,
                    "Plots.voltageAndInput: trace '" + trace.label() + "' must have one channel, got "
                            + trace.channelCount());
        }
        double last = voltage.time(voltage.size() - 1);
        Bounds recorded = Bounds.closed(voltage.start(), last + voltage.interval());
        for (int i = 0; i < spikes.length; i++) {
            Check.inside("Plots.voltageAndInput spike[" + i + "]", spikes[i], recorded, "ms");
        }
        this.voltage = voltage;
        this.input = input;
        this.spikes = spikes.clone();
    }

    @Override
    public void check(View view) {
        Check.that(!view.logX() && !view.logY(), "Plots.voltageAndInput: the axes are linear");
        Check.that(view.y() == null, "Plots.voltageAndInput: the vertical axis is shared and has no range to choose");
    }

    @Override
    public String xLabel() {
        return "time (ms)";
    }

    @Override
    public String yLabel() {
        return Names.withUnit(voltage.label(), voltage.unit());
    }

    @Override
    public Range x(View view) {
        double step = voltage.interval();
        return new Range(voltage.start(), voltage.time(voltage.size() - 1) + (voltage.size() == 1 ? step : 0));
    }

    @Override
    public Range y(View view) {
        Range range = potentials();
        double below = range.getLength() * (INPUT + GAP) / (1 - INPUT - GAP);
        return new Range(range.getLowerBound() - below, range.getUpperBound());
    }

    private Range potentials() {
        Extent extent = extent(voltage);
        if (spikes.length > 0) {
            extent.add(PEAK);
        }
        return extent.range();
    }

    private static Extent extent(Trace trace) {
        Extent extent = new Extent();
        for (int k = 0; k < trace.size(); k++) {
            extent.add(trace.value(0, k));
        }
        return extent;
    }

    @Override
    public double yMargin() {
        return 0.02;
    }

    @Override
    public List<Tick> yTicks(Range range, int most) {
        return Tick.linear(potentials(), Math.max(2, most - 1));
    }

    @Override
    public List<Key> keys(Theme theme) {
        return List.of(
                new Key(yLabel(), Theme.color(0), null, theme.stroke()),
                new Key(
                        Names.withUnit(input.label(), input.unit()) + ", scaled to fit",
                        Theme.color(1),
                        null,
                        theme.stroke()));
    }

    @Override
    public void fill(XYPlot plot, Theme theme) {
        line(plot, 0, voltage, theme, 0);
        for (double spike : spikes) {
            double foot = valueAt(spike);
            plot.addAnnotation(new XYLineAnnotation(spike, foot, spike, PEAK, theme.stroke(), Theme.color(0)));
        }
        Range range = extent(input).range();
        double above = range.getLength() * (1 - INPUT) / INPUT;
        Range padded = Extent.padded(new Range(range.getLowerBound(), range.getUpperBound() + above), yMargin());
        LinearAxis axis = new LinearAxis("", padded, List.of());
        theme.style(axis, 0);
        axis.setVisible(false);
        plot.setRangeAxis(1, axis);
        line(plot, 1, input, theme, 1);
        plot.mapDatasetToRangeAxis(1, 1);
    }

    private static void line(XYPlot plot, int index, Trace trace, Theme theme, int color) {
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries(trace.label(), new double[][] {trace.times(), trace.values(0)});
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, Theme.color(color));
        renderer.setSeriesStroke(0, theme.stroke());
        plot.setDataset(index, data);
        plot.setRenderer(index, renderer);
    }

    /** The sample at a spike or the last before it; the spike starts there. */
    private double valueAt(double time) {
        int k = (int) Math.floor((time - voltage.start()) / voltage.interval() + 1e-6);
        double value = voltage.value(0, Math.max(0, Math.min(k, voltage.size() - 1)));
        return Double.isNaN(value) ? PEAK : value;
    }

    @Override
    public String xColumn() {
        return "time_ms";
    }

    @Override
    public Table data() {
        double[] peaks = new double[spikes.length];
        Arrays.fill(peaks, PEAK);
        Table fired = Table.empty().with("time_ms", spikes).with("value", peaks);
        return LongForm.stack(List.of(
                new TraceChart.Line(voltage.label(), voltage, 0).data(),
                new TraceChart.Line(input.label(), input, 0).data(),
                LongForm.labelled("series", "spike", LongForm.labelled("unit", voltage.unit(), fired))));
    }
}
