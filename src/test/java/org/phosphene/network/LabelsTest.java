package org.phosphene.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.PhospheneException;

class LabelsTest {

    private static final String HEADING = "index,wordnet_id,name\n";

    @TempDir
    Path folder;

    @Test
    void aQuotedNameKeepsItsCommasAndQuotes() {
        Labels labels = parse("0,n01440764,\"tench, \"\"Tinca tinca\"\"\"\n1,,goldfish\r\n\n");
        assertThat(labels.label(0)).contains("tench, \"Tinca tinca\"");
        assertThat(labels.all().get(1)).isEqualTo(new Labels.Label(1, "", "goldfish"));
    }

    @Test
    void aClassWithoutANameIsEmpty() {
        assertThat(parse("5,n1,five\n").label(4)).isEmpty();
        assertThat(Labels.none().label(0)).isEmpty();
        assertThat(Labels.none().search("a", 5)).isEmpty();
    }

    @Test
    void aSearchPutsExactNamesFirstThenStartsThenWordsThenParts() {
        Labels labels = parse("0,a,scat\n1,a,wild cat\n2,a,catamaran\n3,a,Cat\n4,a,dog\n");
        assertThat(labels.search(" CAT", 10)).extracting(Labels.Label::index).containsExactly(3, 2, 1, 0);
        assertThat(labels.search("cat", 2)).extracting(Labels.Label::index).containsExactly(3, 2);
    }

    @Test
    void anEmptySearchFindsNothing() {
        assertThat(parse("0,a,cat\n").search("  ", 10)).isEmpty();
    }

    @Test
    void aMarkOfUnicodeAtTheStartIsSkipped() {
        assertThat(Labels.parse("\uFEFF" + HEADING + "0,a,b\n", "l.csv").size()).isEqualTo(1);
    }

    @Test
    void everyMistakeNamesFileAndLine() {
        refuses("0,a,b\nx,a,c\n", "line 3", "'x'");
        refuses("0,a\n", "line 2", "2 values");
        refuses("0,a,b,c\n", "line 2", "4 values");
        refuses("0,a,\"open\n", "line 2", "quote");
        refuses("0,a,\"b\"c\n", "line 2", "quote");
        refuses("-1,a,b\n", "line 2", "not between 0 and");
        refuses("99999999,a,b\n", "line 2", "not between 0 and");
        refuses("99999999999999,a,b\n", "line 2");
        refuses("7,a,b\n7,a,c\n", "line 3", "class 7 a second time");
        assertThatThrownBy(() -> Labels.parse(" \n", "l.csv")).hasMessageContainingAll("l.csv", "empty");
    }

    @Test
    void aMissingFileIsRefusedWithASentence() {
        assertThatThrownBy(() -> Labels.read(folder.resolve("no.csv")))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll("no.csv", "could not be read");
    }

    @Test
    void aFileInAnotherEncodingIsRefusedWithASentence() throws Exception {
        Path file = Files.write(
                folder.resolve("old.csv"), (HEADING + "0,a,\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Labels.read(file))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("UTF-8");
    }

    private static Labels parse(String lines) {
        return Labels.parse(HEADING + lines, "l.csv");
    }

    private static void refuses(String lines, String... parts) {
        assertThatThrownBy(() -> parse(lines))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("'l.csv'")
                .hasMessageContainingAll(parts);
    }
}
