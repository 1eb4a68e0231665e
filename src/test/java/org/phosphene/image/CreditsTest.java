package org.phosphene.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreditsTest {

    @TempDir
    Path folder;

    private Map<String, Credit> credits(String table) throws IOException {
        Files.writeString(folder.resolve("ATTRIBUTION.csv"), table);
        return Credits.beside(folder);
    }

    @Test
    void theSamplesHaveTheirAuthors() {
        Map<String, Credit> credits = Credits.beside(Path.of("assets", "samples"));
        assertThat(credits).hasSize(130);
        assertThat(credits.get("fishes-fish10.jpg"))
                .isEqualTo(new Credit(
                        "BS Turner Hof",
                        "CC-BY-SA-3.0",
                        "https://commons.wikimedia.org/wiki/File:Chelmon_rostratus_Kupferstreifen-Pinzettfisch.jpg"));
        assertThat(credits.get("fishes-fish10.jpg").text()).isEqualTo("BS Turner Hof, CC-BY-SA-3.0");
        assertThat(credits.get("alphabets-alphabets.jpg").author()).contains("Timothée Giet");
    }

    @Test
    void columnsStandInAnyOrderAmongOthers() throws IOException {
        assertThat(credits("\uFEFFSource,year, Licence ,file,Author\r\nweb,1999,CC0,a.jpg,\"Doe, \"\"J\"\" É.\"\r\n"))
                .containsExactly(Map.entry("a.jpg", new Credit("Doe, \"J\" É.", "CC0", "web")));
    }

    @Test
    void whatIsMissingIsLeftOutOfACaption() throws IOException {
        assertThat(credits("file,author,license\na.jpg,,CC0\nb.jpg,Doe,\nc.jpg,,\n")
                        .values())
                .extracting(Credit::text)
                .containsExactly("CC0", "Doe", "");
        assertThat(credits("file\na.jpg\n").get("a.jpg")).isEqualTo(new Credit("", "", ""));
    }

    @Test
    void brokenLinesAreSkipped() throws IOException {
        String table = "file,author\na.jpg,\"Doe\nb.jpg,Doe,more\nc.jpg\n\n,Doe\nd.jpg,Roe\nd.jpg,Poe\n";
        assertThat(credits(table)).containsExactly(Map.entry("d.jpg", new Credit("Roe", "", "")));
    }

    @Test
    void aFolderWithoutATableHasNone() throws IOException {
        assertThat(Credits.beside(folder)).isEmpty();
        Files.createDirectory(folder.resolve("ATTRIBUTION.csv"));
        assertThat(Credits.beside(folder)).isEmpty();
    }

    @Test
    void whatIsNoTableHasNone() throws IOException {
        assertThat(credits("")).isEmpty();
        assertThat(credits("name,author\na.jpg,Doe\n")).isEmpty();
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        Files.write(folder.resolve("ATTRIBUTION.csv"), noise);
        assertThat(Credits.beside(folder)).isEmpty();
    }

    @Test
    void aHugeLineIsCutShortAndAHugeTableLeftAlone() throws IOException {
        String line = "file,author\na.jpg," + "x".repeat(3_000_000) + "\n";
        assertThat(credits(line).get("a.jpg").author()).hasSize(1000);
        assertThat(credits(line.repeat(6))).isEmpty();
    }
}
