package org.phosphene.optvis.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phosphene.core.PhospheneException;

/**
 * A place in the tree of a recipe, and what the schema says of it.
 *
 * @param path such as {@code transforms[0].amount}
 * @param schema what may be there
 * @param holder object or list that holds it
 * @param step its name in an object, or its index in a list
 * @param value what is there; missing where a list ends
 */
record RecipePlace(String path, SchemaNode schema, JsonNode holder, String step, JsonNode value) {

    private static final Pattern STEP = Pattern.compile("\\.?([A-Za-z][A-Za-z0-9]*)|\\[(\\d{1,4})]");

    /** The names and indices of a path. */
    static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        Matcher match = STEP.matcher(path);
        int at = 0;
        while (match.find() && match.start() == at) {
            steps.add(match.group(1) == null ? match.group(2) : match.group(1));
            at = match.end();
        }
        if (at < path.length() || path.isEmpty()) {
            throw new PhospheneException(
                    "'%s' is no field of a recipe. Write one such as optimiser.rate or transforms[0].kind.", path);
        }
        return steps;
    }

    /**
     * Goes to a place.
     *
     * @throws PhospheneException where there is none, with what there is
     */
    static RecipePlace find(ObjectNode recipe, List<String> steps) {
        RecipePlace place = new RecipePlace("", RecipeSchema.root(), null, "", recipe);
        for (String step : steps) {
            place = place.in(step);
            if (place.schema.fixed()) {
                throw new PhospheneException(
                        "The field %s says where a recipe comes from and cannot be set.", place.path);
            }
        }
        return place;
    }

    private RecipePlace in(String name) {
        if (Character.isDigit(name.charAt(0))) {
            return at(Integer.parseInt(name));
        }
        Map<String, SchemaNode> fields = fields();
        if (!fields.containsKey(name)) {
            throw unknown(name, fields);
        }
        return new RecipePlace(below(name), fields.get(name), value, name, value.path(name));
    }

    private RecipePlace at(int index) {
        if (!schema.isListOfKinds()) {
            throw new PhospheneException("The field %s is no list. Write it without [%s].", path, index);
        }
        if (index > value.size()) {
            throw new PhospheneException(
                    "There is no %1$s[%2$s]: there are %3$s, counted from 0. Write %1$s[%3$s] to add one.",
                    path, index, value.size());
        }
        return new RecipePlace(
                path + "[" + index + "]", schema.item(), value, String.valueOf(index), value.path(index));
    }

    /** What is inside this place, by name; empty where nothing is. */
    Map<String, SchemaNode> fields() {
        if (!schema.hasKinds()) {
            return schema.fields();
        }
        return schema.choice(value.path(SchemaNode.KIND).asText())
                .map(SchemaNode::fields)
                .orElse(Map.of());
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private PhospheneException unknown(String name, Map<String, SchemaNode> fields) {
        List<String> known = new ArrayList<>();
        if (schema.hasKinds()) {
            known.add(below(SchemaNode.KIND));
        }
        fields.forEach((field, what) -> {
            if (!what.fixed()) {
                known.add(below(field));
            }
        });
        return known.isEmpty()
                ? new PhospheneException("There is no field %s in this recipe.", below(name))
                : new PhospheneException(
                        "There is no field %s in this recipe. There are: %s.", below(name), String.join(", ", known));
    }

    boolean isItem() {
        return holder instanceof ArrayNode;
    }

    int index() {
        return Integer.parseInt(step);
    }

    /** Puts another value there; where a list ends, adds it. */
    void put(JsonNode other) {
        if (holder instanceof ArrayNode list) {
            if (index() == list.size()) {
                list.add(other);
            } else {
                list.set(index(), other);
            }
        } else {
            ((ObjectNode) holder).set(step, other);
        }
    }
}
