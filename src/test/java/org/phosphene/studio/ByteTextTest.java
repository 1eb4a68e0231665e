package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ByteTextTest {

    @Test
    void bytesAreToldInTheUnitOfTheirSize() {
        assertThat(ByteText.of(0)).isEqualTo("0 kB");
        assertThat(ByteText.of(250_000)).isEqualTo("250 kB");
        assertThat(ByteText.of(9_218_556)).isEqualTo("9.2 MB");
        assertThat(ByteText.of(553_437_752)).isEqualTo("553 MB");
        assertThat(ByteText.of(OptionalLong.empty())).isEqualTo("size not known");
    }
}
