package org.engram.simulations.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.data.Range;

/**
 * The colours of a quantity, from white for the least to dark blue for the greatest, ever darker: they keep their order in grey
 * and for colour-blind readers.
 *
 * @param label name of the quantity with its unit
 * @param range least and greatest value
 */
record ColorScale(String label, Range range) {

    private static final int[] STOPS = {0xFFFFFF, 0xC6DBEF, 0x6BAED6, 0x0072B2, 0x08306B};
    private static final double GAP = 10;
    private static final double BAR = 12;
    private static final int BANDS = 128;
    private static final int MOST_TICKS = 6;

    Color color(double value) {
        double share = (value - range.getLowerBound()) / range.getLength();
        double place = Math.max(0, Math.min(share, 1)) * (STOPS.length - 1);
        int stop = Math.min((int) place, STOPS.length - 2);
        return mixed(new Color(STOPS[stop]), new Color(STOPS[stop + 1]), place - stop);
    }

    private static Color mixed(Color from, Color to, double share) {
        return new Color(
                (int) Math.rint(from.getRed() + share * (to.getRed() - from.getRed())),
                (int) Math.rint(from.getGreen() + share * (to.getGreen() - from.getGreen())),
                (int) Math.rint(from.getBlue() + share * (to.getBlue() - from.getBlue())));
    }

    /** Room beside the plot for the bar, its numbers and its label. */
    double width(Graphics2D g, Theme theme) {
        return GAP
                + BAR
                + numbers(g, theme)
                + g.getFontMetrics(theme.labelFont()).getHeight();
    }

    private double numbers(Graphics2D g, Theme theme) {
        int widest = Tick.linear(range, MOST_TICKS).stream()
                .mapToInt(tick -> g.getFontMetrics(theme.tickFont()).stringWidth(tick.label()))
                .max()
                .orElse(0);
        return widest + 12;
    }

    /** Draws the bar to the right of a plot's data area. */
    void draw(Graphics2D g, Theme theme, Rectangle2D data) {
        double left = data.getMaxX() + GAP;
        double band = data.getHeight() / BANDS;
        for (int k = 0; k < BANDS; k++) {
            g.setPaint(color(range.getLowerBound() + range.getLength() * (k + 0.5) / BANDS));
            double top = data.getMaxY() - (k + 1) * band;
            g.fill(new Rectangle2D.Double(left, top, BAR, Math.min(band + 0.5, data.getMaxY() - top)));
        }
        g.setPaint(Theme.INK);
        g.setStroke(theme.thin());
        g.draw(new Rectangle2D.Double(left, data.getMinY(), BAR, data.getHeight()));
        g.setFont(theme.tickFont());
        List<Tick> ticks = theme.ticksUp(data.getHeight(), most -> Tick.linear(range, Math.min(most, MOST_TICKS)));
        for (Tick tick : ticks) {
            double share = (tick.value() - range.getLowerBound()) / range.getLength();
            double y = data.getMaxY() - share * data.getHeight();
            g.draw(new Line2D.Double(left + BAR, y, left + BAR + 4, y));
            float base = (float) (y + 0.36 * theme.tickFont().getSize2D());
            g.drawString(tick.label(), (float) (left + BAR + 7), base);
        }
        g.setFont(theme.labelFont());
        double right = left + BAR + numbers(g, theme) + g.getFontMetrics().getAscent();
        PanelGrid.write(g, label, right, data.getCenterY(), -Math.PI / 2);
    }
}
