package org.engram.simulations.plot;

import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.data.Curve;
import org.engram.core.data.Table;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.data.xy.DefaultXYDataset;
import org.jspecify.annotations.Nullable;

/**
 * Measured curves as points with error bars, exact ones as lines.
 *
 * <p>As many exact as measured curves, if more than one, are taken for pairs and share colours; a lone exact curve
 * beside measured ones is drawn in ink. Points are joined by a thin line only when there is no exact curve.
 */
final class CurveChart implements Chart {

    private final String xLabel;
    private final String yLabel;
    private final List<Curve> curves;

    CurveChart(String xLabel, String yLabel, List<Curve> curves) {
        Check.that(!curves.isEmpty(), "Plots.lines: needs at least one curve");
        Names.distinct("Plots.lines", curves.stream().map(Curve::label).toList());
        curves.forEach(CurveChart::checkFinite);
        this.xLabel = xLabel;
        this.yLabel = yLabel;
        this.curves = curves;
    }

    private static void checkFinite(Curve curve) {
        String name = "Plots.lines: curve '" + curve.label() + "'";
        Check.that(curve.size() > 0, name + " has no point");
        for (int i = 0; i < curve.size(); i++) {
            Check.inside(name + " low[" + i + "]", curve.low(i), Bounds.FINITE, "");
            Check.inside(name + " high[" + i + "]", curve.high(i), Bounds.FINITE, "");
        }
    }

    @Override
    public void check(View view) {
        for (Curve curve : curves) {
            for (int i = 0; i < curve.size() && view.logX(); i++) {
                Check.that(
                        curve.x(i) > 0,
                        "Figure.logX: curve '" + curve.label() + "' must have x > 0, got " + Check.text(curve.x(i)));
            }
        }
        Check.that(!view.logX() || isPositive(view.x()), "Figure.logX: the x range must be > 0");
        Check.that(!view.logY() || isPositive(view.y()), "Figure.logY: the y range must be > 0");
        Check.that(!view.logY() || view.y() != null || isPositive(y(view)), "Figure.logY: no value is > 0");
    }

    private static boolean isPositive(@Nullable Range range) {
        return range == null || range.getLowerBound() > 0;
    }

    @Override
    public String xLabel() {
        return xLabel;
    }

    @Override
    public String yLabel() {
        return yLabel;
    }

    @Override
    public Range x(View view) {
        Extent extent = new Extent();
        for (Curve curve : curves) {
            for (int i = 0; i < curve.size(); i++) {
                extent.add(curve.x(i));
            }
        }
        return view.logX() ? extent.range() : extent.withNearZero().range();
    }

    /** Logarithmic axes leave out what is not positive: it lies below every lower edge. */
    @Override
    public Range y(View view) {
        Extent extent = new Extent();
        for (Curve curve : curves) {
            for (int i = 0; i < curve.size(); i++) {
                for (double value : new double[] {curve.low(i), curve.mean(i), curve.high(i)}) {
                    extent.add(view.logY() && value <= 0 ? Double.NaN : value);
                }
            }
        }
        return view.logY() ? extent.range() : extent.withNearZero().range();
    }

    @Override
    public double xMargin() {
        return 0.03;
    }

    @Override
    public double yMargin() {
        return 0.05;
    }

    private long measured() {
        return curves.stream().filter(curve -> !curve.isExact()).count();
    }

    private boolean isPaired() {
        return measured() > 1 && 2 * measured() == curves.size();
    }

    /** Number of the colour: position among its kind when curves come in pairs or theory stands alone. */
    private int style(int index) {
        boolean exact = curves.get(index).isExact();
        int before = (int) curves.subList(0, index).stream()
                .filter(curve -> curve.isExact() == exact)
                .count();
        return exact && !isPaired() ? (int) measured() + before : before;
    }

    private Color color(int index) {
        boolean alone = curves.get(index).isExact() && measured() > 0 && measured() == curves.size() - 1;
        return alone ? Theme.INK : Theme.color(style(index));
    }

    @Override
    public List<Key> keys(Theme theme) {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < curves.size() && curves.size() > 1; i++) {
            Curve curve = curves.get(i);
            keys.add(
                    curve.isExact()
                            ? new Key(curve.label(), color(i), null, theme.stroke(style(i)))
                            : new Key(curve.label(), color(i), theme.marker(style(i)), joined(theme)));
        }
        return keys;
    }

    @Override
    public String note() {
        List<String> intervals = curves.stream()
                .filter(curve -> !curve.isExact())
                .map(Curve::interval)
                .distinct()
                .toList();
        if (intervals.size() < 2) {
            return intervals.isEmpty() ? "" : "Error bars: " + intervals.get(0) + ".";
        }
        List<String> each = new ArrayList<>();
        for (Curve curve : curves) {
            if (!curve.isExact()) {
                each.add(curve.label() + ", " + curve.interval());
            }
        }
        return "Error bars: " + String.join("; ", each) + ".";
    }

    /** Points without theory are joined to guide the eye. */
    private @Nullable Stroke joined(Theme theme) {
        return measured() == curves.size() ? theme.thin() : null;
    }

    @Override
    public void fill(XYPlot plot, Theme theme) {
        double floor = plot.getRangeAxis() instanceof LogAxis
                ? plot.getRangeAxis().getLowerBound() / 10
                : Double.NEGATIVE_INFINITY;
        fillExact(plot, theme, floor);
        DefaultIntervalXYDataset data = new DefaultIntervalXYDataset();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setDrawOutlines(false);
        renderer.setCapLength(theme.marker(0).getBounds2D().getWidth() * 0.7);
        renderer.setErrorStroke(theme.thin());
        for (int i = 0; i < curves.size(); i++) {
            if (!curves.get(i).isExact()) {
                int series = data.getSeriesCount();
                data.addSeries(curves.get(i).label(), columns(curves.get(i), floor));
                renderer.setSeriesPaint(series, color(i));
                renderer.setSeriesShape(series, theme.marker(style(i)));
            }
        }
        renderer.setDefaultLinesVisible(joined(theme) != null);
        renderer.setDefaultStroke(theme.thin());
        renderer.setAutoPopulateSeriesStroke(false);
        plot.setDataset(1, data);
        plot.setRenderer(1, renderer);
    }

    private void fillExact(XYPlot plot, Theme theme, double floor) {
        DefaultXYDataset data = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < curves.size(); i++) {
            if (curves.get(i).isExact()) {
                int series = data.getSeriesCount();
                double[][] columns = columns(curves.get(i), floor);
                data.addSeries(curves.get(i).label(), new double[][] {columns[0], columns[3]});
                renderer.setSeriesPaint(series, color(i));
                renderer.setSeriesStroke(series, theme.stroke(style(i)));
            }
        }
        plot.setDataset(0, data);
        plot.setRenderer(0, renderer);
    }

    /** JFreeChart's order: x, its ends, y, its ends; nothing lower than the floor, where a logarithm ends. */
    private static double[][] columns(Curve curve, double floor) {
        double[][] columns = new double[6][curve.size()];
        for (int i = 0; i < curve.size(); i++) {
            columns[0][i] = curve.x(i);
            columns[1][i] = curve.x(i);
            columns[2][i] = curve.x(i);
            columns[3][i] = Math.max(floor, curve.mean(i));
            columns[4][i] = Math.max(floor, curve.low(i));
            columns[5][i] = Math.max(floor, curve.high(i));
        }
        return columns;
    }

    @Override
    public String xColumn() {
        return "x";
    }

    @Override
    public Table data() {
        return LongForm.stack(curves.stream().map(CurveChart::rows).toList());
    }

    private static Table rows(Curve curve) {
        int n = curve.size();
        double[][] columns = new double[5][n];
        for (int i = 0; i < n; i++) {
            columns[0][i] = curve.x(i);
            columns[1][i] = curve.mean(i);
            columns[2][i] = curve.low(i);
            columns[3][i] = curve.high(i);
            columns[4][i] = curve.trials(i);
        }
        Table numbers = Table.empty()
                .with("x", columns[0])
                .with("mean", columns[1])
                .with("low", columns[2])
                .with("high", columns[3])
                .with("trials", columns[4]);
        return LongForm.labelled("series", curve.label(), LongForm.labelled("interval", curve.interval(), numbers));
    }
}
