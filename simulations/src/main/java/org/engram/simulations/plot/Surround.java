package org.engram.simulations.plot;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * What stands around a drawing: heading above, legend and note below.
 *
 * @param theme size of type
 * @param letter bold letter of a panel, or nothing
 * @param title title, or nothing
 * @param keys entries of the legend
 * @param note explanation below the legend, or nothing
 */
record Surround(Theme theme, String letter, String title, List<Key> keys, String note) {

    private static final double GAP = 6;

    /** Height of the heading in an area of the given width. */
    double headingHeight(Graphics2D g, double width) {
        boolean empty = letter.isEmpty() && title.isEmpty();
        return empty ? 0 : Math.max(1, heading(g, width).lines().size()) * lineHeight(g) + GAP;
    }

    private double lineHeight(Graphics2D g) {
        return g.getFontMetrics(theme.titleFont()).getHeight();
    }

    private TextBlock heading(Graphics2D g, double width) {
        return TextBlock.wrap(title, g.getFontMetrics(theme.titleFont()), width - indent(g));
    }

    private double indent(Graphics2D g) {
        return letter.isEmpty() ? 0 : g.getFontMetrics(theme.letterFont()).stringWidth(letter + " ") + GAP;
    }

    /** Draws heading, legend and note, and returns the area that is left below a heading of the given height. */
    Rectangle2D draw(Graphics2D g, Rectangle2D area, double headingHeight) {
        g.setPaint(Theme.INK);
        FontMetrics bold = g.getFontMetrics(theme.letterFont());
        TextBlock.wrap(letter, bold, area.getWidth()).draw(g, area.getX(), area.getY());
        heading(g, area.getWidth()).draw(g, area.getX() + indent(g), area.getY());
        double foot = area.getMaxY() - drawNote(g, area);
        double top = area.getY() + headingHeight;
        Legend legend = new Legend(keys, g.getFontMetrics(theme.tickFont()), area.getWidth());
        foot -= legend.height();
        legend.draw(g, area.getCenterX(), foot);
        return new Rectangle2D.Double(area.getX(), top, area.getWidth(), foot - top);
    }

    private double drawNote(Graphics2D g, Rectangle2D area) {
        TextBlock block = TextBlock.wrap(note, g.getFontMetrics(theme.tickFont()), area.getWidth());
        g.setPaint(Theme.MUTED);
        block.drawCentred(g, area.getCenterX(), area.getMaxY() - block.height());
        return block.height();
    }
}
