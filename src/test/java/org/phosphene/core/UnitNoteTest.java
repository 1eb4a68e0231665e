package org.phosphene.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitNoteTest {

    private static final UnitNote DOG = new UnitNote("dog snouts", "left and right", List.of("animal"), true);

    @Test
    void namesAreOneLineAndTagsAreNeitherBlankNorTwice() {
        UnitNote note = new UnitNote(" dog\n heads ", "", List.of("a", " ", "a ", "b\tc"), false);
        assertThat(note.name()).isEqualTo("dog heads");
        assertThat(note.tags()).containsExactly("a", "b c");
    }

    @Test
    void onlyWhatWasChangedIsTakenOver() {
        UnitNote before = UnitNote.NONE.withTags(List.of("x", "y"));
        UnitNote meanwhile = before.withNotes("theirs").withTags(List.of("x", "y", "z"));
        UnitNote mine = before.withName("mine").withTags(List.of("y", "w"));
        assertThat(meanwhile.changed(before, mine))
                .isEqualTo(new UnitNote("mine", "theirs", List.of("y", "z", "w"), false));
    }

    @Test
    void whatWasDeletedIsDeleted() {
        assertThat(DOG.changed(DOG, DOG.withName("").withNotes("")).isWritten()).isTrue();
        assertThat(DOG.changed(DOG, UnitNote.NONE)).isEqualTo(UnitNote.NONE);
    }

    @Test
    void twoNotesOfOneUnitAreJoinedWithoutLosingAWord() {
        UnitNote older = new UnitNote("muzzle", "fur", List.of("fur", "animal"), false);
        assertThat(DOG.joined(older))
                .isEqualTo(new UnitNote("dog snouts", "left and right\n\nfur", List.of("animal", "fur"), true));
        assertThat(DOG.joined(DOG)).isEqualTo(DOG);
    }

    @Test
    void everyWordOfAQueryMustBeInNameNotesOrTags() {
        assertThat(DOG.matches("SNOUTS anim")).isTrue();
        assertThat(DOG.matches("snouts cat")).isFalse();
        assertThat(DOG.matches(" ")).isTrue();
    }
}
