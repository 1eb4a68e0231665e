package org.phosphene.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;
import org.phosphene.testkit.ScriptedExamples;
import org.phosphene.testkit.ScriptedNetwork;
import org.phosphene.testkit.ScriptedRendering;
import org.phosphene.testkit.ScriptedStudio;

class FacetsViewModelTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private final CompareViewModel compare = new CompareViewModel(studio, Runnable::run);
    private final FacetsViewModel facets = compare.facets();

    @BeforeEach
    void aRunOnTheStage() {
        compare.networkProperty().set(new ScriptedNetwork("scripted"));
        compare.simpleRequestProperty().set(simple("block5/add:15"));
    }

    private static RenderRequest simple(String objective) {
        return RenderRequest.of("scripted", objective).withSeed(7).withSteps(64);
    }

    @Test
    void allFacetsGrowInOneRunWithTheSettingsOfTheStage() {
        facets.show(ScriptedExamples.facetsOf());

        assertThat(studio.renderings()).hasSize(1);
        assertThat(studio.last().request()).isEqualTo(simple("block5/add:15").withImages(2));
    }

    @Test
    void underEachStandsThePhotographOfItsCentreAndHowManyAreLikeIt() {
        facets.show(ScriptedExamples.facetsOf());

        assertThat(facets.facesProperty().get())
                .extracting(face -> face.centre().name(), FacetFace::members, FacetFace::all)
                .containsExactly(tuple("animal-1.jpg", 3, 4), tuple("animal-3.jpg", 1, 4));
        assertThat(facets.facesProperty().get())
                .allSatisfy(face -> assertThat(face.photograph()).isPresent());
    }

    @Test
    void theyStandBesideTheDiverseImages() {
        compare.enabledProperty().set(true);
        ScriptedRendering diverse = studio.last().begin();

        facets.show(ScriptedExamples.facetsOf());

        assertThat(diverse.state()).isEqualTo(Rendering.State.RUNNING);
        assertThat(compare.enabledProperty().get()).isTrue();
        assertThat(facets.enabledProperty().get()).isTrue();
    }

    @Test
    void aSecondNetworkTakesTheirPlace() {
        facets.show(ScriptedExamples.facetsOf());
        ScriptedRendering pictures = studio.last().begin();

        compare.networks().enabledProperty().set(true);

        assertThat(facets.enabledProperty().get()).isFalse();
        assertThat(pictures.state()).isEqualTo(Rendering.State.STOPPED);
    }

    @Test
    void anotherSeedOnTheStageIsTakenOver() {
        facets.show(ScriptedExamples.facetsOf());

        compare.simpleRequestProperty().set(simple("block5/add:15").withSeed(8));

        assertThat(studio.last().request().seed()).isEqualTo(8);
        assertThat(studio.last().request().images()).isEqualTo(2);
        assertThat(facets.facesProperty().get()).hasSize(2);
    }

    @Test
    void anotherUnitEndsThemAndSaysHowToGetItsOwn() {
        facets.show(ScriptedExamples.facetsOf());
        ScriptedRendering pictures = studio.last().begin();

        compare.simpleRequestProperty().set(simple("block4/add:3"));

        assertThat(pictures.state()).isEqualTo(Rendering.State.STOPPED);
        assertThat(facets.facesProperty().get()).isEmpty();
        assertThat(facets.hintProperty().get()).contains("press Find");
    }

    @Test
    void stoppingTheStageStopsThemToo() {
        facets.show(ScriptedExamples.facetsOf());
        studio.last().show(3, 64);
        compare.tick();

        compare.simpleStateProperty().set(Rendering.State.STOPPED);

        assertThat(studio.last().state()).isEqualTo(Rendering.State.STOPPED);
    }

    @Test
    void whatFailsIsToldWhereThePicturesWouldBe() {
        facets.show(ScriptedExamples.facetsOf());

        studio.last().fail("The unit is dead. Choose another.");
        compare.tick();

        assertThat(facets.hintProperty().get()).isEqualTo("The unit is dead. Choose another.");
    }
}
