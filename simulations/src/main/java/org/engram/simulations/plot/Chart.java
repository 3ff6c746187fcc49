package org.engram.simulations.plot;

import java.util.List;
import java.util.Optional;
import org.engram.core.data.Table;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/** One kind of chart: its data, and how they are drawn between axes made by {@link ChartDrawing}. */
interface Chart {

    /** Refuses a view that means nothing for this kind of chart and its data. */
    void check(View view);

    String xLabel();

    String yLabel();

    /** Range of the data along the horizontal axis. */
    Range x(View view);

    /** Range of the data along the vertical axis. */
    Range y(View view);

    /** Empty room at either end of the horizontal axis, as a share of its length. */
    default double xMargin() {
        return 0;
    }

    /** Empty room at either end of the vertical axis, as a share of its length. */
    default double yMargin() {
        return 0.04;
    }

    /** Ticks of a linear vertical axis. */
    default List<Tick> yTicks(Range range, int most) {
        return Tick.linear(range, most);
    }

    /** Entries of the legend; none when there is one series. */
    List<Key> keys(Theme theme);

    /** The colours of a quantity to be told by a bar beside the plot, if the chart has them. */
    default Optional<ColorScale> colors() {
        return Optional.empty();
    }

    /** A line of explanation below the chart, or nothing. */
    default String note() {
        return "";
    }

    /** Draws the data by adding data sets, renderers and annotations to a plot that has its axes. */
    void fill(XYPlot plot, Theme theme);

    /** Name of the column of {@link #data()} that holds the horizontal axis. */
    String xColumn();

    /** Everything drawn, in long form with the column {@code series} first. */
    Table data();
}
