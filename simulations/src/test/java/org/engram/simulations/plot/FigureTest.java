package org.engram.simulations.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.engram.core.data.Table;
import org.engram.core.io.Csv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class FigureTest {

    @TempDir
    Path directory;

    static Stream<Figure> everyKind() {
        Figure curves = Plots.lines("load α", "overlap", Samples.measured("N = 10", 9, 0.1), Samples.theory("theory"))
                .mark(4, "critical")
                .title("Recall & <recognition>");
        Figure raster = Plots.raster(Samples.raster("exc", 80, 400, 100, 1), Samples.raster("inh", 20, 100, 100, 2));
        Figure traces = Plots.traces(
                Samples.trace("v", "mV", Samples.wave(90, -60, 5), Samples.wave(90, -55, 2)),
                Samples.trace("u", "nA", Samples.wave(90, 1, 0.5)));
        Figure voltage = Plots.voltageAndInput(
                Samples.trace("v", "mV", Samples.wave(50, -60, 5)),
                Samples.trace("I", "nA", Samples.wave(50, 0, 1)),
                20);
        Figure histogram = Plots.histogram("interval (ms)", Samples.wave(200, 30, 10), 12);
        return Stream.of(
                curves, raster, traces, voltage, histogram, Plots.panels(2, 3, curves, raster, voltage, histogram));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void savesImageDrawingAndDataSideBySide(Figure figure) throws Exception {
        Path png = directory.resolve("deep/er/figure.png");
        figure.save(png);
        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(image.getWidth()).isEqualTo(figure.width() * Theme.PIXEL_DENSITY);
        assertThat(image.getHeight()).isEqualTo(figure.height() * Theme.PIXEL_DENSITY);
        assertThat(rows(Csv.read(png.resolveSibling("figure.csv")))).isEqualTo(rows(figure.data()));
        Document svg = parse(Files.readString(png.resolveSibling("figure.svg")));
        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo(Integer.toString(figure.width()));
        try (Stream<Path> files = Files.list(png.resolveSibling(""))) {
            assertThat(files).hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void drawsDarkTextAndTheFirstColourOnWhite(Figure figure) {
        BufferedImage image = figure.image();
        assertThat(GraphicsEnvironment.isHeadless()).isTrue();
        Pixels white = Pixels.of(Color.WHITE, image, 0, image.getWidth());
        assertThat(white.count()).isGreaterThan(image.getWidth() * image.getHeight() / 2);
        assertThat(List.of(image.getRGB(0, 0), image.getRGB(image.getWidth() - 1, image.getHeight() - 1)))
                .containsOnly(Color.WHITE.getRGB());
        assertThat(Pixels.of(Theme.INK, figure).count()).isGreaterThan(500);
        assertThat(Pixels.of(Theme.color(0), figure).count()).isGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void leavesTheMarginBlankSoThatNothingIsCut(Figure figure) {
        BufferedImage image = figure.image();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                boolean edge = x < 3 || y < 3 || x >= image.getWidth() - 3 || y >= image.getHeight() - 3;
                assertThat(!edge || image.getRGB(x, y) == Color.WHITE.getRGB())
                        .as("pixel %d, %d", x, y)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void sameFigureGivesTheSameBytes(Figure figure) throws IOException {
        Path first = directory.resolve("first.png");
        Path second = directory.resolve("second.png");
        figure.save(first);
        figure.save(second);
        for (String suffix : List.of(".png", ".svg", ".csv")) {
            assertThat(directory.resolve("first" + suffix))
                    .hasSameBinaryContentAs(directory.resolve("second" + suffix));
        }
    }

    @Test
    void drawingHoldsTextAsText() throws Exception {
        Figure figure = everyKind().findFirst().orElseThrow();
        List<String> texts = texts(figure);
        assertThat(texts)
                .contains(
                        "Recall & <recognition>", "load α", "N = 10", "theory", "critical", "Error bars: 95 % Wilson.");
    }

    @Test
    void imageFileKnowsItsDensity() throws IOException {
        Path png = directory.resolve("a.png");
        Plots.histogram("x", new double[] {1, 2}, 2).save(png);
        byte[] bytes = Files.readAllBytes(png);
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        int at = text.indexOf("pHYs");
        int perMetre = java.nio.ByteBuffer.wrap(bytes, at + 4, 4).getInt();
        assertThat(at).isPositive();
        assertThat(perMetre).isEqualTo(7559); // 192 to the inch
    }

    @Test
    void changesMakeNewFigures() {
        Figure plain = Plots.histogram("x", new double[] {1, 2}, 2);
        Figure changed = plain.title("Title").size(300, 200);
        assertThat(plain.title()).isEmpty();
        assertThat(plain.width()).isEqualTo(640);
        assertThat(changed.title()).isEqualTo("Title");
        assertThat(changed.image().getWidth()).isEqualTo(600);
        assertThat(changed.image().getHeight()).isEqualTo(400);
    }

    @Test
    void markIsDrawnAndWritten() {
        Figure figure = Plots.lines("x", "y", Samples.theory("theory"));
        Figure marked = figure.mark(4, "critical");
        assertThat(Pixels.of(Theme.MUTED, marked).count())
                .isGreaterThan(Pixels.of(Theme.MUTED, figure).count() + 300);
        Table data = marked.data();
        assertThat(data.text(3, "series")).isEqualTo("critical");
        assertThat(data.number(3, "x")).isEqualTo(4);
        assertThat(data.text(3, "mean")).isEmpty();
    }

    @Test
    void refusesNonsense() {
        Figure figure = Plots.lines("x", "y", Samples.theory("theory"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure.size(10, 400))
                .withMessage("Figure.size width: must be in [160, 4000], got 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure.size(400, 5000))
                .withMessage("Figure.size height: must be in [120, 4000], got 5000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure.xRange(2, 1))
                .withMessage("Figure.xRange: must rise, got 2 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure.yRange(0, Double.NaN))
                .withMessage("Figure.yRange to: must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure.mark(Double.POSITIVE_INFINITY, "end"))
                .withMessage("Figure.mark 'end': must be finite, got Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure.xRange(0, 3).mark(4, "critical"))
                .withMessage("Figure.mark: 'critical' at 4 lies outside the x range");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure.mark(-4, "critical").logX())
                .withMessage("Figure.mark: 'critical' must be > 0 on a logarithmic axis, got -4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure.save(directory.resolve("figure.jpg")))
                .withMessage("Figure.save: the file name must end in .png, got 'figure.jpg'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure.save(directory.resolve(".png")))
                .withMessage("Figure.save: the file name must end in .png, got '.png'");
    }

    @Test
    void tellsWhichFileItCannotWrite() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        Path png = file.resolve("figure.png");
        Figure figure = Plots.lines("x", "y", Samples.theory("theory"));
        assertThatThrownBy(() -> figure.save(png))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Figure.save: cannot write " + png);
    }

    static List<String> texts(Figure figure) throws Exception {
        var nodes = parse(figure.svg()).getElementsByTagName("text");
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(i -> nodes.item(i).getTextContent())
                .toList();
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    /** All cells as text: a file does not tell columns of numbers from columns of their texts. */
    private static List<List<String>> rows(Table table) {
        return Stream.iterate(0, row -> row < table.rows(), row -> row + 1)
                .map(row -> table.names().stream()
                        .map(name -> table.text(row, name))
                        .toList())
                .toList();
    }
}
