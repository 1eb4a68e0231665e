package org.phosphene.optvis.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In what two recipes differ, in the order of their JSON; transforms are compared by position. */
public final class RecipeDifference {

    /** What stands for a value that one of the recipes does not have. */
    public static final String NOTHING = "none";

    /**
     * One difference.
     *
     * @param path of the field
     * @param label its name for readers
     * @param before the value in the first recipe
     * @param after the value in the second
     */
    public record Line(String path, String label, String before, String after) {

        /** {@code optimiser.rate: 0.05 -> 0.1}. */
        @Override
        public String toString() {
            return path + ": " + before + " -> " + after;
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, String> changes = new LinkedHashMap<>();

    private RecipeDifference() {}

    /** Every field that differs. */
    public static List<Line> lines(Recipe one, Recipe other) {
        RecipeDifference difference = new RecipeDifference();
        difference.tell("", "", RecipeSchema.root(), RecipeChanges.tree(one), RecipeChanges.tree(other));
        return difference.lines;
    }

    /**
     * The fewest changes that lead from one recipe to another: {@link RecipeChanges#apply} with them gives the other,
     * but for what cannot be set.
     */
    public static Map<String, String> changes(Recipe from, Recipe to) {
        RecipeDifference difference = new RecipeDifference();
        difference.collect("", RecipeSchema.root(), RecipeChanges.tree(from), RecipeChanges.tree(to));
        return difference.changes;
    }

    private void tell(String path, String label, SchemaNode schema, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (schema.isListOfKinds()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                String title = schema.item().title() + " " + (i + 1);
                tell(path + "[" + i + "]", title, schema.item(), before.path(i), after.path(i));
            }
        } else if (schema.hasKinds()) {
            tellKinds(path, label, schema, before, after);
        } else if (before.isObject() && after.isObject()) {
            schema.fields()
                    .forEach((name, field) ->
                            tell(below(path, name), field.title(), field, before.path(name), after.path(name)));
        } else {
            lines.add(new Line(path, label, shown(before), shown(after)));
        }
    }

    private void tellKinds(String path, String label, SchemaNode schema, JsonNode before, JsonNode after) {
        String one = before.path(SchemaNode.KIND).asText(NOTHING);
        String other = after.path(SchemaNode.KIND).asText(NOTHING);
        if (!one.equals(other)) {
            lines.add(new Line(below(path, SchemaNode.KIND), label, one, other));
        }
        Map<String, SchemaNode> fields = new LinkedHashMap<>(fields(schema, one));
        fields.putAll(fields(schema, other));
        Set<String> names = new LinkedHashSet<>(fields(schema, other).keySet());
        names.addAll(fields.keySet());
        for (String name : names) {
            SchemaNode field = fields.get(name);
            tell(below(path, name), field.title(), field, before.path(name), after.path(name));
        }
    }

    private static Map<String, SchemaNode> fields(SchemaNode schema, String kind) {
        return schema.choice(kind).map(SchemaNode::fields).orElse(Map.of());
    }

    private void collect(String path, SchemaNode schema, JsonNode before, JsonNode after) {
        if (before.equals(after) || schema.fixed()) {
            return;
        }
        if (schema.isListOfKinds()) {
            collectList(path, schema, before, after);
        } else if (schema.hasKinds()) {
            String kind = after.path(SchemaNode.KIND).asText();
            JsonNode from = before;
            if (!kind.equals(before.path(SchemaNode.KIND).asText())) {
                changes.put(below(path, SchemaNode.KIND), kind);
                from = new TypedText(path, schema, kind).ofKind(kind, before);
            }
            collectFields(path, fields(schema, kind), from, after);
        } else if (after instanceof ObjectNode) {
            collectFields(path, schema.fields(), before, after);
        } else {
            changes.put(path, TypedText.print(after));
        }
    }

    private void collectFields(String path, Map<String, SchemaNode> fields, JsonNode before, JsonNode after) {
        fields.forEach((name, field) -> collect(below(path, name), field, before.path(name), after.path(name)));
    }

    /** A list with other kinds in it is written as a whole, one with the same kinds field by field. */
    private void collectList(String path, SchemaNode schema, JsonNode before, JsonNode after) {
        if (!kinds(before).equals(kinds(after))) {
            changes.put(path, TypedText.print(after));
            return;
        }
        for (int i = 0; i < after.size(); i++) {
            collect(path + "[" + i + "]", schema.item(), before.path(i), after.path(i));
        }
    }

    static List<String> kinds(JsonNode list) {
        List<String> kinds = new ArrayList<>();
        list.forEach(item -> kinds.add(item.path(SchemaNode.KIND).asText()));
        return kinds;
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? NOTHING : TypedText.print(value);
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
