package org.phosphene.figure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/** A value inside the JSON of a figure with its path, which every complaint names. */
record FigureField(JsonNode json, String path) {

    boolean has(String name) {
        return json.has(name);
    }

    boolean isText(String name) {
        return json.path(name).isTextual();
    }

    /** Refuses fields that are none of these, which are separated by spaces. */
    void only(String names) {
        Set<String> known = Set.of(names.split(" "));
        for (Iterator<String> all = json.fieldNames(); all.hasNext(); ) {
            String name = all.next();
            if (!known.contains(name)) {
                throw new PhospheneException(
                        "The field %s.%s is not known. There may be: %s.", path, name, names.replace(" ", ", "));
            }
        }
    }

    String text(String name) {
        if (!json.path(name).isTextual()) {
            throw wrong(name, "a text");
        }
        return json.path(name).textValue();
    }

    boolean flag(String name) {
        if (!json.path(name).isBoolean()) {
            throw wrong(name, "true or false");
        }
        return json.path(name).booleanValue();
    }

    int whole(String name) {
        JsonNode value = json.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(name, "a whole number");
        }
        return value.intValue();
    }

    int within(String name, int least, int most) {
        int value = whole(name);
        if (value < least || value > most) {
            throw wrong(name, "%s to %s", least, most);
        }
        return value;
    }

    double number(String name) {
        JsonNode value = json.path(name);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrong(name, "a number");
        }
        return value.doubleValue();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array(name)) {
            if (!item.isTextual()) {
                throw wrong(name, "a list of texts");
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    FigureField in(String name) {
        if (!json.path(name).isObject()) {
            throw wrong(name, "an object");
        }
        return new FigureField(json.path(name), path + "." + name);
    }

    /** The lists in a list of so many. */
    List<FigureField> list(String name, int count) {
        return new FigureField(array(name), path + "." + name).items(count);
    }

    /** What is in this list, which must have so many entries. */
    List<FigureField> items(int count) {
        if (!json.isArray() || json.size() != count) {
            throw new PhospheneException("The field %s must be a list of %s entries.", path, count);
        }
        List<FigureField> items = new ArrayList<>();
        for (JsonNode item : json) {
            items.add(new FigureField(item, path + "[" + items.size() + "]"));
        }
        return items;
    }

    private JsonNode array(String name) {
        if (!json.path(name).isArray()) {
            throw wrong(name, "a list");
        }
        return json.path(name);
    }

    /** What is made of this; a complaint that does not say where says it then. */
    <T> T checked(Supplier<T> made) {
        try {
            return made.get();
        } catch (PhospheneException e) {
            if (e.getMessage().contains(" figure.") || e.getMessage().startsWith("In figure")) {
                throw e;
            }
            throw new PhospheneException("In %s: %s", path, e.sentence(), e);
        }
    }

    PhospheneException wrong(String name, String wanted, Object... arguments) {
        Sentence right = Sentence.of(wanted, arguments);
        return json.has(name)
                ? new PhospheneException("The field %s.%s must be %s.", path, name, right)
                : new PhospheneException("The field %s.%s is missing; it is %s.", path, name, right);
    }
}
