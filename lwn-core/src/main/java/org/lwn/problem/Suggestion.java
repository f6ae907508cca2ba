package org.lwn.problem;

import com.google.common.base.Ascii;
import java.util.Collection;
import java.util.Optional;

/** Finds the word that was probably meant: the "did you mean" of every reader. */
public final class Suggestion {
    private Suggestion() {}

    /**
     * The known word nearest to what was written, if it is near enough to have been meant: the same but for case and
     * separators, or no more than a third of its letters away.
     */
    public static Optional<String> nearest(String written, Collection<String> known) {
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        String plain = plain(written);
        for (String word : known) {
            int distance = distance(plain, plain(word));
            if (distance < bestDistance) {
                best = word;
                bestDistance = distance;
            }
        }
        return bestDistance <= Math.max(1, plain.length() / 3) ? Optional.ofNullable(best) : Optional.empty();
    }

    /** A remedy that names the word probably meant, or else lists the known words. */
    public static String remedy(String written, Collection<String> known) {
        return nearest(written, known)
                .map(word -> "Did you mean '" + word + "'?")
                .orElseGet(() -> "Use one of: " + String.join(", ", known) + ".");
    }

    private static String plain(String word) {
        return Ascii.toLowerCase(word).replace("-", "").replace("_", "").replace(" ", "");
    }

    /** Edits (insert, delete, replace, swap neighbours) between two words; long words are cut to bound the work. */
    private static int distance(String from, String to) {
        int rows = Math.min(from.length(), 64);
        int columns = Math.min(to.length(), 64);
        int[][] edits = new int[rows + 1][columns + 1];
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                if (row == 0 || column == 0) {
                    edits[row][column] = row + column;
                    continue;
                }
                int replaced = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                int least = Math.min(
                        edits[row - 1][column - 1] + replaced,
                        Math.min(edits[row - 1][column], edits[row][column - 1]) + 1);
                boolean swapped = row > 1
                        && column > 1
                        && from.charAt(row - 1) == to.charAt(column - 2)
                        && from.charAt(row - 2) == to.charAt(column - 1);
                edits[row][column] = swapped ? Math.min(least, edits[row - 2][column - 2] + 1) : least;
            }
        }
        return edits[rows][columns];
    }
}
