package org.phosphene.ui.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;
import org.phosphene.ui.theme.Language;

class GuideTest {

    private final Guide guide = Guide.load(Language.ENGLISH);

    @Test
    void theGuideThatComesWithTheProgramHasItsSections() {
        assertThat(guide.sections()).hasSizeGreaterThan(10);
        assertThat(guide.section("#the-recipe-panel")).isPresent();
        assertThat(guide.section("#no-such-section")).isEmpty();
    }

    @Test
    void everyPanelHasASection() {
        for (String anchor : HelpTopics.anchors()) {
            assertThat(guide.section(anchor)).as(anchor).isPresent();
        }
    }

    @Test
    void everyPictureOfTheGuideComesWithIt() {
        for (String picture : addresses(true)) {
            assertThat(Guide.class.getResource(picture)).as(picture).isNotNull();
        }
    }

    @Test
    void everyLinkInsideTheGuideLeadsSomewhere() {
        for (String address : addresses(false)) {
            if (address.startsWith("#")) {
                assertThat(guide.section(address)).as(address).isPresent();
            }
        }
    }

    @Test
    void theChineseGuideHasTheSamePartsInTheSameOrder() {
        Guide chinese = Guide.load(Language.CHINESE);
        assertThat(chinese.sections())
                .extracting(Guide.Section::anchor, Guide.Section::level)
                .isEqualTo(guide.sections().stream()
                        .map(section -> tuple(section.anchor(), section.level()))
                        .toList());
        assertThat(chinese.sections()).allMatch(section -> section.title().matches(".*\\p{IsHan}.*"));
    }

    @Test
    void theChineseGuideHasTheSameCommandsPicturesAndLinks() throws IOException {
        List<String> english = literals("user-guide.md");
        assertThat(english).hasSizeGreaterThan(150);
        assertThat(literals("user-guide.zh-CN.md")).containsExactlyInAnyOrderElementsOf(english);
    }

    /** Code in a line or a block, and where pictures and links lead. */
    private static List<String> literals(String file) throws IOException {
        String text = Files.readString(Path.of("docs", file));
        return Pattern.compile("(?s)^```\n.*?^```|`[^`\n]+`|\\]\\([^)]+\\)", Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void aHeadingMayNameItsAnchor() {
        Guide small = Guide.parse("## \u914d\u65b9 <a id=\"recipe\"></a>\n\nText.\n");
        assertThat(small.sections().get(0).anchor()).isEqualTo("recipe");
        assertThat(small.sections().get(0).title()).isEqualTo("\u914d\u65b9");
    }

    @Test
    void aSectionHoldsWhatStandsBelowItsHeading() {
        Guide small = Guide.parse("# One\n\nFirst.\n\n## Two `2`, and more!\n\n- a\n- b\n\n| x |\n| --- |\n| y |\n");
        assertThat(small.sections()).extracting(Guide.Section::title).containsExactly("One", "Two 2, and more!");
        assertThat(small.sections().get(1).anchor()).isEqualTo("two-2-and-more");
        assertThat(small.sections().get(1).blocks()).hasSize(2);
    }

    private List<String> addresses(boolean pictures) {
        List<String> found = new ArrayList<>();
        AbstractVisitor visitor = new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                if (!pictures) {
                    found.add(link.getDestination());
                }
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                if (pictures) {
                    found.add(image.getDestination());
                }
            }
        };
        guide.sections().forEach(section -> section.blocks().forEach(block -> block.accept(visitor)));
        return found;
    }
}
