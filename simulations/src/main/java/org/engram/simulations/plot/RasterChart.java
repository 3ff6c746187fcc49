package org.engram.simulations.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.engram.core.Check;
import org.engram.core.data.Raster;
import org.engram.core.data.Table;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;

/** Spikes against time: one band a population, the first on top, neuron 0 at the bottom of its band. */
final class RasterChart implements Chart {

    /** Empty room at either end of the axes, as a share of their length. */
    static final double MARGIN = 0.01;

    private final List<Raster> populations;
    private final List<Band> bands;

    RasterChart(List<Raster> populations) {
        Check.that(!populations.isEmpty(), "Plots.raster: needs at least one population");
        for (Raster population : populations) {
            Check.that(
                    population.neuronCount() > 0,
                    "Plots.raster: population '" + population.label() + "' has no neuron");
        }
        Names.distinct("Plots.raster", populations.stream().map(Raster::label).toList());
        this.populations = populations;
        this.bands = populations.size() == 1
                ? List.of(new Band(
                        -0.5,
                        populations.get(0).neuronCount(),
                        populations.get(0).neuronCount()))
                : Band.stack(populations.stream().map(Raster::neuronCount).toList());
    }

    @Override
    public void check(View view) {
        Check.that(!view.logX() && !view.logY(), "Plots.raster: the axes of a raster are linear");
        Check.that(view.y() == null, "Plots.raster: the vertical axis holds neurons and has no range to choose");
    }

    @Override
    public String xLabel() {
        return "time (ms)";
    }

    @Override
    public String yLabel() {
        return populations.size() == 1 ? populations.get(0).label() + " neuron" : "";
    }

    @Override
    public Range x(View view) {
        Extent extent = new Extent();
        for (Raster population : populations) {
            if (population.size() > 0) {
                extent.add(population.time(0)).add(population.time(population.size() - 1));
            }
        }
        return extent.rounded();
    }

    @Override
    public Range y(View view) {
        return new Range(bands.get(bands.size() - 1).low(), bands.get(0).high());
    }

    @Override
    public double xMargin() {
        return MARGIN;
    }

    @Override
    public double yMargin() {
        return MARGIN;
    }

    @Override
    public List<Tick> yTicks(Range range, int most) {
        if (populations.size() == 1) {
            return Tick.linear(range, most).stream()
                    .filter(tick -> tick.value() == Math.rint(tick.value()))
                    .map(tick -> new Tick(tick.value(), Check.text(tick.value())))
                    .toList();
        }
        List<Tick> ticks = new ArrayList<>();
        for (int p = 0; p < bands.size(); p++) {
            ticks.add(new Tick(bands.get(p).middle(), populations.get(p).label()));
        }
        return ticks;
    }

    @Override
    public List<Key> keys(Theme theme) {
        return List.of();
    }

    @Override
    public void fill(XYPlot plot, Theme theme) {
        plot.getRangeAxis().setTickMarksVisible(populations.size() == 1);
        for (int p = 0; p < bands.size(); p++) {
            plot.addAnnotation(new Spikes(populations.get(p), bands.get(p), Theme.color(p)));
            if (p > 0) {
                double border = (bands.get(p).high() + bands.get(p - 1).low()) / 2;
                plot.addRangeMarker(new ValueMarker(border, Theme.FAINT, theme.thin()), Layer.BACKGROUND);
            }
        }
    }

    @Override
    public String xColumn() {
        return "time_ms";
    }

    @Override
    public Table data() {
        List<Table> parts = new ArrayList<>();
        for (Raster population : populations) {
            parts.add(LongForm.labelled(
                    "series",
                    population.label(),
                    Table.empty()
                            .with("time_ms", population.times())
                            .with(
                                    "neuron",
                                    Arrays.stream(population.neurons())
                                            .asDoubleStream()
                                            .toArray())));
        }
        return LongForm.stack(parts);
    }
}
