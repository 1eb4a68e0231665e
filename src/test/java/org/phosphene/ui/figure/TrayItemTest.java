package org.phosphene.ui.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands under a picture in the tray. */
class TrayItemTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "block11/add:15                       | block11/add:15",
                "block11/add:2, image 1 of 2          | add:2, image 1 of 2",
                "block11/add:2，多样图像 1/2           | add:2，多样图像 1/2",
                "features/3/conv:112                  | conv:112",
                "a name of the user's, 1/2 of it      | a name of the user's, 1/2 of it"
            })
    void aLongNameLosesThePathOfItsLayerOnly(String caption, String label) {
        assertThat(TrayItem.label(caption)).isEqualTo(label);
    }
}
