package org.phosphene.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

class LabelTextTest {

    @Test
    void aNameALineCountsFromZero() {
        assertThat(names("tench\ngoldfish\n\"crane, bird\"\n")).isEqualTo("0 tench, 1 goldfish, 2 crane, bird");
    }

    @Test
    void numberedLinesSayTheIndexThemselves() {
        assertThat(names("2: crane\n0: tench\n")).isEqualTo("0 tench, 2 crane");
        assertThat(names("0,tench\n1,goldfish\n")).isEqualTo("0 tench, 1 goldfish");
        assertThat(names("0 great white shark\n")).isEqualTo("0 great white shark");
    }

    @Test
    void synsetsBeforeTheNamesAreKept() {
        Labels labels = read("n01440764 tench, Tinca tinca\nn01443537 goldfish, Carassius auratus\n");
        assertThat(labels.all().get(1)).isEqualTo(new Labels.Label(1, "n01443537", "goldfish, Carassius auratus"));
    }

    @Test
    void aTableMayHaveOtherHeadings() {
        assertThat(names("id,label,colour\n1,goldfish,red\n0,tench,green\n")).isEqualTo("0 tench, 1 goldfish");
        assertThat(names("name,synset\ntench,n01440764\n")).isEqualTo("0 tench");
    }

    @Test
    void jsonMayBeAListOrAnObjectEitherWay() {
        assertThat(names("[\"tench\", \"goldfish\"]")).isEqualTo("0 tench, 1 goldfish");
        assertThat(names("{\"1\": \"goldfish\", \"0\": \"tench\"}")).isEqualTo("0 tench, 1 goldfish");
        assertThat(names("{\"goldfish\": 1, \"tench\": 0}")).isEqualTo("0 tench, 1 goldfish");
        assertThat(names("[{\"id\": 3, \"name\": \"crane\"}]")).isEqualTo("3 crane");
    }

    @Test
    void theIndexOfKerasIsRead() {
        Labels labels = read("{\"0\": [\"n01440764\", \"great_white_shark\"]}");
        assertThat(labels.all()).containsExactly(new Labels.Label(0, "n01440764", "great white shark"));
    }

    @Test
    void theConfigurationOfATransformerIsRead() {
        assertThat(names("{\"architectures\": [\"ViT\"], \"id2label\": {\"0\": \"tench\"}}"))
                .isEqualTo("0 tench");
    }

    @Test
    void whatPythonPrintsForADictionaryIsRead() {
        assertThat(names("{0: 'person', 1: 'bicycle'}")).isEqualTo("0 person, 1 bicycle");
    }

    @Test
    void namesInALineOfMetadataAreTakenApart() {
        assertThat(print(LabelText.listed("cat, dog", Sentence.of("The labels"))))
                .isEqualTo("0 cat, 1 dog");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n \n",
                "{\"a\": {\"b\": 1}}",
                "[1, 2]",
                "[",
                "{}",
                "[[[[",
                "{\"0\": \"a\", \"00\": \"b\"}",
                "index,name\n0,a,b\n",
                "index,name\nx,a\n",
                "7 a\n7 b\n",
                "99999999999 a\n",
                "{\"-1\": \"a\"}",
                "{\"a\": 99999999}"
            })
    void whatIsNoListOfNamesIsRefusedInASentence(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(PhospheneException.class)
                .hasMessageStartingWith("The labels 'l.txt' ")
                .hasMessageEndingWith(".");
    }

    @Test
    void deepJsonIsRefusedInASentence() {
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(PhospheneException.class);
    }

    private static String names(String text) {
        return print(read(text));
    }

    private static Labels read(String text) {
        return LabelText.read(text, Sentence.of("The labels 'l.txt'"));
    }

    private static String print(Labels labels) {
        return String.join(
                ", ",
                labels.all().stream()
                        .map(label -> label.index() + " " + label.name())
                        .toList());
    }
}
