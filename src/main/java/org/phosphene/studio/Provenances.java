package org.phosphene.studio;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.phosphene.core.Provenance;
import org.phosphene.engine.TorchEngine;

/** Writes down what a run was made with. */
final class Provenances {

    private Provenances() {}

    static Provenance of(String device, int threads, double seconds) {
        Map<String, String> versions = new LinkedHashMap<>(TorchEngine.versions());
        versions.put("java", System.getProperty("java.version"));
        versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        versions.put("architecture", System.getProperty("os.arch"));
        String finished = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return new Provenance(ProgramVersion.text(), versions, device, threads, seconds, finished);
    }
}
