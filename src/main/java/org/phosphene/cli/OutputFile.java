package org.phosphene.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.phosphene.core.PhospheneException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Looks at where a result is to go before the work starts, so that minutes of it are not lost. */
final class OutputFile {

    private OutputFile() {}

    /**
     * Checks an {@code --out}.
     *
     * @param suffix the file must have, such as {@code .png}
     * @throws ParameterException on another suffix
     * @throws PhospheneException when the folder does not exist or cannot be written to
     */
    static void check(CommandSpec command, Path file, String suffix) {
        Path name = file.getFileName();
        if (name == null || !name.toString().toLowerCase(Locale.ROOT).endsWith(suffix)) {
            throw new ParameterException(command.commandLine(), "--out must name a file that ends in " + suffix + ".");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new PhospheneException("There is no folder " + folder + ". Create it, or choose another --out.");
        }
        if (!Files.isWritable(folder)) {
            throw new PhospheneException("The folder " + folder + " cannot be written to. Choose another --out.");
        }
        if (Files.isDirectory(file)) {
            throw new PhospheneException("There is a folder named " + file + ". Choose another --out.");
        }
    }

    /** The file of a step beside another: {@code dog.png}, step 32 is {@code dog-0032.png}. */
    static Path ofStep(Path png, int step) {
        String name = png.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return png.resolveSibling(
                String.format(Locale.ROOT, "%s-%04d%s", name.substring(0, dot), step, name.substring(dot)));
    }
}
