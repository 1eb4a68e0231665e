package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.optvis.objective.Direction;

/** From facets to the recipe that shows them. */
class FacetsTest {

    private static final Facets CLUSTERS = (unit, most) -> List.of(
                    new Facet("ears", Optional.of(new NamedFile("a.jpg", "1")), Optional.of(centre(1, 0))),
                    new Facet("noses", Optional.of(new NamedFile("b.jpg", "2")), Optional.of(centre(0, 1))))
            .subList(0, most);

    private static final Recipe UNIT = Renders.recipe("block1/add:1", 1, 10, 0);

    @Test
    void everyFacetIsAnImageThatBeginsWithItsExample() {
        Recipe recipe = Facets.recipe(UNIT, CLUSTERS.of(UnitRef.channel("block1/add", 1), 2), 0.5);
        assertThat(recipe.shape().images()).isEqualTo(2);
        assertThat(recipe.start().photographs()).containsExactly("a.jpg", "b.jpg");
        assertThat(recipe.files()).extracting(NamedFile::sha256).containsExactly("1", "2");
    }

    @Test
    void everyImageIsDrawnToTheCentreOfItsFacet() {
        Recipe recipe = Facets.recipe(UNIT, CLUSTERS.of(UnitRef.channel("block1/add", 1), 2), 0.5);
        assertThat(recipe.objective().print())
                .isEqualTo("each(block1/add:1 + 0.5 * direction(stem/relu6, [1, 0]), "
                        + "block1/add:1 + 0.5 * direction(stem/relu6, [0, 1]))");
    }

    @Test
    void examplesForSomeFacetsOnlyAreRefused() {
        Facet without = new Facet("other", Optional.empty(), Optional.of(centre(1, 1)));
        List<Facet> mixed = List.of(CLUSTERS.of(UnitRef.channel("a", 1), 1).get(0), without);
        assertThatThrownBy(() -> Facets.recipe(UNIT, mixed, 1))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("an example each");
        assertThatThrownBy(() -> Facets.recipe(UNIT, List.of(), 1)).isInstanceOf(PhospheneException.class);
    }

    private static Direction centre(float... vector) {
        return new Direction("stem/relu6", vector);
    }
}
