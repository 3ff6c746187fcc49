package org.engram.hopfield.internal;

/** The choice among the loops, made once. */
final class ChosenLoops {

    static final Loops BEST = new PlainLoops();

    private ChosenLoops() {}
}
