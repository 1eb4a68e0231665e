package org.phosphene.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.phosphene.gallery.AtlasSite.Layer;
import org.phosphene.gallery.AtlasSite.Photograph;
import org.phosphene.gallery.AtlasSite.Unit;

class AtlasPagesTest {

    private static final String HOSTILE = "\"><script>alert(1)</script>'&\u202Eevil/../../etc";

    private static Unit unit(int channel, String caption, Optional<String> picture) {
        Photograph photograph = new Photograph("photographs/aa.png", "cat & dog.jpg", "Ann <ann>, CC0");
        return new Unit(
                channel,
                caption,
                picture,
                "pictures/b%2Fc/" + channel + ".png.json",
                "activation 1.5",
                List.of(photograph));
    }

    private static AtlasSite site(String layer) {
        Layer first = new Layer("a", "Conv, 5 x 5", List.of(unit(0, "a:0", Optional.empty())));
        List<Unit> units = List.of(
                unit(0, layer + ":0", Optional.of("pictures/b%2Fc/0.png")),
                unit(1, layer + ":1", Optional.of("pictures/b%2Fc/1.png")),
                unit(2, layer + ":2", Optional.empty()));
        Layer last = new Layer("z", "Softmax", List.of());
        return new AtlasSite("Net", "00ff", "64 x 64 pixels.", List.of(first, new Layer(layer, "Add", units), last));
    }

    private static int count(String page, String what) {
        Matcher matcher = Pattern.compile(what).matcher(page);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    @Test
    void theIndexLinksEveryLayerAndCountsItsPictures() {
        String index = new AtlasPages(site("b/c")).index();
        assertThat(index).contains("href=\"layers/a.html\"", "href=\"layers/b%252Fc.html\"", "href=\"layers/z.html\"");
        assertThat(index).contains("0 of 1 channels", "2 of 3 channels", "0 of 0 channels", "<code>00ff</code>");
        assertThat(AtlasPages.pageOf("b/c")).isEqualTo("layers/b%2Fc.html");
    }

    @Test
    void aLayerHasAnAnchorPictureRecipeAndPhotographsForEachUnit() {
        String page = new AtlasPages(site("b/c")).layer(1);
        assertThat(page).contains("id=\"0\"", "id=\"1\"", "id=\"2\"");
        assertThat(page).contains("src=\"../pictures/b%252Fc/0.png\"", "href=\"../pictures/b%252Fc/1.png.json\"");
        assertThat(count(page, ">recipe</a>")).isEqualTo(2); // the third has no picture
        assertThat(page).contains("cat &amp; dog.jpg, Ann &lt;ann&gt;, CC0");
        assertThat(page).contains("rel=\"prev\" href=\"../layers/a.html\"", "rel=\"next\" href=\"../layers/z.html\"");
        assertThat(page).contains("href=\"#1\">next", "href=\"#0\">previous").doesNotContain("href=\"#3\"");
    }

    @Test
    void aHostileNameStaysText() {
        AtlasPages pages = new AtlasPages(site(HOSTILE));
        for (String page : List.of(pages.index(), pages.layer(1), pages.layer(0))) {
            assertThat(count(page, "<script")).isEqualTo(1); // our own
            assertThat(page).doesNotContain("\u202E").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        }
        assertThat(AtlasPages.pageOf(HOSTILE)).matches("layers/[A-Za-z0-9._%-]+\\.html");
    }

    @Test
    void nothingIsLoadedFromElsewhereAndBothThemesAreThere() {
        String page = new AtlasPages(site("b/c")).layer(1);
        assertThat(page)
                .doesNotContain("http:", "https:", "src=\"//", "@import")
                .contains("default-src 'none'");
        assertThat(page).contains("prefers-color-scheme: dark");
    }

    @Test
    void withoutTheScriptOnlyTheFilterIsMissing() {
        assertThat(new AtlasPages(site("b/c")).layer(1)).contains("<p class=\"filter\" hidden>");
    }
}
