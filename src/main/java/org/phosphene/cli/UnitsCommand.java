package org.phosphene.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.phosphene.core.LayerText;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.AlikeUnits;
import org.phosphene.studio.ChannelFigures;
import org.phosphene.studio.DatasetExamples;
import org.phosphene.studio.ExampleQuery;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.ObjectiveTexts;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.PhotographReading;
import org.phosphene.studio.Studio;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Names units by what photographs do to them. */
@Command(
        name = "units",
        sortOptions = false,
        description = {
            "With --image: what a photograph excites. A line 'class', label and probability for each of the likeliest"
                    + " classes, then for each layer lines 'unit', name, activation, strongest position as row,column"
                    + " and, with --images, the share of that folder's photographs that excite it less.",
            "With --layer: the layer's channels by what the photographs of --images do to them: unit, mean, sparsity,"
                    + " and selectivity where --class is given; the largest of --sort first.",
            "With --alike: units that rank the photographs of --images like that one: unit and correlation.",
            "Columns are separated by tabs. A folder that was not scanned is scanned first."
        },
        footer = {
            "",
            "Examples:",
            "  phosphene units --network efficientnet-lite0 --image dog.jpg",
            "  phosphene units --network efficientnet-lite0 --images pets --layer block11/add --class dog",
            "  phosphene units --network efficientnet-lite0 --alike block11/add:15 --in squeezenet1.1"
        })
final class UnitsCommand implements Callable<Integer> {

    private static final int USUAL_COUNT = 5;
    private static final int MOST_NAMED = 20;

    @ParentCommand
    private Root root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PhotographOptions photographs;

    @ArgGroup(multiplicity = "1")
    private Question question;

    @Option(
            names = "--layers",
            split = ",",
            paramLabel = "A,B,...",
            description = "With --image: only these layers; all that are read if left out.")
    private List<String> layers = List.of();

    @Option(
            names = "--sort",
            paramLabel = "FIGURE",
            description = "With --layer: mean, sparsity or selectivity; selectivity if left out and --class is given,"
                    + " else mean.")
    private ChannelSort sort;

    @Option(
            names = "--class",
            paramLabel = "NAME",
            description = "With --layer: the class of photographs for the selectivity.")
    private Optional<String> category = Optional.empty();

    @Option(
            names = "--in",
            paramLabel = "ID|FILE",
            description = "With --alike: the network to look in; the same if left out.")
    private Optional<String> other = Optional.empty();

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "Most classes, and most units a layer; " + USUAL_COUNT + " if left out, all with --layer.")
    private Integer count;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    /** What is asked. */
    static final class Question {
        @Option(names = "--image", required = true, paramLabel = "FILE", description = "A photograph.")
        private Path image;

        @Option(names = "--layer", required = true, paramLabel = "NAME", description = "A layer.")
        private String layer;

        @Option(names = "--alike", required = true, paramLabel = "UNIT", description = "A unit, layer:channel.")
        private String unit;
    }

    @Override
    public Integer call() {
        checkUsage();
        photographs.given();
        try (Interruption interruption = new Interruption(root.services());
                Studio studio = root.openStudio()) {
            OpenNetwork opened = Waiting.forResult(studio.open(photographs.network()));
            boolean ended;
            if (question.image != null) {
                ended = read(studio.examples(), opened, interruption);
            } else if (question.layer != null) {
                ended = channels(studio, opened, interruption);
            } else {
                ended = alike(studio, opened, interruption);
            }
            return ended && !interruption.requested() ? ExitCodes.DONE : ExitCodes.INTERRUPTED;
        }
    }

    private void checkUsage() {
        if (count != null && count < 1) {
            throw wrong("--count must be at least 1.");
        }
        if (!layers.isEmpty() && question.image == null) {
            throw wrong("--layers goes with --image only.");
        }
        if ((sort != null || category.isPresent()) && question.layer == null) {
            throw wrong("--sort and --class go with --layer only.");
        }
        if (sort == ChannelSort.SELECTIVITY && category.isEmpty()) {
            throw wrong("Selectivity is for a class; name it with --class.");
        }
        if (other.isPresent() && question.unit == null) {
            throw wrong("--in goes with --alike only.");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private int count() {
        return count == null ? USUAL_COUNT : count;
    }

    private ScannedPhotographs scanned(DatasetExamples examples, String network, Path folder, Interruption by) {
        return new ScannedPhotographs(examples, network, folder, by, root.err());
    }

    private boolean read(DatasetExamples examples, OpenNetwork opened, Interruption interruption) {
        List<String> wanted =
                layers.stream().map(name -> layer(name, opened).name()).toList();
        String network = photographs.network();
        Optional<Path> folder = photographs.given();
        Optional<PhotographReading> answer = folder.isEmpty()
                ? Optional.of(Waiting.forResult(examples.read(network, question.image, folder, count())))
                : scanned(examples, network, folder.get(), interruption)
                        .answer(Optional.empty(), () -> examples.read(network, question.image, folder, count()));
        answer.map(reading -> only(reading, wanted)).ifPresent(reading -> {
            if (json) {
                root.out().println(UnitText.json(reading, opened, question.image.toString()));
            } else {
                UnitText.print(reading, opened, root.out());
            }
        });
        return answer.isPresent();
    }

    private static PhotographReading only(PhotographReading reading, List<String> wanted) {
        if (wanted.isEmpty()) {
            return reading;
        }
        List<String> known = reading.layers().stream()
                .map(PhotographReading.LayerReading::layer)
                .toList();
        wanted.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new PhospheneException("The layer " + LayerText.print(name) + " is not among those that are read: "
                    + String.join(", ", known.stream().map(LayerText::print).toList())
                    + ".");
        });
        return new PhotographReading(
                reading.classes(),
                reading.layers().stream()
                        .filter(layer -> wanted.contains(layer.layer()))
                        .toList());
    }

    private boolean channels(Studio studio, OpenNetwork opened, Interruption interruption) {
        DatasetExamples examples = studio.examples();
        String layer = layer(question.layer, opened).name();
        Path folder = photographs.folder(studio);
        Optional<List<ChannelFigures>> answer = scanned(examples, photographs.network(), folder, interruption)
                .answer(Optional.of(layer), () -> examples.channels(photographs.network(), folder, layer, category));
        if (answer.isEmpty()) {
            return false;
        }
        category.ifPresent(name -> requireClass(examples, folder, name));
        ChannelSort by = sort != null ? sort : category.isPresent() ? ChannelSort.SELECTIVITY : ChannelSort.MEAN;
        List<ChannelFigures> sorted = by.sorted(answer.get());
        List<ChannelFigures> shown = count == null || count > sorted.size() ? sorted : sorted.subList(0, count);
        if (json) {
            root.out().println(UnitText.json(shown, photographs.network(), layer));
        } else {
            UnitText.print(shown, layer, root.out());
        }
        return true;
    }

    private void requireClass(DatasetExamples examples, Path folder, String name) {
        List<String> known = Waiting.forResult(examples.categories(photographs.network(), folder));
        if (!known.contains(name)) {
            String some = String.join(
                    ", ", known.stream().limit(MOST_NAMED).map(Printable::of).toList());
            throw new PhospheneException("No photograph of that folder is of the class " + Printable.of(name)
                    + ". There are " + some + (known.size() > MOST_NAMED ? ", and more." : "."));
        }
    }

    private boolean alike(Studio studio, OpenNetwork opened, Interruption interruption) {
        DatasetExamples examples = studio.examples();
        UnitRef found = ObjectiveTexts.unit(question.unit, opened);
        Path folder = photographs.folder(studio);
        ExampleQuery query =
                ExampleQuery.of(photographs.network(), folder, UnitRef.channel(found.layer(), found.channel()));
        Optional<?> own = scanned(examples, photographs.network(), folder, interruption)
                .answer(Optional.of(found.layer()), () -> examples.unit(query));
        if (own.isEmpty()) {
            return false;
        }
        String network = other.orElse(photographs.network());
        Optional<AlikeUnits> answer = scanned(examples, network, folder, interruption)
                .answer(Optional.empty(), () -> examples.alike(query, network, count()));
        answer.ifPresent(units -> {
            if (json) {
                root.out().println(UnitText.json(units, query.unit().toString(), network));
            } else {
                UnitText.print(units, root.out());
            }
        });
        return answer.isPresent();
    }

    private static LayerInfo layer(String name, OpenNetwork opened) {
        return opened.layer(name).orElseThrow(() -> {
            String known = "phosphene layers --network " + opened.id() + " lists them.";
            return new PhospheneException(
                    "There is no layer " + Printable.of(name) + " in " + opened.title() + "; " + known);
        });
    }
}
