package org.phosphene.cli;

import java.util.concurrent.Callable;
import org.phosphene.studio.PresetChoice;
import org.phosphene.studio.RecipeTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows and compares recipes; opens no network. */
@Command(
        name = "recipe",
        description = "Shows what a picture was made from, and in what two pictures differ.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Examples:", "  phosphene recipe show dog.png", "  phosphene recipe diff dog.png cat.png"})
final class RecipeCommand implements Callable<Integer> {

    @ParentCommand
    private Root root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "A command is missing: show, diff, schema or presets.");
    }

    @Command(
            name = "show",
            description = "Prints the recipe of a picture or of a JSON file as JSON, which render --recipe reads.",
            footer = {"", "Example:", "  phosphene recipe show dog.png > dog.json"})
    Integer show(
            @Parameters(paramLabel = "FILE", description = "PNG or JSON file, - for the standard input.") String file) {
        root.out().println(new RecipeSource(root).read(file));
        return ExitCodes.DONE;
    }

    @Command(
            name = "diff",
            description = {
                "Prints in what two recipes differ, one field a line.",
                "A line has the field's path with the old and the new value, a tab and its name.",
                "Nothing is printed when they are the same."
            },
            footer = {"", "Example:", "  phosphene recipe diff dog.png cat.png"})
    Integer diff(
            @Parameters(paramLabel = "A", description = "PNG or JSON file, - for the standard input.") String one,
            @Parameters(paramLabel = "B", description = "The same.") String other) {
        if (one.equals(RecipeSource.STANDARD_INPUT) && other.equals(one)) {
            throw new ParameterException(
                    spec.commandLine().getSubcommands().get("diff"), "Only one of the two can be the standard input.");
        }
        RecipeSource source = new RecipeSource(root);
        RecipeTexts.difference(source.read(one), source.read(other)).forEach(root.out()::println);
        return ExitCodes.DONE;
    }

    @Command(
            name = "schema",
            description = "Prints the JSON Schema of recipes: every field with its name, range and default.",
            footer = {"", "Example:", "  phosphene recipe schema > recipe.schema.json"})
    Integer schema() {
        root.out().print(RecipeTexts.schema());
        return ExitCodes.DONE;
    }

    @Command(
            name = "presets",
            description = "Lists the presets, the default first: name, steps, source, separated by tabs.",
            footer = {"", "Example:", "  phosphene recipe presets"})
    Integer presets() {
        for (PresetChoice preset : RecipeTexts.presets()) {
            root.out().println(preset.name() + "\t" + preset.steps() + "\t" + preset.source());
        }
        return ExitCodes.DONE;
    }
}
