package org.engram.simulations.plot;

import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/**
 * How a chart is to be shown: what may be chosen without touching the data.
 *
 * @param x range of the horizontal axis, or none to follow the data
 * @param y range of the vertical axis, or none to follow the data
 * @param logX whether the horizontal axis is logarithmic
 * @param logY whether the vertical axis is logarithmic
 * @param marks marked values of the horizontal axis
 */
record View(@Nullable Range x, @Nullable Range y, boolean logX, boolean logY, List<Mark> marks) {

    static final View PLAIN = new View(null, null, false, false, List.of());

    View withX(Range range) {
        return new View(range, y, logX, logY, marks);
    }

    View withY(Range range) {
        return new View(x, range, logX, logY, marks);
    }

    View withLogX() {
        return new View(x, y, true, logY, marks);
    }

    View withLogY() {
        return new View(x, y, logX, true, marks);
    }

    View with(Mark mark) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(mark);
        return new View(x, y, logX, logY, List.copyOf(more));
    }
}
