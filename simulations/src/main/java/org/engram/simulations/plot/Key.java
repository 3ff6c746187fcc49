package org.engram.simulations.plot;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a legend.
 *
 * @param label name of the series
 * @param color colour of the series
 * @param marker marker centred on the origin, if the series has markers
 * @param line stroke, if the series has a line
 */
record Key(
        String label,
        Color color,
        @Nullable Shape marker,
        @Nullable Stroke line) {}
