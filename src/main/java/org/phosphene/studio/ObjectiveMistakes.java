package org.phosphene.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phosphene.core.LayerText;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.core.UnitRef;
import org.phosphene.network.NearestNames;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.objective.ObjectiveText;

/** Finds what is wrong with the text of an objective before anything is computed. */
final class ObjectiveMistakes {

    private static final Pattern PLACED = Pattern.compile("Column (\\d{1,6}): ([^\n]*)\n.*", Pattern.DOTALL);
    private static final Pattern NAME =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[A-Za-z_][A-Za-z0-9_./]*(?:-[A-Za-z0-9_./]+)*");

    private static final Pattern LAST_WORD = Pattern.compile("[A-Za-z0-9_./-]*\\s*");
    private static final int SHOWN = 5;

    private ObjectiveMistakes() {}

    static Optional<Mistake> find(String text, Optional<OpenNetwork> network) {
        try {
            Objective objective = Objective.parse(text);
            network.ifPresent(open -> check(text, objective, open));
            return Optional.empty();
        } catch (PhospheneException e) {
            return Optional.of(mistake(text, e.sentence()));
        }
    }

    private static void check(String text, Objective objective, OpenNetwork network) {
        for (String layer : objective.layers()) {
            if (network.layer(layer).isEmpty()) {
                throw ObjectiveText.mistake(text, position(text, layer), unknown(layer, network));
            }
        }
        if (network instanceof OpenedLayers opened) {
            LayerTexts.checkClasses(objective, opened.noClasses());
        }
        for (UnitRef unit : objective.units()) {
            LayerInfo layer = network.layer(unit.layer()).orElseThrow();
            if (unit.channel() >= layer.channels()) {
                throw ObjectiveText.mistake(
                        text,
                        position(text, unit.layer()),
                        Sentence.of(
                                "The layer %s has %s channels, 0 to %s; there is no channel %s.",
                                LayerText.print(unit.layer()), layer.channels(), layer.channels() - 1, unit.channel()));
            }
        }
    }

    private static Sentence unknown(String layer, OpenNetwork network) {
        List<String> near = NearestNames.to(layer, new LayerNames(network).all());
        Sentence others = near.isEmpty() ? some(network) : Sentence.of("Did you mean %s?", String.join(", ", near));
        return Sentence.of("%s has no layer %s. %s", network.title(), LayerText.print(layer), others);
    }

    /** Where no name is near, some from the network's beginning to its end. */
    private static Sentence some(OpenNetwork network) {
        List<String> titles = new ArrayList<>();
        network.tree().groups().forEach(group -> titles.add(group.title()));
        network.tree().layers().forEach(single -> titles.add(single.name()));
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < SHOWN; i++) {
            shown.add(LayerText.print(titles.get(i * (titles.size() - 1) / (SHOWN - 1))));
        }
        return Sentence.of(
                "Its layers have other names, such as %s.",
                String.join(", ", shown.stream().distinct().toList()));
    }

    private static int position(String text, String layer) {
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            if (names.group().equals(layer) || names.group().equals(LayerText.quote(layer))) {
                return names.start();
            }
        }
        return 0;
    }

    private static Mistake mistake(String text, Sentence message) {
        Matcher placed = PLACED.matcher(message.toString());
        if (!placed.matches()) {
            return new Mistake(message, 0, message, text.isBlank());
        }
        int points = Math.min(Integer.parseInt(placed.group(1)) - 1, text.codePointCount(0, text.length()));
        int column = text.offsetByCodePoints(0, points);
        boolean atEnd = LAST_WORD.matcher(text.substring(column)).matches();
        boolean openQuote = text.charAt(Math.min(column, text.length() - 1)) == '"'
                && CompletionPlace.of(text, text.length()).from() == column;
        return new Mistake((Sentence) message.arguments().get(1), column, message, atEnd || openQuote);
    }
}
