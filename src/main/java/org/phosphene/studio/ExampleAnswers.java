package org.phosphene.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.phosphene.core.UnitRef;
import org.phosphene.examples.ChannelActivations;
import org.phosphene.examples.ExampleIndex;
import org.phosphene.examples.Histogram;
import org.phosphene.examples.IndexReader;
import org.phosphene.examples.IndexedPhotograph;
import org.phosphene.examples.RandomExamples;
import org.phosphene.examples.Ranking;
import org.phosphene.examples.RecordedLayer;
import org.phosphene.examples.Spectrum;
import org.phosphene.examples.Statistics;

/** Answers from indexes alone: nothing is run. */
final class ExampleAnswers {

    private static final int RANDOM = 3; // of each bin
    private static final long SEED = 0;

    private final Scans scans;

    ExampleAnswers(Scans scans) {
        this.scans = scans;
    }

    /** A unit of an index that is open. */
    private record Asked(
            ScannedNetwork network, ExampleQuery query, String layer, IndexReader reader, RecordedLayer recorded) {

        ChannelActivations activations(boolean beforeRelu) {
            return reader.channel(layer, beforeRelu, query.unit().channel()).orElseThrow();
        }

        /** The numbers that photographs are ranked by. */
        float[] measured(ChannelActivations activations) {
            return query.measure() == ExampleQuery.Measure.MAX ? activations.max() : activations.mean();
        }

        List<DatasetExample> examples(int[] indices, float[] numbers, ChannelActivations activations) {
            return IntStream.of(indices)
                    .mapToObj(i -> example(i, numbers[i], activations.position()[i]))
                    .toList();
        }

        private DatasetExample example(int i, float activation, int position) {
            IndexedPhotograph photograph = reader.photographs().get(i);
            boolean map = recorded.height() > 0;
            int y = map ? position / recorded.width() : -1;
            int x = map ? position % recorded.width() : -1;
            return new DatasetExample(
                    query.folder().resolve(photograph.name()),
                    photograph.name(),
                    activation,
                    y,
                    x,
                    network.seen(layer, y, x, photograph.width(), photograph.height()),
                    photograph.category(),
                    photograph.guessed(),
                    photograph.credit().map(credit -> credit.text()).filter(text -> !text.isEmpty()));
        }
    }

    private interface Answer<T> {
        T of(Asked asked);
    }

    private <T> T ask(ScannedNetwork network, ExampleQuery query, Answer<T> answer) {
        String layer = network.layerOf(query.unit());
        try (ExampleIndex index = scans.find(network, query.folder(), Optional.of(layer))) {
            IndexReader reader = index.reader();
            return answer.of(
                    new Asked(network, query, layer, reader, reader.layer(layer).orElseThrow()));
        }
    }

    UnitExamples unit(ScannedNetwork network, ExampleQuery query) {
        return ask(network, query, asked -> {
            ChannelActivations activations = asked.activations(false);
            float[] numbers = asked.measured(activations);
            Ranking ranking = Ranking.of(numbers);
            Histogram histogram = Histogram.of(numbers);
            ChannelActivations before =
                    asked.reader().hasBeforeRelu(asked.layer()) ? asked.activations(true) : activations;
            int count = query.count();
            return new UnitExamples(
                    query,
                    numbers.length,
                    asked.examples(ranking.top(count), numbers, activations),
                    asked.examples(ranking.bottom(count), numbers, activations),
                    spectrum(asked, before),
                    histogram(histogram, numbers, ranking),
                    Statistics.sparsity(before.max()),
                    random(asked, histogram, numbers, activations));
        });
    }

    private static UnitExamples.Spectrum spectrum(Asked asked, ChannelActivations before) {
        Spectrum spectrum = Spectrum.of(before.mean(), asked.query().count());
        return new UnitExamples.Spectrum(
                asked.examples(spectrum.minimum(), before.mean(), before),
                asked.examples(spectrum.slightlyNegative(), before.mean(), before),
                asked.examples(spectrum.slightlyPositive(), before.mean(), before),
                asked.examples(spectrum.maximum(), before.mean(), before),
                asked.reader().hasBeforeRelu(asked.layer()));
    }

    private static UnitExamples.Histogram histogram(Histogram histogram, float[] numbers, Ranking ranking) {
        int[] order = ranking.strongestFirst();
        double greatest = order.length == 0 ? histogram.to() : numbers[order[0]];
        double smallest = order.length == 0 ? histogram.from() : numbers[order[order.length - 1]];
        return new UnitExamples.Histogram(
                histogram.from(),
                histogram.to(),
                Arrays.stream(histogram.counts()).boxed().toList(),
                histogram.under(),
                histogram.over(),
                smallest,
                greatest);
    }

    private static List<UnitExamples.BinExamples> random(
            Asked asked, Histogram histogram, float[] numbers, ChannelActivations activations) {
        List<String> names = asked.reader().photographs().stream()
                .map(IndexedPhotograph::name)
                .toList();
        UnitRef unit = UnitRef.channel(asked.layer(), asked.query().unit().channel());
        RandomExamples random = new RandomExamples(SEED, names, unit.toString());
        int[] bins = new int[numbers.length];
        Arrays.setAll(bins, i -> histogram.binOf(numbers[i]));
        List<UnitExamples.BinExamples> drawn = new ArrayList<>();
        for (int bin = 0; bin < Histogram.BINS; bin++) {
            if (histogram.counts()[bin] > 0) {
                drawn.add(new UnitExamples.BinExamples(
                        bin, asked.examples(random.of(bins, bin, RANDOM), numbers, activations)));
            }
        }
        return drawn;
    }

    List<DatasetExample> within(ScannedNetwork network, ExampleQuery query, double from, double to) {
        return ask(network, query, asked -> {
            ChannelActivations activations = asked.activations(false);
            float[] numbers = asked.measured(activations);
            int[] inside = IntStream.of(Ranking.of(numbers).strongestFirst())
                    .filter(i -> numbers[i] >= from && numbers[i] <= to)
                    .limit(query.count())
                    .toArray();
            return asked.examples(inside, numbers, activations);
        });
    }

    /** Names of the classes, in alphabetical order. */
    List<String> categories(ScannedNetwork network, Path folder) {
        try (ExampleIndex index = scans.find(network, folder, Optional.empty())) {
            return index.reader().photographs().stream()
                    .map(IndexedPhotograph::category)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    List<ChannelFigures> channels(ScannedNetwork network, Path folder, String layer, Optional<String> category) {
        String name = network.known(layer).name();
        try (ExampleIndex index = scans.find(network, folder, Optional.of(name))) {
            IndexReader reader = index.reader();
            List<IndexedPhotograph> photographs = reader.photographs();
            List<ChannelActivations> plain = reader.channels(name, false);
            List<ChannelActivations> before = reader.hasBeforeRelu(name) ? reader.channels(name, true) : plain;
            List<ChannelFigures> figures = new ArrayList<>();
            for (int channel = 0; channel < plain.size(); channel++) {
                float[] max = plain.get(channel).max();
                double selectivity = category.map(wanted -> Statistics.selectivity(
                                max, i -> photographs.get(i).category().equals(wanted)))
                        .orElse(Double.NaN);
                figures.add(new ChannelFigures(
                        channel,
                        Statistics.mean(max),
                        Statistics.sparsity(before.get(channel).max()),
                        selectivity));
            }
            return figures;
        }
    }

    /** Share of the photographs that excite a channel less; NaN where the layer was not scanned. */
    double stronger(IndexReader reader, String layer, int channel, double activation) {
        return reader.channel(layer, false, channel)
                .map(known -> {
                    int less = 0;
                    for (float max : known.max()) {
                        less += max < activation ? 1 : 0;
                    }
                    return less / (double) known.max().length;
                })
                .orElse(Double.NaN);
    }

    AlikeUnits alike(ScannedNetwork network, ExampleQuery query, ScannedNetwork other, int count) {
        return ask(network, query, asked -> {
            float[] own = asked.activations(false).max();
            try (ExampleIndex index = scans.find(other, query.folder(), Optional.empty())) {
                IndexReader reader = index.reader();
                int[][] common = common(asked.reader().photographs(), reader.photographs());
                float[] mine = at(own, common[0]);
                List<AlikeUnits.Alike> units = new ArrayList<>();
                for (String layer : reader.layerNames()) {
                    List<ChannelActivations> channels = reader.channels(layer, false);
                    for (int channel = 0; channel < channels.size(); channel++) {
                        float[] theirs = at(channels.get(channel).max(), common[1]);
                        units.add(new AlikeUnits.Alike(
                                UnitRef.channel(layer, channel), Statistics.correlation(mine, theirs)));
                    }
                }
                units.removeIf(unit -> Double.isNaN(unit.correlation())
                        || other.sha256().equals(network.sha256())
                                && unit.unit()
                                        .equals(UnitRef.channel(
                                                asked.layer(), query.unit().channel())));
                units.sort((a, b) -> Double.compare(b.correlation(), a.correlation()));
                return new AlikeUnits(mine.length, units.subList(0, Math.min(count, units.size())));
            }
        });
    }

    private static float[] at(float[] numbers, int[] indices) {
        float[] chosen = new float[indices.length];
        for (int i = 0; i < indices.length; i++) {
            chosen[i] = numbers[indices[i]];
        }
        return chosen;
    }

    /** Indices of the photographs that both know, as they are: in the one, in the other. */
    private static int[][] common(List<IndexedPhotograph> one, List<IndexedPhotograph> other) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < other.size(); i++) {
            places.put(key(other.get(i)), i);
        }
        int[] mine = IntStream.range(0, one.size())
                .filter(i -> places.containsKey(key(one.get(i))))
                .toArray();
        int[] theirs = IntStream.of(mine).map(i -> places.get(key(one.get(i)))).toArray();
        return new int[][] {mine, theirs};
    }

    private static String key(IndexedPhotograph photograph) {
        return photograph.name() + "\n" + photograph.size() + "\n" + photograph.modified();
    }
}
