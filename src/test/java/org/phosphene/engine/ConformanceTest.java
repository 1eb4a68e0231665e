package org.phosphene.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * ONNX's backend node tests for every operator of the table. The counts are written to {@code target}, and into the
 * document where the system property {@code conformance.write} is set.
 */
@Tag("engine")
class ConformanceTest {

    private static final Path DOCUMENT = Path.of("docs/onnx-support.md");
    private static final String HEADING = "| operator | passed |";

    private static Conformance all;

    @BeforeAll
    static void runAll() throws Exception {
        all = Conformance.count(NodeCase.readAll());
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/conformance.md"), all.table());
        if (System.getProperty("conformance.write") != null) {
            String document = Files.readString(DOCUMENT);
            Files.writeString(DOCUMENT, document.substring(0, document.indexOf(HEADING)) + all.table());
        }
    }

    @Test
    void noOperatorOfTheTableFailsACase() {
        assertThat(all.failures()).isEmpty();
    }

    @Test
    void theDocumentTellsWhatWasCounted() throws Exception {
        String document = Files.readString(DOCUMENT);
        assertThat(document.substring(document.indexOf(HEADING))).isEqualTo(all.table());
    }
}
