package org.engram.simulations.paper.multitasking;

/** Where the claims of this package come from. */
final class Sources {

    /** The paper on learning and the one on stored patterns, for citations. */
    static final String CITATION =
            "E. Agliari, A. Barra, A. Galluzzi, F. Guerra and F. Moauro (2012), Phys. Rev. Lett. 109:268101; "
                    + "E. Agliari, A. Alessandrelli, A. Barra and F. Ricci-Tersenghi (2023), J. Stat. Mech. 113401";

    static final String STORED = "Agliari et al. (2012), mean-field theory at low load";
    static final String LEARNT = "Agliari et al. (2023), mean-field theory, thresholds derived anew";

    private Sources() {}
}
