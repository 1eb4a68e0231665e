package org.phosphene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Windows has no signal that another program could send; there Ctrl-C takes the same way through the JVM. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class InterruptedProgramTest {

    @TempDir
    Path folder;

    @Test
    void ctrlCSavesTheLastPictureAndEndsWith130() throws Exception {
        Path png = folder.resolve("dog.png");
        Process program = start("render", "--network", "tiny", "--objective", "conv:1", "--out", png.toString());
        try (BufferedReader out = program.inputReader()) {
            String line = out.readLine();
            while (line != null && !line.equals("ready")) {
                line = out.readLine();
            }
            assertThat(line).isEqualTo("ready");
            new ProcessBuilder("kill", "-INT", Long.toString(program.pid()))
                    .start()
                    .waitFor();
            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isEqualTo(ExitCodes.INTERRUPTED);
            assertThat(png).hasContent("picture\nconv:1\n10");
            assertThat(out.lines()).contains("saved\t" + png, "steps\t10");
        } finally {
            program.destroyForcibly();
        }
    }

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>();
        if (OS.LINUX.isCurrentOs()) {
            // A build in the background of a script ignores Ctrl-C and hands that on to its children.
            command.addAll(List.of("env", "--default-signal=INT"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), InterruptedProgram.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
    }
}
