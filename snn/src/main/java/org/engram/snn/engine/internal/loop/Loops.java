package org.engram.snn.engine.internal.loop;

/** Which loops in single precision this JVM runs: those by the Vector API where it has them. */
public final class Loops {

    private static final FloatLoops CHOSEN = choose();

    private Loops() {}

    /** The Vector API where its module is present; which does not change any number. */
    private static FloatLoops choose() {
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            return new PlainLoops();
        }
        try {
            return Class.forName("org.engram.snn.engine.internal.vector.VectorLoops")
                    .asSubclass(FloatLoops.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The loops in single precision of this JVM. */
    public static FloatLoops chosen() {
        return CHOSEN;
    }
}
