/**
 * Figures in one house look: rasters, traces, curves beside their theory, histograms and grids of panels.
 *
 * <p>{@link org.engram.simulations.plot.Plots} makes a {@link org.engram.simulations.plot.Figure}; saving it writes a
 * PNG image, an SVG drawing and a CSV file with everything drawn. Nothing here needs a display.
 */
@NullMarked
package org.engram.simulations.plot;

import org.jspecify.annotations.NullMarked;
