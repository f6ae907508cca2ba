package org.lwn.rules.corpus;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The folders of rule files beside these tests. What each file is for, its folder's {@code INDEX.tsv} says. */
final class Corpus {
    private static final Path FOLDER = Path.of("src/test/resources/org/lwn/rules/language/corpus");
    private static final String INDEX = "INDEX.tsv";
    private static final Splitter CELLS = Splitter.on('\t');

    private Corpus() {}

    /**
     * A row of an index.
     *
     * @param cells by the names of the columns
     */
    record Row(Map<String, String> cells) {
        /** What stands in that column. */
        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        String file() {
            return get("file");
        }

        /** This with something else in a column. */
        Row with(String column, String cell) {
            ImmutableMap.Builder<String, String> changed = ImmutableMap.builder();
            cells.forEach((name, old) -> changed.put(name, name.equals(column) ? cell : old));
            return new Row(changed.buildOrThrow());
        }

        @Override
        public String toString() {
            return file();
        }
    }

    /** The rows of a folder's index. */
    static List<Row> rows(String folder) {
        List<String> lines = text(folder, INDEX).lines().toList();
        List<String> columns = CELLS.splitToList(lines.get(0));
        return lines.stream()
                .skip(1)
                .map(line -> row(columns, CELLS.splitToList(line)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Writes a folder's index anew. */
    static void write(String folder, List<Row> rows) {
        StringBuilder lines =
                new StringBuilder(String.join("\t", rows.get(0).cells().keySet())).append('\n');
        rows.forEach(
                row -> lines.append(String.join("\t", row.cells().values())).append('\n'));
        try {
            Files.writeString(FOLDER.resolve(folder).resolve(INDEX), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalStateException(
                    "A row of the index has not one cell for each of " + columns + ": " + cells);
        }
        ImmutableMap.Builder<String, String> row = ImmutableMap.builder();
        for (int column = 0; column < columns.size(); column++) {
            row.put(columns.get(column), cells.get(column));
        }
        return new Row(row.buildOrThrow());
    }

    /** The names of a folder's rule files, in order. */
    static List<String> files(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".drl"))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String folder, String file) {
        try {
            return Files.readAllBytes(FOLDER.resolve(folder).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String folder, String file) {
        return new String(bytes(folder, file), java.nio.charset.StandardCharsets.UTF_8);
    }
}
