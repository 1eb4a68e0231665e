package org.phosphene.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.studio.FunctionHelp;
import org.phosphene.studio.RecipeTexts;

/** Every text is there in every language. */
class TranslationsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/phosphene/ui");
    private static final JsonNode SCHEMA = schema();
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @AfterEach
    void speakEnglishAgain() {
        Messages.use(Language.ENGLISH);
    }

    @Test
    void everyTextIsTranslatedAndNoTranslationIsLeftOver() {
        assertThat(Messages.keys(Language.CHINESE)).isEqualTo(Messages.keys(Language.ENGLISH));
    }

    @Test
    void aTranslationHasThePlacesOfItsText() {
        List<String> wrong = new ArrayList<>();
        for (String key : Messages.keys(Language.ENGLISH)) {
            String translated = Messages.text(Language.CHINESE, key);
            if (translated != null && !places(translated).equals(places(Messages.text(Language.ENGLISH, key)))) {
                wrong.add(key);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A text of several words that says the same in both languages was forgotten. */
    @Test
    void noSentenceIsLeftInEnglish() {
        List<String> forgotten = new ArrayList<>();
        for (String key : Messages.keys(Language.ENGLISH)) {
            String text = Messages.text(Language.ENGLISH, key);
            boolean words = text.matches("(?s).*[A-Za-z]{2,}\\s+[A-Za-z]{2,}.*");
            if (words && !CHINESE.matcher(Messages.text(Language.CHINESE, key)).find()) {
                forgotten.add(key);
            }
        }
        assertThat(forgotten).isEmpty();
    }

    /** What comes from below the window: fields of recipes, functions of objectives, presets, networks. */
    @Test
    void everyPhraseFromBelowIsTranslated() throws IOException {
        Set<String> said = new TreeSet<>();
        for (String part :
                List.of("start", "parameterization", "transforms", "penalties", "optimiser", "reluRule", "skip")) {
            collect(SCHEMA.path("properties").path(part), said);
        }
        collect(SCHEMA.path("$defs"), said);
        FunctionHelp.all().forEach(function -> said.add(function.sentence()));
        RecipeTexts.presets().forEach(preset -> said.add(preset.source()));
        new ObjectMapper()
                .readTree(Path.of("models/catalog.json").toFile())
                .path("networks")
                .forEach(network -> said.add(network.path("source").textValue()));
        assertThat(said).hasSizeGreaterThan(150);
        assertThat(said)
                .filteredOn(text -> !Messages.phrases().contains(Messages.phraseKey(text)))
                .isEmpty();
    }

    @Test
    void aSentenceFromBelowIsOneTextInTheSource() throws IOException {
        assertThat(Templates.all()).filteredOn(template -> !template.isWhole()).isEmpty();
    }

    @Test
    void aSentenceFromBelowHasAnArgumentForEachPlace() throws IOException {
        assertThat(Templates.all())
                .filteredOn(template -> template.said().contains("%") && !template.isFilled())
                .isEmpty();
    }

    @Test
    void everySentenceFromBelowIsTranslatedWithItsPlaces() throws IOException {
        List<Templates> all = Templates.all();
        assertThat(all).hasSizeGreaterThan(500);
        assertThat(all)
                .filteredOn(template -> template.said().contains(" ") && !isTranslated(template.said()))
                .isEmpty();
    }

    private static boolean isTranslated(String english) {
        Messages.use(Language.CHINESE);
        String chinese = Messages.said(english);
        Object[] arguments = Templates.examples(english);
        boolean onlyPlaces = english.replaceAll("%s", "").matches("\\P{L}*");
        return onlyPlaces
                || CHINESE.matcher(chinese).find()
                        && !Sentence.filled(chinese, arguments).isEmpty();
    }

    @Test
    void aSentenceInsideASentenceIsSaidInTheSameLanguage() {
        Sentence sentence = Sentence.of("%s is a folder. %s", "a.png", Sentence.of("The details are in the log."));
        Messages.use(Language.CHINESE);
        assertThat(Messages.said(sentence)).isEqualTo("a.png 是文件夹。详情见日志。");
        assertThat(sentence).hasToString("a.png is a folder. The details are in the log.");
    }

    @Test
    void aFailureIsToldInTheLanguageOfTheWindow() {
        Messages.use(Language.CHINESE);
        PhospheneException failure = new PhospheneException("The number of steps must be 1 to %s.", 4096);
        assertThat(Failure.of(failure).sentence()).isEqualTo("步数必须为 1 至 4096。");
        assertThat(failure).hasMessage("The number of steps must be 1 to 4096.");
    }

    @Test
    void aPhraseNobodyTranslatedStaysAsItIs() {
        Messages.use(Language.CHINESE);
        assertThat(Messages.said("Learning rate")).isEqualTo("学习率");
        assertThat(Messages.said("Flux capacity")).isEqualTo("Flux capacity");
    }

    private static void collect(JsonNode from, Set<String> said) {
        for (String name : List.of("title", "description")) {
            if (from.path(name).isTextual()) {
                said.add(from.path(name).textValue());
            }
        }
        from.forEach(part -> collect(part, said));
    }

    /** A text with arguments in which single apostrophes stand would lose them. */
    @Test
    void apostrophesAreWrittenTwiceWhereThereArePlaces() {
        List<String> wrong = new ArrayList<>();
        for (Language language : Language.values()) {
            for (String key : Messages.keys(language)) {
                String text = Messages.text(language, key);
                if (text.contains("{0") && text.replace("''", "").contains("'")) {
                    wrong.add(language + " " + key);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyBundleHasAChineseTwinAndIsKnown() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties")
                            && !name.startsWith("phrases")
                            && !name.startsWith("sentences"))
                    .toList();
            for (String name : names) {
                String bare = name.replace("_zh_CN", "").replace(".properties", "");
                assertThat(names).contains(bare + ".properties", bare + "_zh_CN.properties");
                assertThat(Messages.keys(Language.ENGLISH)).containsAll(keys(BUNDLES.resolve(bare + ".properties")));
            }
        }
    }

    @Test
    void theSystemChoosesTheLanguageWhereTheUserDoesNot() {
        assertThat(Language.of("", Locale.SIMPLIFIED_CHINESE)).isEqualTo(Language.CHINESE);
        assertThat(Language.of("", Locale.forLanguageTag("zh-Hant-TW"))).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("", Locale.FRANCE)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("zh-CN", Locale.ENGLISH)).isEqualTo(Language.CHINESE);
        assertThat(Language.of("en", Locale.SIMPLIFIED_CHINESE)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("klingon", Locale.ENGLISH)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void textsComeInTheLanguageThatWasChosenLast() {
        assertThat(Messages.get("status.threads", 2)).isEqualTo("2 threads");
        Messages.use(Language.CHINESE);
        assertThat(Messages.get("status.threads", 2)).isEqualTo("2 个线程");
    }

    private static JsonNode schema() {
        try {
            return new ObjectMapper().readTree(RecipeTexts.schema());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher found = PLACE.matcher(text);
        while (found.find()) {
            places.add(found.group(1));
        }
        return places;
    }

    private static List<String> keys(Path bundle) throws IOException {
        return Files.readAllLines(bundle).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }
}
