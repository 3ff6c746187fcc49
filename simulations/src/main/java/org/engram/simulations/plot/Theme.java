package org.engram.simulations.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.jspecify.annotations.Nullable;

/**
 * The house look: white ground, thin axes without grid or surround, and colours that colour-blind readers tell apart.
 *
 * <p>Sizes are in logical pixels of a figure; images hold {@link #PIXEL_DENSITY} pixels for each of them.
 */
public final class Theme {

    /** Image pixels for each logical pixel, along either side. */
    public static final int PIXEL_DENSITY = 2;

    /** Colour of text, axes and lone theory lines. */
    public static final Color INK = new Color(0x222222);

    static final Color FAINT = new Color(0xDDDDDD);
    static final Color MUTED = new Color(0x707070);

    /** For a figure of one chart. */
    static final Theme CHART = new Theme(15f, 13f, 12f, 1.5f);

    /** For a panel of a large grid. */
    static final Theme PANEL = new Theme(11.5f, 12f, 10.5f, 1f);

    /** Okabe and Ito (2008) without yellow, which vanishes on white. */
    private static final List<Color> PALETTE = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9),
            new Color(0x000000));

    private static final float[][] DASHES = {{}, {6f, 3f}, {2f, 2f}, {7f, 3f, 2f, 3f}};

    private static final String FAMILY = family();
    private static final int MOST_TICKS = 8;
    private static final float LEAST_SIZE = 8f;
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private final float title;
    private final float label;
    private final float tick;
    private final float line;

    private Theme(float title, float label, float tick, float line) {
        this.title = title;
        this.label = label;
        this.tick = tick;
        this.line = line;
    }

    /** Colour of the series with this index; after seven series the colours come round again, with other dashes. */
    public static Color color(int series) {
        return PALETTE.get(Math.floorMod(series, PALETTE.size()));
    }

    /** DejaVu Sans has the Greek letters and superscripts of our labels; elsewhere the JDK's own sans serif must do. */
    private static String family() {
        String wanted = "DejaVu Sans";
        boolean installed =
                new Font(wanted, Font.PLAIN, 12).getFamily(Locale.ROOT).equals(wanted);
        return installed ? wanted : Font.SANS_SERIF;
    }

    Font titleFont() {
        return font(Font.PLAIN, title);
    }

    Font letterFont() {
        return font(Font.BOLD, title);
    }

    Font labelFont() {
        return font(Font.PLAIN, label);
    }

    Font tickFont() {
        return font(Font.PLAIN, tick);
    }

    private static Font font(int style, float size) {
        return new Font(FAMILY, style, 1).deriveFont(size);
    }

    /** Line of a series: solid for the first seven series, dashed for those whose colour has come round again. */
    Stroke stroke(int series) {
        float[] dash = DASHES[Math.floorDiv(series, PALETTE.size()) % DASHES.length];
        return dash.length == 0 ? solid(line) : dashed(line, dash);
    }

    Stroke stroke() {
        return solid(line);
    }

    Stroke thin() {
        return solid(0.75f);
    }

    Stroke markStroke() {
        return dashed(1f, new float[] {4f, 3f});
    }

    private static Stroke solid(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    private static Stroke dashed(float width, float[] dash) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, dash, 0f);
    }

    /** Marker of a series, centred on the origin: disc, square, triangle, diamond in turn. */
    Shape marker(int series) {
        double r = 0.3 * tick;
        return switch (series % 4) {
            case 0 -> new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
            case 1 -> new Rectangle2D.Double(-0.88 * r, -0.88 * r, 1.76 * r, 1.76 * r);
            case 2 -> polygon(0, -1.2 * r, 1.15 * r, 0.85 * r, -1.15 * r, 0.85 * r);
            default -> polygon(0, -1.25 * r, 1.25 * r, 0, 0, 1.25 * r, -1.25 * r, 0);
        };
    }

    private static Shape polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** The most ticks, of 8 at most, whose labels have room beside each other on an axis of the given length. */
    List<Tick> ticksAlong(double length, IntFunction<List<Tick>> ticks) {
        return fitting(ticks, labels -> {
            double widest = labels.stream()
                    .mapToDouble(label -> width(label, tickFont()))
                    .max()
                    .orElse(0);
            return (widest + 1.2 * tick) * labels.size() <= length;
        });
    }

    /** The most ticks, of 8 at most, whose labels have room below each other on an axis of the given length. */
    List<Tick> ticksUp(double length, IntFunction<List<Tick>> ticks) {
        return fitting(ticks, labels -> 2 * tick * labels.size() <= length);
    }

    private static List<Tick> fitting(IntFunction<List<Tick>> ticks, Predicate<List<String>> fits) {
        int most = MOST_TICKS;
        while (most > 2 && !fits.test(Tick.labels(ticks.apply(most)))) {
            most--;
        }
        return ticks.apply(most);
    }

    private static double width(String text, Font font) {
        return font.getStringBounds(text, METRICS).getWidth();
    }

    /** An empty plot on no ground; JFreeChart draws marks only where there is a data set and a renderer. */
    static XYPlot plot() {
        XYPlot plot = new XYPlot();
        plot.setDataset(new DefaultXYDataset());
        plot.setRenderer(new XYLineAndShapeRenderer());
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    /** Gives an axis of about the given length the house fonts and a thin line with ticks pointing outwards. */
    void style(ValueAxis axis, double length) {
        axis.setLabelFont(fitting(axis.getLabel(), length));
        axis.setLabelPaint(INK);
        axis.setLabelInsets(new RectangleInsets(3, 3, 3, 3));
        axis.setTickLabelFont(tickFont());
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(INK);
        axis.setAxisLineStroke(thin());
        axis.setTickMarkPaint(INK);
        axis.setTickMarkStroke(thin());
        axis.setTickMarkOutsideLength(4f);
        axis.setMinorTickMarksVisible(true);
        axis.setMinorTickMarkOutsideLength(2.5f);
    }

    /** The font for labels, smaller where the text would be longer than its axis. */
    private Font fitting(@Nullable String text, double length) {
        Font font = labelFont();
        double width = text == null ? 0 : width(text, font);
        return width <= length ? font : font.deriveFont((float) Math.max(LEAST_SIZE, label * length / width));
    }
}
