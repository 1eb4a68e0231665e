package org.phosphene.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.phosphene.core.FrameSink;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderRequest;
import org.phosphene.testkit.ScriptedRendering;
import org.phosphene.testkit.ScriptedStudio;

class ImageCaptionTest {

    private static Picture picture(int images) {
        ScriptedRendering run = new ScriptedStudio()
                .render(RenderRequest.of("scripted", "block5/add:15").withImages(images), FrameSink.NONE);
        run.finish();
        return run.result().join();
    }

    @Test
    void imagesOfOneRunAreNumbered() {
        assertThat(ImageCaption.of("block5/add:15", picture(4), 1)).isEqualTo("block5/add:15, image 2 of 4");
    }

    @Test
    void anOnlyImageHasTheCaptionOfItsRun() {
        assertThat(ImageCaption.of("block5/add:15", picture(1), 0)).isEqualTo("block5/add:15");
    }
}
