package org.phosphene.optvis.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.phosphene.core.PhospheneException;

/**
 * Changes a recipe field by field. A change is a path in the recipe's JSON and a text: {@code optimiser.rate} and
 * {@code 0.1}. A {@code kind} brings its defaults and keeps the fields that mean the same in both kinds. In a list,
 * {@code transforms[2]} is set to a kind or to {@code none}, {@code transforms[2].insert} puts one before it,
 * {@code transforms[2].to} moves it to another index, and the index after the last adds one.
 */
public final class RecipeChanges {

    private static final String TRANSFORMS = "transforms";
    private static final String INSERT = "insert";
    private static final String MOVE = "to";

    private RecipeChanges() {}

    /**
     * The recipe with changes.
     *
     * @param changes text by path, done in their order
     * @throws PhospheneException on a path that is not there or a value that is not allowed, with what is
     */
    public static Recipe apply(Recipe recipe, Map<String, String> changes) {
        if (changes.isEmpty()) {
            return recipe;
        }
        ObjectNode json = tree(recipe);
        changes.forEach((path, text) -> set(json, path.strip(), text.strip()));
        return RecipeJson.parse(json);
    }

    /**
     * The recipe as a tree with every field, whose transforms are without the last one, which always follows from the
     * size.
     */
    static ObjectNode tree(Recipe recipe) {
        ObjectNode json = RecipeJson.tree(recipe);
        if (!json.has(RecipeJson.SKIP)) {
            json.putArray(RecipeJson.SKIP);
        }
        ArrayNode transforms = (ArrayNode) json.path(TRANSFORMS);
        if (!transforms.isEmpty()) {
            transforms.remove(transforms.size() - 1);
        }
        return json;
    }

    /** Changes one field of a tree. */
    static void set(ObjectNode json, String path, String text) {
        List<String> steps = RecipePlace.steps(path);
        String last = steps.get(steps.size() - 1);
        if (steps.size() > 1 && List.of(SchemaNode.KIND, INSERT, MOVE).contains(last)) {
            RecipePlace place = RecipePlace.find(json, steps.subList(0, steps.size() - 1));
            if (last.equals(SchemaNode.KIND) && place.schema().hasKinds()) {
                TypedText typed = new TypedText(path, place.schema(), text);
                place.put(typed.ofKind(text, place.value()));
                return;
            }
            if (place.isItem() && last.equals(INSERT)) {
                JsonNode made = new TypedText(path, place.schema(), text).value(MissingNode.getInstance());
                ((ArrayNode) place.holder()).insert(place.index(), made);
                return;
            }
            if (place.isItem() && last.equals(MOVE)) {
                move(path, (ArrayNode) place.holder(), place.index(), text);
                return;
            }
        }
        put(RecipePlace.find(json, steps), text);
    }

    private static void put(RecipePlace place, String text) {
        if (!place.isItem()) {
            place.put(new TypedText(place.path(), place.schema(), text).value(place.value()));
            return;
        }
        ArrayNode list = (ArrayNode) place.holder();
        if (text.equals(TypedText.NONE)) {
            list.remove(place.index());
        } else {
            place.put(new TypedText(place.path(), place.schema(), text).value(place.value()));
        }
    }

    private static void move(String path, ArrayNode list, int from, String text) {
        int to = text.matches("\\d{1,4}") ? Integer.parseInt(text) : list.size();
        if (to >= list.size() || from >= list.size()) {
            throw new PhospheneException(
                    "%s cannot be '%s'. Write an index from 0 to %s.", path, text, list.size() - 1);
        }
        list.insert(to, list.remove(from));
    }
}
