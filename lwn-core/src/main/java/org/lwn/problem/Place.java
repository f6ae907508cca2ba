package org.lwn.problem;

/** Where a problem sits: in a JSON document, or in a text file. */
public sealed interface Place {

    /** The name of the file or document, as its reader knows it; {@code -} for standard input. */
    String document();

    /** The same place, its document named as seen from outside the folder in which it lies. */
    default Place within(String folder) {
        String whole = folder.endsWith("/") ? folder + document() : folder + "/" + document();
        return this instanceof InText text
                ? new InText(whole, text.line(), text.column())
                : new InJson(whole, ((InJson) this).pointer());
    }

    /**
     * A value inside a JSON document.
     *
     * @param document the name of the document
     * @param pointer where the value stands, or should stand
     */
    record InJson(String document, Pointer pointer) implements Place {
        @Override
        public String toString() {
            return document + "#" + pointer;
        }
    }

    /**
     * A character in a text file.
     *
     * @param document the name of the file
     * @param line the line, counted from 1
     * @param column the column, counted from 1 in characters (code points), not bytes
     */
    record InText(String document, int line, int column) implements Place {
        /** @throws InvalidValueException if the line or the column is less than 1 */
        public InText {
            InvalidValueException.requireAtLeast("line", line, 1);
            InvalidValueException.requireAtLeast("column", column, 1);
        }

        @Override
        public String toString() {
            return document + ":" + line + ":" + column;
        }
    }
}
