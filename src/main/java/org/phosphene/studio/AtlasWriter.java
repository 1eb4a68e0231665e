package org.phosphene.studio;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phosphene.core.Frame;
import org.phosphene.core.Region;
import org.phosphene.core.UnitRef;
import org.phosphene.gallery.AtlasPages;
import org.phosphene.gallery.AtlasSite;
import org.phosphene.gallery.AtlasSite.Layer;
import org.phosphene.gallery.AtlasSite.Photograph;
import org.phosphene.gallery.AtlasSite.Unit;
import org.phosphene.image.Sidecar;
import org.phosphene.network.Sha256;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.settings.AtomicFile;

/**
 * Writes the pages of an atlas from what is in its folder. Waits for photographs, so it belongs in the pool's threads.
 */
final class AtlasWriter {

    private static final int EXAMPLES = 4;
    private static final int SIDE = 96;

    private final AtlasWork work;
    private final DatasetExamples examples;
    private final List<Layer> layers = new ArrayList<>();

    AtlasWriter(AtlasWork work, DatasetExamples examples) {
        this.work = work;
        this.examples = examples;
    }

    /** Writes the pages that are not there yet, so that none is linked to that is missing, and the index. */
    void begin() {
        new AtlasFolder(work.request().out())
                .begin(work.network().id(), work.network().sha256(), work.names());
        work.layers().forEach(layer -> layers.add(layer(layer, List.of())));
        AtlasSite site = site();
        for (int i = 0; i < work.layers().size(); i++) {
            if (!Files.exists(page(i))) {
                AtomicFile.writeText(page(i), new AtlasPages(site).layer(i));
            }
        }
        index(site);
    }

    /** Writes the page of a layer with its photographs, and the index. */
    void layer(int index) {
        ChannelRecipes layer = work.layers().get(index);
        List<List<Photograph>> photographs = new ArrayList<>();
        work.request().images().ifPresent(folder -> {
            for (int channel = 0; channel < layer.channels(); channel++) {
                photographs.add(strongest(folder, layer.layer(), channel));
            }
        });
        layers.set(index, layer(layer, photographs));
        AtlasSite site = site();
        AtomicFile.writeText(page(index), new AtlasPages(site).layer(index));
        index(site);
    }

    private Path page(int index) {
        return work.request()
                .out()
                .resolve(AtlasPages.pageOf(work.layers().get(index).layer()));
    }

    private void index(AtlasSite site) {
        AtomicFile.writeText(work.request().out().resolve(AtlasPages.INDEX), new AtlasPages(site).index());
    }

    private AtlasSite site() {
        return new AtlasSite(work.network().title(), work.network().sha256(), work.method(), layers);
    }

    private Layer layer(ChannelRecipes recipes, List<List<Photograph>> photographs) {
        String name = recipes.layer();
        LayerInfo info = work.network().layer(name).orElseThrow();
        List<Unit> units = new ArrayList<>();
        for (int channel = 0; channel < recipes.channels(); channel++) {
            units.add(unit(recipes, channel, photographs.isEmpty() ? List.of() : photographs.get(channel)));
        }
        String map = info.spatial() ? info.kind() + ", " + info.width() + " x " + info.height() : info.kind();
        return new Layer(name, map, units);
    }

    private Unit unit(ChannelRecipes recipes, int channel, List<Photograph> photographs) {
        String layer = recipes.layer();
        AtlasShelf shelf = work.shelf();
        Recipe recipe = recipes.of(channel);
        Optional<String> picture =
                Optional.of(AtlasFolder.picture(layer, channel)).filter(file -> shelf.has(recipe));
        String note = picture.isPresent()
                ? String.format(Locale.ROOT, "activation %.4g", shelf.activation(recipe))
                : shelf.reason(recipe).orElse("not made yet");
        String caption = work.network().caption(UnitRef.channel(layer, channel));
        Path json = Sidecar.of(Path.of(AtlasFolder.picture(layer, channel)));
        return new Unit(channel, caption, picture, json.toString().replace('\\', '/'), note, photographs);
    }

    private List<Photograph> strongest(Path folder, String layer, int channel) {
        ExampleQuery query = ExampleQuery.of(work.network().id(), folder, UnitRef.channel(layer, channel))
                .withCount(EXAMPLES);
        return examples.unit(query).join().top().stream().map(this::photograph).toList();
    }

    private Photograph photograph(DatasetExample example) {
        Region seen = example.seen();
        String file = "photographs/" + Sha256.of((example.name() + seen).getBytes(StandardCharsets.UTF_8)) + ".png";
        Path png = work.request().out().resolve(file);
        if (!Files.exists(png)) {
            Frame tile = examples.thumbnail(example, false, SIDE).join();
            PictureFiles.save(tile, png);
        }
        return new Photograph(file, example.name(), example.credit().orElse(""));
    }
}
