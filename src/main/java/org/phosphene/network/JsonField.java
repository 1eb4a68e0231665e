package org.phosphene.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/**
 * A value in a JSON file that knows where it stands, so that a mistake can be named.
 *
 * @param source where it was read, for messages
 * @param path where in it, such as {@code networks[0].input.width}; empty for the whole
 * @param value what is there; missing or null where nothing is
 */
record JsonField(Source source, String path, JsonNode value) {

    /**
     * What a JSON text is.
     *
     * @param what such as {@code The catalogue 'catalog.json'}
     * @param remedy a sentence that says what to do about a mistake in it
     */
    record Source(Sentence what, Sentence remedy) {}

    /** The whole of a catalogue's file. */
    static JsonField ofCatalogue(String file, JsonNode root) {
        Source source = new Source(
                Sentence.of("The catalogue %s", Quoted.name(file)),
                Sentence.of("Correct the file or install Phosphene again."));
        return new JsonField(source, "", root);
    }

    /** The member of a name, which may be missing. */
    JsonField get(String name) {
        if (!value.isObject()) {
            throw wrong("an object in braces");
        }
        return new JsonField(source, path.isEmpty() ? name : path + "." + name, value.path(name));
    }

    boolean isMissing() {
        return value.isMissingNode() || value.isNull();
    }

    List<JsonField> list() {
        if (!value.isArray()) {
            throw wrong("a list in brackets");
        }
        List<JsonField> items = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            items.add(new JsonField(source, path + "[" + i + "]", value.get(i)));
        }
        return items;
    }

    String text() {
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong("a text");
        }
        return value.textValue();
    }

    Optional<String> optionalText() {
        return isMissing() ? Optional.empty() : Optional.of(text());
    }

    int size() {
        if (!value.canConvertToExactIntegral() || !value.canConvertToInt() || !isSize(value.intValue())) {
            throw wrong("a whole number from 1 to 100000");
        }
        return value.intValue();
    }

    /** A number of bytes, from 1 to 2^53, the largest that every JSON reader keeps exactly. */
    long bytes() {
        if (!value.canConvertToExactIntegral() || !value.canConvertToLong() || !isLength(value.longValue())) {
            throw wrong("a whole number of bytes");
        }
        return value.longValue();
    }

    private static boolean isLength(long number) {
        return number >= 1 && number <= 1L << 53;
    }

    private static boolean isSize(int number) {
        return number >= 1 && number <= 100_000;
    }

    float[] numbers(int count) {
        float[] numbers = numbers();
        if (numbers.length != count) {
            throw wrong("a list of %s numbers", count);
        }
        return numbers;
    }

    float[] numbers() {
        List<JsonField> items = list();
        float[] out = new float[items.size()];
        for (int i = 0; i < out.length; i++) {
            if (!items.get(i).value.isNumber()
                    || !Float.isFinite(items.get(i).value.floatValue())) {
                throw items.get(i).wrong("a number");
            }
            out[i] = items.get(i).value.floatValue();
        }
        return out;
    }

    /** The mistake of this field, in a sentence. */
    PhospheneException wrong(String wanted, Object... arguments) {
        Sentence found =
                isMissing() ? Sentence.of("it is missing") : Sentence.of("it is %s", Quoted.name(value.toString()));
        Sentence place = path.isEmpty() ? Sentence.of("the file") : Sentence.of("the field %s", path);
        return new PhospheneException(
                "%s has a mistake: %s should be %s, but %s. %s",
                source.what(), place, Sentence.of(wanted, arguments), found, source.remedy());
    }
}
