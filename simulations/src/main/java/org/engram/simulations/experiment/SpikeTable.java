package org.engram.simulations.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.engram.core.data.Raster;
import org.engram.core.io.CsvWriter;

/** The toolkit's file of spikes: one row a spike with the header {@code population,time_ms,neuron}. */
public final class SpikeTable {

    private SpikeTable() {}

    /** Writes the spikes of populations one after the other. */
    public static void write(Path file, List<Raster> populations) throws IOException {
        try (CsvWriter spikes = CsvWriter.create(file, "population", "time_ms", "neuron")) {
            for (Raster raster : populations) {
                for (int k = 0; k < raster.size(); k++) {
                    spikes.cell(raster.label());
                    spikes.cell(raster.time(k));
                    spikes.cell(raster.neuron(k));
                    spikes.endRow();
                }
            }
        }
    }
}
