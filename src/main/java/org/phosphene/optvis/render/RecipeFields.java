package org.phosphene.optvis.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a method one after the other, in the order of its JSON, for forms. */
public final class RecipeFields {

    /** Fields of the recipe that say how a picture is made; steps belong to a run, as size and seed do. */
    private static final List<String> METHOD = List.of(
            "start",
            "parameterization",
            "transforms",
            "penalties",
            "optimiser",
            "schedule",
            "stop",
            "reluRule",
            RecipeJson.SKIP);

    private final List<RecipeField> fields = new ArrayList<>();

    private RecipeFields() {}

    /** All fields of a recipe's start and method but the number of steps. */
    public static List<RecipeField> of(Recipe recipe) {
        return of(RecipeChanges.tree(recipe));
    }

    private static List<RecipeField> of(JsonNode json) {
        RecipeFields all = new RecipeFields();
        METHOD.forEach(name -> all.add(name, name, RecipeSchema.root().fields().get(name), json.path(name)));
        return all.fields;
    }

    /**
     * What the fields of a recipe are where nothing was changed but kinds: the values of another recipe where that has
     * the same kind, else the kind's defaults.
     *
     * @param unchanged the recipe with the values to go back to
     * @return text by path
     */
    public static Map<String, String> unchanged(Recipe recipe, Recipe unchanged) {
        JsonNode alike = alike(RecipeSchema.root(), RecipeChanges.tree(unchanged), RecipeChanges.tree(recipe));
        Map<String, String> values = new LinkedHashMap<>();
        of(alike).forEach(field -> values.put(field.path(), field.value()));
        values.keySet().removeIf(path -> path.endsWith(SchemaNode.KIND));
        for (RecipeField field : of(unchanged)) {
            if (field.path().endsWith(SchemaNode.KIND) || field.type() == RecipeField.Type.LIST) {
                values.put(field.path(), field.value());
            }
        }
        return values;
    }

    /** A value with the kinds that another one has. */
    private static JsonNode alike(SchemaNode schema, JsonNode own, JsonNode wanted) {
        if (schema.isListOfKinds()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < wanted.size(); i++) {
                list.add(alike(schema.item(), own.path(i), wanted.path(i)));
            }
            return list;
        }
        Map<String, SchemaNode> fields = schema.fields();
        JsonNode from = own;
        if (schema.hasKinds()) {
            String kind = wanted.path(SchemaNode.KIND).asText();
            fields = schema.choice(kind).orElseThrow().fields();
            from = own.path(SchemaNode.KIND).asText().equals(kind)
                    ? own
                    : schema.choice(kind).orElseThrow().standard();
        }
        if (!(from instanceof ObjectNode object)) {
            return from;
        }
        fields.forEach((name, field) -> object.set(name, alike(field, object.path(name), wanted.path(name))));
        return object;
    }

    private void add(String path, String section, SchemaNode schema, JsonNode value) {
        if (schema.isListOfKinds()) {
            add(path, section, schema, RecipeField.Type.LIST, schema.item().choices(), value);
            for (int i = 0; i < value.size(); i++) {
                add(path + "[" + i + "]", section, schema.item(), value.path(i));
            }
        } else if (schema.hasKinds()) {
            String kind = value.path(SchemaNode.KIND).asText();
            add(
                    path + "." + SchemaNode.KIND,
                    section,
                    schema,
                    RecipeField.Type.CHOICE,
                    schema.choices(),
                    value.path(SchemaNode.KIND));
            schema.choice(kind).ifPresent(made -> made.fields()
                    .forEach((name, field) -> addInside(path, section, name, field, value)));
        } else if (value.isObject()) {
            schema.fields().forEach((name, field) -> addInside(path, section, name, field, value));
        } else {
            add(path, section, schema, type(schema), schema.choices(), value);
        }
    }

    private void addInside(String path, String section, String name, SchemaNode field, JsonNode holder) {
        add(path + "." + name, section, field, holder.path(name));
    }

    private void add(
            String path,
            String section,
            SchemaNode schema,
            RecipeField.Type type,
            List<SchemaNode> choices,
            JsonNode value) {
        List<RecipeField.Choice> words = choices.stream()
                .map(choice -> new RecipeField.Choice(choice.word(), choice.title(), choice.help()))
                .toList();
        fields.add(new RecipeField(path, section, schema.title(), schema.help(), type, words, TypedText.print(value)));
    }

    private static RecipeField.Type type(SchemaNode schema) {
        if (schema.hasWords()) {
            return RecipeField.Type.CHOICE;
        }
        return switch (schema.type()) {
            case "number" -> RecipeField.Type.NUMBER;
            case "integer" -> RecipeField.Type.WHOLE;
            case "boolean" -> RecipeField.Type.FLAG;
            case "array" -> schema.isListOfTexts() ? RecipeField.Type.TEXT : RecipeField.Type.NUMBERS;
            default -> RecipeField.Type.TEXT;
        };
    }
}
