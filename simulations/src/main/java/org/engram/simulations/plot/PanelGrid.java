package org.engram.simulations.plot;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.engram.core.Check;
import org.engram.core.data.Table;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Charts side by side, row by row, each under its letter and title.
 *
 * <p>What all panels have in common (the label of an axis, the legend, the note) is written once for the whole grid.
 */
final class PanelGrid implements Drawing {

    private static final double GUTTER = 8;

    private final int rows;
    private final int columns;
    private final boolean lettered;
    private final List<ChartDrawing> charts = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final double[] shares;

    /** A grid whose rows are equally high. */
    PanelGrid(int rows, int columns, boolean lettered, List<Figure> panels) {
        this(rows, columns, lettered, panels, equal(rows));
    }

    /** A column of charts, each with its share of the height. */
    static PanelGrid column(List<Figure> panels, double... shares) {
        return new PanelGrid(shares.length, 1, false, panels, shares);
    }

    private static double[] equal(int rows) {
        double[] shares = new double[Math.max(0, rows)];
        Arrays.fill(shares, 1.0 / rows);
        return shares;
    }

    private PanelGrid(int rows, int columns, boolean lettered, List<Figure> panels, double[] shares) {
        Check.between("Plots.panels rows", rows, 1, 100);
        Check.between("Plots.panels columns", columns, 1, 100);
        Check.that(
                !panels.isEmpty() && panels.size() <= rows * columns,
                "Plots.panels: a grid of " + rows + " x " + columns + " holds 1 to " + rows * columns + " panels, got "
                        + panels.size());
        for (Figure panel : panels) {
            if (!(panel.drawing() instanceof ChartDrawing chart)) {
                throw new IllegalArgumentException("Plots.panels: a panel must be one chart, not a grid");
            }
            charts.add(chart);
            titles.add(panel.title());
        }
        this.rows = rows;
        this.columns = columns;
        this.lettered = lettered;
        this.shares = shares;
    }

    @Override
    public Drawing with(UnaryOperator<View> change) {
        throw new IllegalArgumentException(
                "Figure: a grid has no axes of its own; set ranges, scales and marks on its panels");
    }

    @Override
    public Theme theme() {
        return columns <= 2 ? Theme.CHART : Theme.PANEL;
    }

    @Override
    public List<Key> keys() {
        boolean shared = !common(PanelGrid::keyText).isEmpty();
        return shared ? charts.get(0).chart().keys(theme()) : List.of();
    }

    private static String keyText(Chart chart) {
        return String.join(
                "\n", chart.keys(Theme.CHART).stream().map(Key::label).toList());
    }

    @Override
    public String note() {
        return common(Chart::note);
    }

    /** The text that all panels share, or nothing when they differ. */
    private String common(Function<Chart, String> text) {
        String first = text.apply(charts.get(0).chart());
        return charts.stream().allMatch(panel -> text.apply(panel.chart()).equals(first)) ? first : "";
    }

    /** Panels with legends of their own need the label above them. */
    private String commonXLabel() {
        boolean bare = charts.stream().allMatch(panel -> keyText(panel.chart()).isEmpty());
        return bare || !keys().isEmpty() ? common(Chart::xLabel) : "";
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        FontMetrics metrics = g.getFontMetrics(theme().labelFont());
        String x = commonXLabel();
        String y = common(Chart::yLabel);
        double left = y.isEmpty() ? 0 : metrics.getHeight() + 2;
        double bottom = x.isEmpty() ? 0 : metrics.getHeight() + 2;
        Rectangle2D inner = new Rectangle2D.Double(
                area.getX() + left, area.getY(), area.getWidth() - left, area.getHeight() - bottom);
        g.setFont(metrics.getFont());
        g.setPaint(Theme.INK);
        write(g, x, inner.getCenterX(), area.getMaxY() - metrics.getDescent(), 0);
        write(g, y, area.getX() + metrics.getAscent(), inner.getCenterY(), -Math.PI / 2);
        drawPanels(g, inner);
    }

    static void write(Graphics2D g, String text, double x, double y, double angle) {
        if (!text.isEmpty()) {
            AffineTransform saved = g.getTransform();
            g.translate(x, y);
            g.rotate(angle);
            g.drawString(text, -g.getFontMetrics().stringWidth(text) / 2f, 0f);
            g.setTransform(saved);
        }
    }

    private void drawPanels(Graphics2D g, Rectangle2D area) {
        double width = (area.getWidth() - (columns - 1) * GUTTER) / columns;
        double height = area.getHeight() - (rows - 1) * GUTTER;
        double heading = 0;
        for (int p = 0; p < charts.size(); p++) {
            heading = Math.max(heading, surround(p).headingHeight(g, width));
        }
        List<Rectangle2D> cells = new ArrayList<>();
        List<XYPlot> plots = new ArrayList<>();
        for (int p = 0; p < charts.size(); p++) {
            double left = area.getX() + p % columns * (width + GUTTER);
            int row = Math.floorDiv(p, columns);
            double top = area.getY() + above(row) * height + row * GUTTER;
            Rectangle2D cell =
                    surround(p).draw(g, new Rectangle2D.Double(left, top, width, shares[row] * height), heading);
            cells.add(cell);
            plots.add(plot(g, p, cell));
        }
        align(g, plots, cells);
        for (int p = 0; p < charts.size(); p++) {
            charts.get(p).paint(g, plots.get(p), theme(), cells.get(p));
        }
    }

    /** Share of the height that lies above a row. */
    private double above(int row) {
        double sum = 0;
        for (int r = 0; r < row; r++) {
            sum += shares[r];
        }
        return sum;
    }

    private Surround surround(int panel) {
        Chart chart = charts.get(panel).chart();
        return new Surround(
                theme(),
                lettered ? letter(panel) : "",
                titles.get(panel),
                keys().isEmpty() ? chart.keys(theme()) : List.of(),
                note().isEmpty() ? chart.note() : "");
    }

    /** A, B, ... Z, AA, AB, ... */
    private static String letter(int panel) {
        String last = String.valueOf((char) ('A' + panel % 26));
        return panel < 26 ? last : letter(panel / 26 - 1) + last;
    }

    private XYPlot plot(Graphics2D g, int panel, Rectangle2D cell) {
        XYPlot plot = charts.get(panel).plot(g, theme(), cell);
        if (!commonXLabel().isEmpty()) {
            plot.getDomainAxis().setLabel(null);
        }
        if (!common(Chart::yLabel).isEmpty()) {
            plot.getRangeAxis().setLabel(null);
        }
        return plot;
    }

    /** Gives the plots of a column one left edge. */
    private void align(Graphics2D g, List<XYPlot> plots, List<Rectangle2D> cells) {
        for (int column = 0; column < columns; column++) {
            AxisSpace widest = new AxisSpace();
            for (int p = column; p < plots.size(); p += columns) {
                XYPlot plot = plots.get(p);
                widest.ensureAtLeast(
                        plot.getRangeAxis().reserveSpace(g, plot, cells.get(p), RectangleEdge.LEFT, new AxisSpace()));
            }
            for (int p = column; p < plots.size(); p += columns) {
                plots.get(p).setFixedRangeAxisSpace(widest);
            }
        }
    }

    @Override
    public Table data() {
        List<Table> parts = new ArrayList<>();
        for (int p = 0; p < charts.size(); p++) {
            Table data = charts.get(p).data();
            parts.add(
                    lettered
                            ? LongForm.labelled("panel", letter(p), LongForm.labelled("title", titles.get(p), data))
                            : data);
        }
        return LongForm.stack(parts);
    }
}
