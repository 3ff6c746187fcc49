package org.engram.hopfield.internal;

/** The choice among the loops, made once. */
final class ChosenLoops {

    static final Loops BEST = choose();

    private ChosenLoops() {}

    private static Loops choose() {
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            return new PlainLoops();
        }
        try {
            return Class.forName("org.engram.hopfield.internal.vector.VectorLoops")
                    .asSubclass(Loops.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
