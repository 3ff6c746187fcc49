package org.engram.simulations.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.data.Table;
import org.engram.core.io.Csv;
import org.jfree.data.Range;

/**
 * A figure: what {@link Plots} made of some data, with its title, size and view. Immutable; every change is a new figure.
 *
 * <p>Ranges, logarithmic axes and marks belong to one chart; a grid of panels refuses them, set them on its panels.
 * The same figure gives the same image and drawing wherever the same fonts are installed.
 */
public final class Figure {

    private static final double MARGIN = 10;

    private final Drawing drawing;
    private final String title;
    private final int width;
    private final int height;

    Figure(Drawing drawing, String title, int width, int height) {
        this.drawing = drawing;
        this.title = title;
        this.width = width;
        this.height = height;
    }

    Drawing drawing() {
        return drawing;
    }

    /** The title; empty when there is none. */
    public String title() {
        return title;
    }

    /** Width in logical pixels. */
    public int width() {
        return width;
    }

    /** Height in logical pixels. */
    public int height() {
        return height;
    }

    /** This figure under a title, which is wrapped when it is long. */
    public Figure title(String newTitle) {
        return new Figure(drawing, newTitle, width, height);
    }

    /**
     * This figure in another size.
     *
     * @param newWidth width in logical pixels, in [160, 4000]
     * @param newHeight height in logical pixels, in [120, 4000]
     */
    public Figure size(int newWidth, int newHeight) {
        Check.between("Figure.size width", newWidth, 160, 4000);
        Check.between("Figure.size height", newHeight, 120, 4000);
        return new Figure(drawing, title, newWidth, newHeight);
    }

    /** This figure with a horizontal axis that shows this range, and a small margin where markers need it. */
    public Figure xRange(double from, double to) {
        Range range = range("Figure.xRange", from, to);
        return view(view -> view.withX(range));
    }

    /** This figure with a vertical axis that shows this range, and a small margin where markers need it. */
    public Figure yRange(double from, double to) {
        Range range = range("Figure.yRange", from, to);
        return view(view -> view.withY(range));
    }

    /** This figure of curves with a logarithmic horizontal axis; every x must be above zero. */
    public Figure logX() {
        return view(View::withLogX);
    }

    /**
     * This figure of curves with a logarithmic vertical axis.
     *
     * <p>Values that are not above zero lie below its lower edge: lines and error bars run out of the picture there.
     */
    public Figure logY() {
        return view(View::withLogY);
    }

    /** This figure with a dashed upright line, such as a critical value, and its label above the line. */
    public Figure mark(double x, String label) {
        Check.inside("Figure.mark '" + label + "'", x, Bounds.FINITE, "");
        return view(view -> view.with(new Mark(x, label)));
    }

    private Figure view(UnaryOperator<View> change) {
        return new Figure(drawing.with(change), title, width, height);
    }

    private static Range range(String what, double from, double to) {
        Check.inside(what + " from", from, Bounds.FINITE, "");
        Check.inside(what + " to", to, Bounds.FINITE, "");
        Check.that(from < to, what + ": must rise, got " + Check.text(from) + " to " + Check.text(to));
        return new Range(from, to);
    }

    /** Everything drawn, in long form: one row a point, with the column {@code series}, and {@code panel} in a grid. */
    public Table data() {
        return drawing.data();
    }

    /** The figure as an image of {@link Theme#PIXEL_DENSITY} pixels for each logical one, on white. */
    public BufferedImage image() {
        return Canvas.image(width, height, this::draw);
    }

    /** The figure as the text of an SVG document. */
    public String svg() {
        return Canvas.svg(width, height, this::draw);
    }

    /**
     * Writes the image and, beside it under the same name, the drawing ({@code .svg}) and the data ({@code .csv}).
     *
     * <p>Nothing is written when drawing fails; existing files are replaced, missing directories made.
     *
     * @param png where to write the image; the name must end in {@code .png}
     * @throws UncheckedIOException when a file cannot be written
     */
    public void save(Path png) {
        String name = String.valueOf(png.getFileName());
        Check.that(
                name.toLowerCase(Locale.ROOT).endsWith(".png") && name.length() > 4,
                "Figure.save: the file name must end in .png, got '" + name + "'");
        String base = name.substring(0, name.length() - 4);
        byte[] image = Canvas.png(image());
        byte[] vector = svg().getBytes(StandardCharsets.UTF_8);
        Table table = data();
        try {
            Files.createDirectories(png.toAbsolutePath().getParent());
            Files.write(png, image);
            Files.write(png.resolveSibling(base + ".svg"), vector);
            Csv.write(png.resolveSibling(base + ".csv"), table);
        } catch (IOException e) {
            throw new UncheckedIOException("Figure.save: cannot write " + png, e);
        }
    }

    private void draw(Graphics2D g) {
        Rectangle2D area = new Rectangle2D.Double(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN);
        Surround surround = new Surround(Theme.CHART, "", title, drawing.keys(), drawing.note());
        drawing.draw(g, surround.draw(g, area, surround.headingHeight(g, area.getWidth())));
    }
}
