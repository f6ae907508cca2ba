package org.lwn.rules.report;

import com.google.common.html.HtmlEscapers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes of a drawn chart what can be kept and read by anybody. */
final class Svg {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+\\.[0-9]+");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern ROOT = Pattern.compile("<svg ([^>]*)>");
    private static final Pattern NOT_TO_BE_SELECTED = Pattern.compile("\\s*(-[a-z]+-)?user-select: none;");

    private static final Pattern NAMESPACE = Pattern.compile(" xmlns(:[a-z]+)?=\"[^\"]*\"");

    /** What XML cannot hold, and what breaks lines or turns the direction of the text around it. */
    private static final Pattern NOT_PRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]");

    private Svg() {}

    /**
     * The same picture with a title and a description that a screen reader reads, names that are the same each time, and
     * no more decimals than anybody sees, so that the same input gives the same bytes everywhere.
     */
    static String readable(String drawn, String title, String description) {
        String picture = rounded(named(NOT_TO_BE_SELECTED.matcher(drawn).replaceAll(""), ""));
        Matcher root = ROOT.matcher(picture);
        return root.replaceFirst(Matcher.quoteReplacement("<svg " + (root.find() ? root.group(1) : "")
                                + " role=\"img\" aria-labelledby=\"title desc\" xml:lang=\"en\">"
                                + words("", title, description)))
                        .stripTrailing()
                + "\n";
    }

    /**
     * The same picture to stand inside a page: as large as its place, with a title and a description, and names that begin
     * as no other picture's on the page.
     */
    static String inline(String drawn, int width, int height, String prefix, String title, String description) {
        String picture = NAMESPACE.matcher(rounded(named(drawn, prefix))).replaceAll("");
        return ROOT.matcher(NOT_TO_BE_SELECTED.matcher(picture).replaceAll(""))
                .replaceFirst(Matcher.quoteReplacement(
                        "<svg class=\"plt-container chart\" viewBox=\"0 0 " + width + " " + height
                                + "\" role=\"img\" aria-labelledby=\"" + prefix + "title " + prefix + "desc\">"
                                + words(prefix, title, description)))
                .strip();
    }

    /** The same text without characters that cannot be printed. */
    static String printable(String text) {
        return NOT_PRINTABLE.matcher(text).replaceAll("·");
    }

    private static String words(String prefix, String title, String description) {
        return "\n  <title id=\"" + prefix + "title\">"
                + HtmlEscapers.htmlEscaper().escape(printable(title))
                + "</title>\n  <desc id=\"" + prefix + "desc\">"
                + HtmlEscapers.htmlEscaper().escape(printable(description))
                + "</desc>";
    }

    /** The library makes up a new name each time; here they are numbered. */
    private static String named(String drawn, String prefix) {
        Map<String, String> names = new LinkedHashMap<>();
        TAG.matcher(drawn)
                .results()
                .forEach(tag -> ID.matcher(tag.group())
                        .results()
                        .forEach(id -> names.putIfAbsent(id.group(1), prefix + "part" + (names.size() + 1))));
        String named = drawn;
        for (Map.Entry<String, String> name : names.entrySet()) {
            named = named.replaceAll("(id=\"|#)" + Pattern.quote(name.getKey()) + "\\b", "$1" + name.getValue());
        }
        return named;
    }

    private static String rounded(String drawn) {
        return TAG.matcher(drawn)
                .replaceAll(tag -> Matcher.quoteReplacement(NUMBER.matcher(tag.group())
                        .replaceAll(number -> new BigDecimal(number.group())
                                .setScale(1, RoundingMode.HALF_EVEN)
                                .stripTrailingZeros()
                                .toPlainString())));
    }
}
