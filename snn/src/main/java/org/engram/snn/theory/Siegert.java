package org.engram.snn.theory;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * Firing rate of a leaky integrate-and-fire neuron under Gaussian white noise.
 *
 * <pre>
 *   tau_m dv/dt = mu - v + sigma sqrt(tau_m) xi(t)
 *   1 / rate    = tau_refrac + tau_m sqrt(pi) * integral of exp(x^2) (1 + erf x) dx
 *                 from (v_reset - mu) / sigma to (v_thresh - mu) / sigma
 * </pre>
 *
 * <p>{@code mu} is the mean of the free membrane potential and {@code sigma} is sqrt(2) times its standard deviation;
 * Poisson input of K synapses at a rate r that each jump by J has {@code mu = K J tau_m r} and {@code sigma^2 = K J^2 tau_m r}.
 * Potentials in mV on any common scale, times in ms, rates in Hz. Sources: A. Siegert, Phys. Rev. 81:617 (1951); N. Brunel, J.
 * Comput. Neurosci. 8:183 (2000), equation 21.
 *
 * @param tauM membrane time constant, ms, above 0
 * @param tauRefrac refractory period, ms, at least 0
 * @param vReset potential after a spike, mV
 * @param vThresh threshold, mV, above {@code vReset}
 */
public record Siegert(double tauM, double tauRefrac, double vReset, double vThresh) {

    private static final double MS_PER_S = 1000;

    /** {@code -zeta(1/2) / sqrt(2)}: by how many sigma a filter of the time constant of the membrane would lift the threshold. */
    private static final double COLOUR = 1.4603545088095868 / Math.sqrt(2);

    private static final int POINTS = 20;
    private static final double LEAST_PANEL = 0.5;

    /** From here on {@code exp(x^2)} may overflow, and the rate is below 1e-290 Hz. */
    private static final double LARGEST = 26;

    private static final double FASTEST = 1e6;
    private static final double RESOLUTION = 1e-12;

    /** Requires finite numbers and a threshold above the reset. */
    public Siegert {
        Check.positive("Siegert.tauM", tauM, "ms");
        Check.inside("Siegert.tauRefrac", tauRefrac, Bounds.NON_NEGATIVE, "ms");
        Check.inside("Siegert.vReset", vReset, Bounds.FINITE, "mV");
        Check.inside("Siegert.vThresh", vThresh, new Bounds(vReset, Double.POSITIVE_INFINITY, true, true), "mV");
    }

    /**
     * Rate under white noise, Hz; without noise ({@code sigma} 0) that of the constant input.
     *
     * @param mu mean of the free membrane potential, mV
     * @param sigma sqrt(2) times its standard deviation, mV, at least 0
     */
    public double rate(double mu, double sigma) {
        Check.inside("Siegert.mu", mu, Bounds.FINITE, "mV");
        Check.inside("Siegert.sigma", sigma, Bounds.NON_NEGATIVE, "mV");
        return sigma == 0 ? deterministic(mu) : rate(mu, sigma, 0, 0);
    }

    /**
     * Rate under noise that decays exponentially, to first order in {@code sqrt(tauSyn / tauM)}: threshold and reset are lifted
     * (N. Fourcaud and N. Brunel, Neural Comput. 14:2057, 2002).
     *
     * @param sigma sqrt(2) times the standard deviation that white noise of the same intensity would give, mV, above 0
     * @param tauSyn time constant of the synapses, ms, at least 0 and well below {@code tauM}
     */
    public double rate(double mu, double sigma, double tauSyn) {
        Check.inside("Siegert.mu", mu, Bounds.FINITE, "mV");
        Check.positive("Siegert.sigma", sigma, "mV");
        Check.inside("Siegert.tauSyn", tauSyn, Bounds.NON_NEGATIVE, "ms");
        return rate(mu, sigma, tauSyn, COLOUR);
    }

    private double rate(double mu, double sigma, double tauSyn, double colour) {
        double lift = colour * Math.sqrt(tauSyn / tauM);
        double integral = integral((vReset - mu) / sigma + lift, (vThresh - mu) / sigma + lift);
        return MS_PER_S / (tauRefrac + tauM * Math.sqrt(Math.PI) * integral);
    }

    private double deterministic(double mu) {
        return mu <= vThresh
                ? 0
                : MS_PER_S / (tauRefrac + tauM * StrictMath.log1p((vThresh - vReset) / (mu - vThresh)));
    }

    /**
     * The smallest rate that sustains itself when mean and noise of the input depend on the rate, Hz.
     *
     * @param mu mean of the free membrane potential in mV at a rate in Hz
     * @param sigma sqrt(2) times its standard deviation in mV at a rate in Hz
     */
    public double stationary(DoubleUnaryOperator mu, DoubleUnaryOperator sigma) {
        DoubleUnaryOperator growth = nu -> rate(mu.applyAsDouble(nu), sigma.applyAsDouble(nu)) - nu;
        if (growth.applyAsDouble(0) <= 0) {
            return 0;
        }
        double low = 0;
        double high = 1e-3;
        while (growth.applyAsDouble(high) > 0) {
            Check.that(high < FASTEST, "Siegert.stationary: rates grow without bound");
            low = high;
            high *= 1.1;
        }
        return new BrentSolver(RESOLUTION, RESOLUTION).solve(1000, growth::applyAsDouble, low, high);
    }

    /** The integral of {@code exp(x^2) (1 + erf x)} in panels short enough for Gauss's rule; infinite where it is too large. */
    private static double integral(double from, double to) {
        if (to > LARGEST) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        double left = from;
        while (left < to) {
            double right = Math.min(to, left + Math.max(LEAST_PANEL, -left / 2));
            sum += panel(left, right);
            left = right;
        }
        return sum;
    }

    private static double panel(double left, double right) {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(POINTS, left, right);
        return rule.integrate(Siegert::density);
    }

    private static double density(double x) {
        return x <= 0 ? ScaledErfc.of(-x) : 2 * StrictMath.exp(x * x) - ScaledErfc.of(x);
    }
}
