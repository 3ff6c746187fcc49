package org.engram.simulations.plot;

/**
 * A value of the horizontal axis worth a dashed line.
 *
 * @param x value
 * @param label text written above the line
 */
record Mark(double x, String label) {}
