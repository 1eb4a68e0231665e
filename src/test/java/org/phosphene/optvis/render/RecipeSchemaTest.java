package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.phosphene.optvis.optimiser.Optimiser;
import org.phosphene.optvis.optimiser.Schedule;
import org.phosphene.optvis.param.Alpha;
import org.phosphene.optvis.param.Basis;
import org.phosphene.optvis.param.Colours;
import org.phosphene.optvis.transform.Transform;

/** The schema says exactly what recipes are, so that form and command line forget nothing. */
class RecipeSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(RecipeSchema.text());
    private static final Recipe LUCID = Renders.recipe("a:1", 1, 512, 0);

    private static Stream<Preset> presets() {
        return Preset.all().stream();
    }

    /** Every kind of every part with its defaults, as a change of a recipe. */
    private static Stream<Map<String, String>> kinds() {
        return Stream.of(
                        "parameterization",
                        "parameterization.colours",
                        "optimiser",
                        "schedule",
                        "stop",
                        "transforms[0]")
                .flatMap(path ->
                        RecipePlace.find(RecipeChanges.tree(LUCID), RecipePlace.steps(path)).schema().choices().stream()
                                .map(kind -> Map.of(path, kind.word())));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetIsValid(Preset preset) {
        assertThat(mistakes(RecipeJson.tree(LUCID.withMethod(preset.method())))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindWithItsDefaultsIsARecipeAndValid(Map<String, String> change) {
        Recipe recipe = RecipeChanges.apply(LUCID, change);
        String word = change.values().iterator().next();
        assertThat(RecipeJson.print(recipe)).contains("\"" + word + "\"");
        assertThat(mistakes(RecipeJson.tree(recipe))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyFieldOfEveryKindHasANameAndAnExplanation(Map<String, String> change) {
        for (RecipeField field : RecipeFields.of(RecipeChanges.apply(LUCID, change))) {
            assertThat(field.label()).as(field.path()).isNotBlank();
            assertThat(field.help()).as(field.path()).endsWith(".");
            assertThat(field.choices()).as(field.path()).allSatisfy(choice -> {
                assertThat(choice.label()).isNotBlank();
                assertThat(choice.help()).endsWith(".");
            });
        }
    }

    @Test
    void everyKindOfTheCodeIsInTheSchema() {
        assertThat(classes("optimiser", OptimiserJson::read)).isEqualTo(permitted(Optimiser.class));
        assertThat(classes("transforms[0]", TransformJson::read)).isEqualTo(permitted(Transform.class));
        assertThat(classes("stop", PartsJson::stop)).isEqualTo(permitted(StopRule.class));
        assertThat(classes("parameterization", json -> ParameterizationJson.read(json)
                        .basis()))
                .isEqualTo(permitted(Basis.class));
        assertThat(words("parameterization.colours")).isEqualTo(words(Colours.Kind.values(), Colours.Kind::word));
        assertThat(words("parameterization.alpha")).isEqualTo(words(Alpha.values(), Alpha::word));
        assertThat(words("schedule")).isEqualTo(words(Schedule.Kind.values(), Schedule.Kind::word));
        assertThat(words("reluRule")).isEqualTo(words(ReluRule.values(), ReluRule::word));
    }

    @Test
    void skippedLayersAreValid() {
        assertThat(mistakes(RecipeJson.tree(RecipeChanges.apply(LUCID, Map.of("skip", "stem/relu, block1/bn")))))
                .isEmpty();
        assertThat(mistakes(RecipeChanges.tree(LUCID))).isEmpty();
    }

    @Test
    void photographsAndMeasuredColoursAreValid() {
        ObjectNode json = RecipeJson.tree(RecipeChanges.apply(
                LUCID, Map.of("parameterization.colours", "measured", "images", "4", "size.width", "31")));
        json.withArray("/files").addObject().put("name", "a dog.jpg").put("sha256", "ab");
        json.withArray("/start/photographs").add("a dog.jpg");
        assertThat(mistakes(json)).isEmpty();
        assertThat(RecipeJson.parse(json).start().photographs()).containsExactly("a dog.jpg");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"steps\":512 | \"steps\":\"many\"",
                "\"steps\":512 | \"steps\":0",
                "\"steps\":512 | \"stops\":512",
                "\"steps\":512 | \"steps\":512,\"speed\":1",
                "\"schemaVersion\":2 | \"schemaVersion\":3",
                "\"kind\":\"fourier\" | \"kind\":\"gan\"",
                "\"kind\":\"adam\" | \"kind\":\"lion\"",
                "\"rate\":0.05 | \"rate\":0",
                "\"rate\":0.05 | \"rates\":0.05",
                "\"amount\":12 | \"amount\":-3",
                "\"factors\":[0.9 | \"factors\":[0.01",
                "\"reluRule\":\"redirected\" | \"reluRule\":\"odd\"",
                "\"kind\":\"decorrelated\" | \"kind\":\"measured\"",
                "\"seed\" | \"skip\":\"relu\",\"seed\"",
                "\"sha256\":\"0\" | \"sha256\":0"
            })
    void aBrokenRecipeIsNotValid(String good, String bad) throws Exception {
        String text = RecipeJson.tree(LUCID).toString();
        assertThat(text).contains(good.strip());
        assertThat(mistakes(JSON.readTree(text.replace(good.strip(), bad.strip()))))
                .isNotEmpty();
    }

    @Test
    void theSchemaInTheDocumentsIsTheSame() {
        assertThat(Path.of("docs/recipe.schema.json")).hasContent(RecipeSchema.text());
    }

    private static Set<?> mistakes(JsonNode recipe) {
        return SCHEMA.validate(recipe);
    }

    private static Set<String> words(String path) {
        return RecipePlace.find(RecipeChanges.tree(LUCID), RecipePlace.steps(path)).schema().choices().stream()
                .map(SchemaNode::word)
                .collect(Collectors.toSet());
    }

    private static <E> Set<String> words(E[] values, Function<E, String> word) {
        return Arrays.stream(values).map(word).collect(Collectors.toSet());
    }

    /** The classes that the defaults of all kinds are read as. */
    private static Set<Class<?>> classes(String path, Function<Fields, Object> read) {
        return RecipePlace.find(RecipeChanges.tree(LUCID), RecipePlace.steps(path)).schema().choices().stream()
                .map(kind -> read.apply(new Fields(kind.standard(), path)).getClass())
                .collect(Collectors.toSet());
    }

    private static Set<Class<?>> permitted(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? permitted(type).stream() : Stream.of(type))
                .collect(Collectors.toSet());
    }

    @Test
    void aKindIsWrittenWithTheFieldsOfTheSchemaAndNoOthers() {
        kinds().forEach(change -> {
            String path = change.keySet().iterator().next();
            JsonNode written = RecipePlace.find(
                            RecipeChanges.tree(RecipeChanges.apply(LUCID, change)), RecipePlace.steps(path))
                    .value();
            SchemaNode kind = RecipePlace.find(RecipeChanges.tree(LUCID), RecipePlace.steps(path))
                    .schema()
                    .choice(change.get(path))
                    .orElseThrow();
            Map<String, Object> fields = new LinkedHashMap<>(kind.fields());
            fields.put(SchemaNode.KIND, "");
            assertThat(written.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet()))
                    .as(path + " " + change.get(path))
                    .isEqualTo(fields.keySet());
        });
    }
}
