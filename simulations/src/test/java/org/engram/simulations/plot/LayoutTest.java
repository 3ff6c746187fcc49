package org.engram.simulations.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private final Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    private final FontMetrics metrics = g.getFontMetrics(Theme.CHART.tickFont());

    @Test
    void textIsBrokenAtSpaces() {
        String text = "the quick brown fox jumps over the lazy dog";
        TextBlock block = TextBlock.wrap(text, metrics, 100);
        assertThat(String.join(" ", block.lines())).isEqualTo(text);
        assertThat(block.lines()).hasSizeGreaterThan(2).allMatch(line -> metrics.stringWidth(line) <= 100);
        assertThat(TextBlock.wrap("", metrics, 100).height()).isZero();
        assertThat(TextBlock.wrap("unbreakable", metrics, 1).lines()).containsExactly("unbreakable");
    }

    @Test
    void legendTakesAsManyRowsAsItNeeds() {
        Key key = new Key("series", Theme.color(0), null, Theme.CHART.stroke());
        double one = new Legend(List.of(key), metrics, 600).height();
        double ten = new Legend(Collections.nCopies(10, key), metrics, 600).height();
        assertThat(new Legend(List.of(), metrics, 600).height()).isZero();
        assertThat(one).isGreaterThan(metrics.getHeight());
        assertThat(ten).isGreaterThan(1.7 * one).isLessThan(3 * one);
    }

    @Test
    void labelsOfNeighbouringMarksGoIntoRows() {
        LinearAxis axis = new LinearAxis("x", new Range(0, 100), List.of());
        List<Mark> apart = List.of(new Mark(10, "one"), new Mark(90, "two"));
        List<Mark> near = List.of(new Mark(10, "one"), new Mark(11, "two"), new Mark(90, "three"));
        assertThat(new MarkLabels(List.of(), axis, metrics).height(500)).isZero();
        assertThat(new MarkLabels(apart, axis, metrics).height(500)).isEqualTo(metrics.getHeight());
        assertThat(new MarkLabels(near, axis, metrics).height(500)).isEqualTo(2 * metrics.getHeight());
    }

    @Test
    void longAxisLabelsAreWrittenSmaller() {
        LinearAxis shortLabel = new LinearAxis("time (ms)", new Range(0, 1), List.of());
        LinearAxis longLabel = new LinearAxis("a label that is far too long for its axis", new Range(0, 1), List.of());
        Theme.CHART.style(shortLabel, 200);
        Theme.CHART.style(longLabel, 200);
        assertThat(shortLabel.getLabelFont()).isEqualTo(Theme.CHART.labelFont());
        FontRenderContext exact = new FontRenderContext(null, true, true);
        Rectangle2D bounds = longLabel.getLabelFont().getStringBounds(longLabel.getLabel(), exact);
        assertThat(bounds.getWidth()).isBetween(195.0, 201.0);
    }

    @Test
    void coloursAndDashesComeRoundAgain() {
        assertThat(Theme.color(7)).isEqualTo(Theme.color(0));
        assertThat(Theme.CHART.stroke(0)).isEqualTo(Theme.CHART.stroke(6));
        assertThat(Theme.CHART.stroke(7)).isNotEqualTo(Theme.CHART.stroke(0));
        assertThat(Theme.CHART.stroke(14)).isNotEqualTo(Theme.CHART.stroke(7));
        assertThat(Theme.CHART.stroke(28)).isEqualTo(Theme.CHART.stroke(0));
    }

    @Test
    void unitsStandInParentheses() {
        assertThat(Names.withUnit("v", "mV")).isEqualTo("v (mV)");
        assertThat(Names.withUnit("v", "")).isEqualTo("v");
        assertThat(Names.withUnit("", "mV")).isEqualTo("mV");
    }
}
