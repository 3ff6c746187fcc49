package org.engram.hopfield.theory;

import org.apache.commons.math3.linear.RealMatrix;

/** The right-hand side of self-consistency equations {@code x = F(x)}, with its derivative. */
interface MeanField {

    /** The vector F(x), a new array. */
    double[] apply(double[] x);

    /** The matrix {@code dF_a / dx_b}, row a, column b. */
    RealMatrix jacobian(double[] x);
}
