package org.phosphene.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.testkit.ScriptedStudio;

class StartViewModelTest {

    @TempDir
    Path folder;

    private final ScriptedStudio studio = ScriptedStudio.withDownload();
    private final StartViewModel model = new StartViewModel(studio);

    @Test
    void atTheFirstStartOnlyNetworksOfTheProgramAreOffered() {
        assertThat(model.recent()).isEmpty();
        assertThat(model.bundled())
                .extracting(NetworkChoice::id)
                .containsExactly("efficientnet-lite0", "squeezenet1.1");
        assertThat(model.downloadable()).extracting(NetworkChoice::id).containsExactly("resnet18-v1");
    }

    @Test
    void networksUsedLastComeNewestFirst() {
        use("efficientnet-lite0");
        use("squeezenet1.1");
        use("efficientnet-lite0");
        assertThat(model.recent()).extracting(NetworkChoice::id).containsExactly("efficientnet-lite0", "squeezenet1.1");
    }

    @Test
    void aFileOfAnEarlierSessionIsOfferedByItsName() throws IOException {
        Path file = Files.createFile(folder.resolve("mine.onnx"));
        use(file.toString());
        assertThat(model.recent()).extracting(NetworkChoice::title).containsExactly("mine.onnx");
    }

    @Test
    void aFileThatIsGoneIsNotOffered() {
        use(folder.resolve("gone.onnx").toString());
        use("resnet18-v1"); // was removed, can be downloaded again
        assertThat(model.recent()).isEmpty();
    }

    private void use(String network) {
        studio.remember(studio.preferences().withLastNetwork(network));
        model.refresh();
    }
}
