package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phosphene.optvis.objective.ObjectiveText;

class FunctionHelpTest {

    static List<FunctionHelp> all() {
        return FunctionHelp.all();
    }

    @Test
    void everyFunctionOfTheGrammarIsExplainedAndNoOther() {
        assertThat(FunctionHelp.all())
                .extracting(FunctionHelp::name)
                .containsExactlyInAnyOrderElementsOf(ObjectiveText.functions());
    }

    @ParameterizedTest
    @MethodSource("all")
    void itsExampleIsAnObjectiveAsItIsPrintedThatUsesIt(FunctionHelp help) {
        assertThat(ObjectiveTexts.canonical(help.example())).isEqualTo(help.example());
        assertThat(help.example()).contains(help.name() + "(");
    }

    @Test
    void theUserGuideShowsTheExamplesInThisOrder() throws IOException {
        assertThat(Files.readString(Path.of("docs/user-guide.md")))
                .containsSubsequence(FunctionHelp.all().stream()
                        .map(help -> "`" + help.example() + "`")
                        .toList());
    }
}
