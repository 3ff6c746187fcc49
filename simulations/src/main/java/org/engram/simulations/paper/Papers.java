package org.engram.simulations.paper;

import org.engram.simulations.experiment.Experiments;
import org.engram.simulations.paper.associative.DenseCapacityScaling;
import org.engram.simulations.paper.associative.LinearHeavyTail;
import org.engram.simulations.paper.associative.ModernCapacityGrowth;
import org.engram.simulations.paper.associative.SparseCapacity;
import org.engram.simulations.paper.balanced.Brette2007;
import org.engram.simulations.paper.balanced.Brunel2000;
import org.engram.simulations.paper.continual.ContinualPermuted;
import org.engram.simulations.paper.engines.Convergence;
import org.engram.simulations.paper.engines.SparseActivity;
import org.engram.simulations.paper.excitability.FrequencyCurrent;
import org.engram.simulations.paper.excitability.SiegertRates;
import org.engram.simulations.paper.hippocampus.CasanuevaMorato2024;
import org.engram.simulations.paper.hopfield.HopfieldCapacity;
import org.engram.simulations.paper.hopfield.HopfieldImages;
import org.engram.simulations.paper.hopfield.HopfieldPhaseDiagram;
import org.engram.simulations.paper.hopfield.HopfieldRecall;
import org.engram.simulations.paper.hopfield.HopfieldRules;
import org.engram.simulations.paper.izhikevich.Izhikevich2003;
import org.engram.simulations.paper.izhikevich.Izhikevich2004;
import org.engram.simulations.paper.izhikevich.Izhikevich2007;
import org.engram.simulations.paper.multitasking.MultitaskingAmplitudes;
import org.engram.simulations.paper.multitasking.MultitaskingLearningCurves;
import org.engram.simulations.paper.multitasking.MultitaskingPhases;
import org.engram.simulations.paper.plasticity.StdpWindow;
import org.engram.simulations.paper.polychronization.Izhikevich2006;
import org.engram.simulations.paper.sdr.FalseMatches;
import org.engram.simulations.paper.sdr.Noise;
import org.engram.simulations.paper.sdr.Thresholds;
import org.engram.simulations.paper.sdr.Unions;
import org.engram.simulations.paper.sparsey.SparseyCapacity;
import org.engram.simulations.paper.sparsey.SparseyCodes;
import org.engram.simulations.paper.sparsey.SparseyConstantTime;
import org.engram.simulations.paper.sparsey.SparseyDigits;
import org.engram.simulations.paper.sparsey.SparseySequences;
import org.engram.simulations.paper.vsa.MbatNorms;
import org.engram.simulations.paper.vsa.VsaBundle;
import org.engram.simulations.paper.vsa.VsaJson;

/** The papers the toolkit implements. */
public final class Papers {

    private Papers() {}

    /** One experiment per paper, in the order of listings; a new experiment is a new line here. */
    public static Experiments experiments() {
        return Experiments.of(
                new CasanuevaMorato2024(),
                new Izhikevich2004(),
                new Izhikevich2003(),
                new Izhikevich2006(),
                new Izhikevich2007(),
                new Brunel2000(),
                new Brette2007(),
                new FrequencyCurrent(),
                new SiegertRates(),
                new StdpWindow(),
                new HopfieldRecall(),
                new SparseyCodes(),
                new SparseyCapacity(),
                new SparseyConstantTime(),
                new SparseyDigits(),
                new SparseySequences(),
                new HopfieldRules(),
                new HopfieldImages(),
                new HopfieldCapacity(),
                new HopfieldPhaseDiagram(),
                new DenseCapacityScaling(),
                new ModernCapacityGrowth(),
                new SparseCapacity(),
                new LinearHeavyTail(),
                new FalseMatches(),
                new Unions(),
                new Noise(),
                new Thresholds(),
                new MultitaskingAmplitudes(),
                new MultitaskingPhases(),
                new MultitaskingLearningCurves(),
                new Convergence(),
                new SparseActivity(),
                new VsaBundle(),
                new MbatNorms(),
                new VsaJson(),
                new ContinualPermuted());
    }
}
