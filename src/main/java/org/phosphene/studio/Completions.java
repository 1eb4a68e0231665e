package org.phosphene.studio;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.phosphene.core.LayerText;

/** What can be put into the text of an objective at one place. */
final class Completions {

    private static final int MOST = 200;
    private static final int MOST_CLASSES = 30;
    private static final int SHORTEST_CLASS = 3;

    private final String text;
    private final CompletionPlace place;
    private final Optional<OpenNetwork> network;
    private final List<String> photographs;

    Completions(String text, int caret, Optional<OpenNetwork> network, List<String> photographs) {
        this.text = text;
        this.place = CompletionPlace.of(text, caret);
        this.network = network;
        this.photographs = photographs;
    }

    List<Completion> list() {
        Stream<Completion> all =
                switch (place.kind()) {
                    case ATOM -> atoms();
                    case LAYER -> layers(ending());
                    case CHANNEL -> channels();
                    case CLASS -> classes();
                    case PHOTOGRAPH -> photographs();
                    case NUMBER -> place.function().stream().map(help -> hint(help.template(), help.sentence()));
                    case OPERATOR -> operators();
                    case NOTHING -> Stream.empty();
                };
        return all.limit(MOST).toList();
    }

    private Stream<Completion> atoms() {
        boolean quoted = place.from() < text.length() && text.charAt(place.from()) == '"';
        Stream<Completion> names = layers(":");
        if (quoted) {
            return names;
        }
        Stream<Completion> more = Stream.concat(functions(this::containsOnly), classesAsFunctions());
        return Stream.of(functions(this::startsWith), names, more).flatMap(part -> part);
    }

    private Stream<Completion> functions(Predicate<String> wanted) {
        return FunctionHelp.all().stream()
                .filter(help -> wanted.test(help.name()))
                .sorted(Comparator.comparing(help -> !help.name().equals(place.typed())))
                .map(help -> {
                    String opened = help.name() + (help.takes().isEmpty() ? "()" : "(");
                    String name = place.after(text).startsWith("(") ? help.name() : opened;
                    return put(name, help.template(), help.sentence());
                });
    }

    /** Layers and groups: those that begin with what was typed, then those that have it inside. */
    private Stream<Completion> layers(String ending) {
        return network.stream().flatMap(open -> {
            List<String> names = new LayerNames(open).all();
            return Stream.concat(
                            names.stream().filter(this::startsWith),
                            names.stream().filter(this::containsOnly))
                    .map(name -> layer(open, name, ending));
        });
    }

    private Completion layer(OpenNetwork open, String name, String ending) {
        LayerInfo info = open.layer(name).orElseThrow();
        String shape = shape(info);
        boolean renamed = open.titleOf(info.name()).equals(name) && !info.name().equals(name);
        String description = info.name().equals(name)
                ? info.kind() + ", " + shape
                : (renamed ? "Your name for " : "The last layer of this group, ") + info.name() + ": " + shape;
        boolean there = place.after(text).stripLeading().startsWith(ending.strip());
        String added = there ? "" : ending;
        return put(LayerText.print(name) + added, LayerText.print(name), description);
    }

    /** A photograph comes next in many functions; its comma is put in too. */
    private String ending() {
        boolean file = place.function()
                .filter(help -> help.takes().size() > 1)
                .map(help -> help.takes(place.argument() + 1))
                .filter(next -> next == FunctionHelp.Takes.PHOTOGRAPH)
                .isPresent();
        return file ? ", " : "";
    }

    private Stream<Completion> channels() {
        Optional<LayerInfo> layer = network.flatMap(open -> open.layer(place.layer()));
        if (layer.isEmpty()) {
            return Stream.empty();
        }
        LayerInfo info = layer.get();
        boolean classes = network.get().holdsClasses(info.name());
        if (classes && !place.typed().isEmpty()) {
            return classes();
        }
        return Stream.of(hint(
                "0 … " + (info.channels() - 1),
                "The channels of " + info.name() + ": type one of these numbers"
                        + (classes ? " or part of a class's name." : ".")));
    }

    private Stream<Completion> classes() {
        if (network.isEmpty() || place.typed().isEmpty()) {
            return Stream.of(hint("CLASS", "Type part of the class's name, such as gold, or its number from 0."));
        }
        if (place.typed().matches("\\d{1,8}")) {
            int index = Integer.parseInt(place.typed());
            return network.get().label(index).stream()
                    .map(label -> put(place.typed(), label, "Class " + index + " of this network."));
        }
        return search().map(index -> put(
                String.valueOf(index), network.get().label(index).orElse(""), "Class " + index + " of this network."));
    }

    private Stream<Completion> classesAsFunctions() {
        return network.isEmpty() || place.typed().length() < SHORTEST_CLASS
                ? Stream.empty()
                : search().map(index -> put(
                        "logit(" + index + ")",
                        network.get().label(index).orElse(""),
                        "Class " + index + " of this network before the softmax."));
    }

    private Stream<Integer> search() {
        return network.get().search(place.typed(), MOST_CLASSES).stream()
                .filter(hit -> hit.kind() == SearchHit.Kind.CLASS)
                .flatMap(hit -> hit.channel().stream());
    }

    private Stream<Completion> photographs() {
        return photographs.stream()
                .filter(this::contains)
                .map(name -> put(LayerText.quote(name), name, "A photograph that comes with the program."));
    }

    private Stream<Completion> operators() {
        boolean blank = place.from() > 0 && Character.isWhitespace(text.charAt(place.from() - 1));
        String before = blank ? "" : " ";
        return text.substring(0, place.from()).isBlank()
                ? Stream.empty()
                : Stream.of(
                        put(before + "+ ", "+", "Adds another term."), put(before + "- ", "-", "Subtracts a term."));
    }

    private static String shape(LayerInfo layer) {
        return layer.spatial()
                ? layer.channels() + " channels, " + layer.height() + " × " + layer.width()
                : layer.channels() + " values";
    }

    private boolean startsWith(String name) {
        return lower(name).startsWith(lower(place.typed()));
    }

    private boolean contains(String name) {
        return lower(name).contains(lower(place.typed()));
    }

    private boolean containsOnly(String name) {
        return contains(name) && !startsWith(name);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private Completion put(String replacement, String label, String description) {
        return new Completion(replacement, place.from(), place.to(), label, description);
    }

    private Completion hint(String label, String description) {
        return new Completion("", place.from(), place.from(), label, description);
    }
}
