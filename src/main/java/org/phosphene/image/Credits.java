package org.phosphene.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.phosphene.core.CsvLine;

/**
 * Who made the photographs of a folder: the table {@code ATTRIBUTION.csv} beside them. Its first line names the
 * columns, {@code file}, {@code author}, {@code license} (or {@code licence}) and {@code source} in any order among
 * others; UTF-8.
 */
public final class Credits {

    /** Name of the table. */
    public static final String FILE = "ATTRIBUTION.csv";

    private static final int MOST_BYTES = 16 << 20;
    private static final int LONGEST_TEXT = 1000;

    private Credits() {}

    /**
     * What is said about the photographs of a folder. A credit is never worth an error: what cannot be understood is
     * left out.
     *
     * @return by name of the file, in the table's order; empty when there is no table
     */
    public static Map<String, Credit> beside(Path folder) {
        Path table = folder.resolve(FILE);
        if (!Files.isRegularFile(table)) {
            return Map.of();
        }
        try (InputStream in = Files.newInputStream(table)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? Map.of() : read(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static Map<String, Credit> read(String text) {
        Iterator<String> lines =
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().iterator();
        List<String> heading = lines.hasNext() ? heading(lines.next()) : List.of();
        int file = heading.indexOf("file");
        if (file < 0) {
            return Map.of();
        }
        int author = heading.indexOf("author");
        int licence = Math.max(heading.indexOf("license"), heading.indexOf("licence"));
        int source = heading.indexOf("source");
        Map<String, Credit> credits = new LinkedHashMap<>();
        while (lines.hasNext()) {
            Optional<List<String>> cells = CsvLine.cells(lines.next()).filter(found -> found.size() == heading.size());
            cells.filter(found -> !found.get(file).isBlank())
                    .ifPresent(found -> credits.putIfAbsent(
                            found.get(file).strip(),
                            new Credit(cell(found, author), cell(found, licence), cell(found, source))));
        }
        return Collections.unmodifiableMap(credits);
    }

    private static List<String> heading(String line) {
        return CsvLine.cells(line).orElse(List.of()).stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String cell(List<String> cells, int column) {
        String text = column < 0
                ? ""
                : cells.get(column).replaceAll("\\p{Cntrl}", " ").strip();
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
