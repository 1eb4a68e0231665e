package org.phosphene.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;

class GuideTest {

    private final Guide guide = Guide.load();

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
