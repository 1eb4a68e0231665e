package org.phosphene.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.phosphene.core.FrameSink;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.KeptFrames;
import org.phosphene.studio.ObjectiveTexts;
import org.phosphene.studio.Picture;
import org.phosphene.studio.ProgressFiles;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;
import org.phosphene.studio.Studio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes one picture, or makes one again from the recipe inside it. */
@Command(
        name = "render",
        sortOptions = false,
        description = {
            "Makes a picture that excites a unit, and prints the unit's activation on the saved picture.",
            "The recipe is saved inside the PNG; --again computes the picture anew from it, --recipe from JSON.",
            "--set changes a field of the recipe, whatever it comes from."
        },
        footer = {
            "",
            "Examples:",
            "  phosphene render --network efficientnet-lite0 --objective block11/add:15 --out dog.png",
            "  phosphene render --network squeezenet1.1 --objective \"fire7/concat:3 - logit(207)\" --out two.png",
            "  phosphene render --network efficientnet-lite0 --objective block5/add:3 --diverse --out four.png",
            "  phosphene render --network squeezenet1.1 --objective fire7/concat:90 --progress dog.mp4 --out dog.png",
            "  phosphene render --again dog.png --out same.png",
            "  phosphene render --again dog.png --set optimiser.rate=0.1 --out other.png",
            "  phosphene recipe show dog.png | phosphene render --recipe - --set seed=3 --out third.png"
        })
final class RenderCommand implements Callable<Integer> {

    private static final String DEFAULT_SHARE = "0.75";
    private static final int DIVERSE_IMAGES = 4;

    @ParentCommand
    private Root root;

    @Spec
    private CommandSpec spec;

    @Option(names = "--network", paramLabel = "ID|FILE", description = "Id (see networks) or file (ONNX, .pb).")
    private String network;

    @Option(
            names = "--objective",
            paramLabel = "TEXT",
            description = "What to make large: layer:channel, layer:channel@y,x, logit(207), sums and multiples.")
    private String objective;

    @Option(names = "--images", paramLabel = "N", description = "Number of images; 1 if left out, 4 with --diverse.")
    private Integer images;

    @Option(
            names = "--diverse",
            arity = "0..1",
            fallbackValue = DEFAULT_SHARE,
            paramLabel = "SHARE",
            description = "Images that differ while they keep this share of the activation; " + DEFAULT_SHARE
                    + " if no number follows.")
    private Double diverse;

    @Mixin
    private RunOptions options;

    @Option(
            names = "--again",
            paramLabel = "FILE",
            description =
                    "Computes a saved picture anew; only --network, --set, --every, --progress and --out go with it.")
    private Path again;

    @Option(
            names = "--recipe",
            paramLabel = "FILE",
            description = "The same from a recipe as JSON, - for the standard input.")
    private String recipe;

    @Option(
            names = "--every",
            paramLabel = "N",
            description = "Saves every Nth step beside the picture too, as NAME-0000.png.")
    private Integer every;

    @Option(
            names = "--progress",
            paramLabel = "FILE",
            description = "Saves how the picture grew too, at steps 0, 1, 2, 4, ... and the last: a strip (.png), an"
                    + " animation (.gif, .apng) or a film (.mp4); may be given several times.")
    private List<Path> progress = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The PNG to write or replace.")
    private Path out;

    @Override
    public Integer call() {
        checkUsage();
        OutputFile.check(spec, out, ".png");
        progress.forEach(this::checkProgress);
        try (Interruption interruption = new Interruption(root.services());
                Studio studio = root.openStudio()) {
            return render(studio, request(studio), interruption);
        }
    }

    private void checkUsage() {
        boolean given = again != null || recipe != null;
        if (again != null && recipe != null) {
            throw wrong("--again and --recipe cannot go together; both say what the whole recipe is.");
        }
        if (given && (objective != null || images != null || diverse != null || options.given())) {
            throw wrong("With " + (again == null ? "--recipe" : "--again")
                    + " everything but --network, --every, --progress"
                    + " and --out comes from the file; change a field of it with --set, such as --set seed=3.");
        }
        if (!given && network == null) {
            throw wrong("--network is missing; say which network, such as --network efficientnet-lite0.");
        }
        if (!given && objective == null) {
            throw wrong("--objective is missing; say what to make large, such as --objective block5/add:3.");
        }
        if (every != null && every < 1) {
            throw wrong("--every must be at least 1.");
        }
    }

    private void checkProgress(Path file) {
        if (!ProgressFiles.canBe(file)) {
            throw wrong("--progress must name a file that ends in " + String.join(", ", ProgressFiles.endings()) + ".");
        }
        if (file.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
            throw wrong("--progress and --out name the same file; choose another for one of them.");
        }
        String name = String.valueOf(file.getFileName());
        OutputFile.check(spec, file, name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private RenderRequest request(Studio studio) {
        if (again != null || recipe != null) {
            RenderRequest saved = options.change(saved(studio));
            return network == null ? saved : saved.withNetwork(network);
        }
        String text = diverse == null ? objective : ObjectiveTexts.diverse(objective, diverse);
        int usual = diverse == null ? 1 : DIVERSE_IMAGES;
        return options.apply(RenderRequest.of(network, text).withImages(images == null ? usual : images));
    }

    private RenderRequest saved(Studio studio) {
        if (again != null) {
            return studio.recipeOf(again);
        }
        return recipe.equals(RecipeSource.STANDARD_INPUT)
                ? studio.requestOf(new RecipeSource(root).read(recipe))
                : studio.recipeOf(Path.of(recipe));
    }

    private static FrameSink shown(FrameSaver saver) {
        return saver == null ? FrameSink.NONE : saver;
    }

    private int render(Studio studio, RenderRequest request, Interruption interruption) {
        FrameSaver saver = every == null ? null : new FrameSaver(studio, out, every);
        KeptFrames kept = new KeptFrames(shown(saver));
        Rendering rendering = studio.render(request, progress.isEmpty() ? shown(saver) : kept);
        interruption.stops(rendering::stop);
        try {
            Picture picture = new Runs(root.err()).watch(rendering, "render", () -> saver != null && saver.failed());
            Waiting.forResult(studio.savePicture(picture, out));
            new Report(root.out()).picture(picture, out);
            if (saver != null) {
                saver.finish();
            }
            for (Path file : progress) {
                Waiting.forResult(studio.saveProgress(picture, kept.frames(), file));
                new Report(root.out()).line("progress", file.toString());
            }
        } catch (PhospheneException e) {
            if (!interruption.requested()) {
                throw e;
            }
            root.err().println(e.getMessage());
        }
        return interruption.requested() ? ExitCodes.INTERRUPTED : ExitCodes.DONE;
    }
}
