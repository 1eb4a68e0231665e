package org.phosphene.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phosphene.studio.MeasuredColours;
import org.phosphene.studio.RenderRequest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a picture is optimised; the same options wherever pictures are made. */
final class RunOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--steps", paramLabel = "N", description = "Number of updates; the preset's own if left out.")
    private Integer steps;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = Size.Converter.class,
            description = "Size in pixels, or one number for a square; the network's own if left out.")
    private Size size;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the first noise and of the transforms; 0 if left out.")
    private Long seed;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "How the picture is made, see recipe presets; \"Lucid\" if left out.")
    private String preset;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = {
                "Changes one field of the recipe, such as optimiser.rate=0.1; may be given several times.",
                "The fields are those of recipe show and recipe schema."
            })
    private Map<String, String> changes = Map.of();

    @Option(
            names = "--start",
            split = ",",
            paramLabel = "FILE,...",
            description = "Photographs the images begin with, instead of noise; files or names of bundled ones.")
    private List<String> start = List.of();

    @Option(
            names = "--colours-from",
            paramLabel = "FOLDER",
            description = "Decorrelates colours as in the photographs of a folder.")
    private Path colours;

    @Option(
            names = "--skip",
            split = ",",
            paramLabel = "LAYER,...",
            description = "Layers that hand on what goes into them, such as a ReLU or a batch normalisation.")
    private List<String> skip = List.of();

    /** Whether any of them but the changes was given. */
    boolean given() {
        return steps != null || size != null || seed != null || preset != null;
    }

    /** Whether a preset was given. */
    boolean hasPreset() {
        return preset != null;
    }

    /** Whether a number of steps was given. */
    boolean hasSteps() {
        return steps != null;
    }

    /** The request with these options. */
    RenderRequest apply(RenderRequest request) {
        RenderRequest result = request;
        if (steps != null) {
            if (steps < 1) {
                throw new ParameterException(command.commandLine(), "--steps must be at least 1.");
            }
            result = result.withSteps(steps);
        }
        if (size != null) {
            result = result.withSize(size.width(), size.height());
        }
        if (seed != null) {
            result = result.withSeed(seed);
        }
        return change(preset == null ? result : result.withPreset(preset));
    }

    /** The request with the changes only. */
    RenderRequest change(RenderRequest request) {
        Map<String, String> all = new LinkedHashMap<>();
        if (!start.isEmpty()) {
            all.put("start.photographs", String.join(", ", start));
        }
        if (!skip.isEmpty()) {
            all.put("skip", String.join(", ", skip));
        }
        if (colours != null) {
            all.putAll(MeasuredColours.changes(colours));
        }
        all.putAll(changes);
        return request.withChanges(all);
    }
}
