package org.lwn.rules.report;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.lwn.neighbourhood.AssetType;
import org.lwn.provenance.ReportedDate;

/** Puts days, sums and choices into the words of pictures and pages. */
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final String ELLIPSIS = "…";

    private Wording() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** As precisely as it was said. */
    static String date(ReportedDate date) {
        String from = date.goesOn() ? "from " : "";
        String inferred = date.yearInferred() ? " (year inferred)" : "";
        return switch (date.precision()) {
            case DAY -> from + day(date.earliest()) + inferred;
            case WEEK -> from + "week of " + day(date.earliest()) + inferred;
            case MONTH -> from + MONTH.format(date.earliest()) + inferred;
            case SEASON, YEAR -> date.value();
        };
    }

    /** {@code £500}, {@code £12.50}. */
    static String money(Money money) {
        NumberFormat amounts = NumberFormat.getNumberInstance(Locale.UK);
        int decimals = money.getAmount().stripTrailingZeros().scale() <= 0 ? 0 : money.getScale();
        amounts.setMinimumFractionDigits(decimals);
        amounts.setMaximumFractionDigits(decimals);
        return money.getCurrencyUnit().getSymbol(Locale.UK) + amounts.format(money.getAmount());
    }

    /** {@code Safeguarding lead}. */
    static String title(Enum<?> choice) {
        return choice == AssetType.GP_PRACTICE
                ? "GP practice"
                : choice.name().charAt(0)
                        + Ascii.toLowerCase(choice.name()).substring(1).replace('_', ' ');
    }

    static String counted(int number, String one, String many) {
        return number == 1 ? "1 " + one : String.format(Locale.UK, "%,d %s", number, many);
    }

    /** In lines no longer than that, if its words allow it. */
    static String broken(String text, int longestLine) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : Splitter.on(' ').split(text)) {
            boolean fits = length == 0 || length + 1 + word.length() <= longestLine;
            lines.append(length == 0 ? "" : fits ? " " : "\n").append(word);
            length = fits ? length + 1 + word.length() : word.length();
        }
        return lines.toString();
    }

    /** In at most two lines no longer than that, whatever its words are. */
    static String label(String text, int longestLine) {
        List<String> lines = new ArrayList<>();
        for (String line : Splitter.on('\n').split(broken(text, longestLine))) {
            lines.add(cut(line, longestLine));
        }
        return lines.size() <= 2
                ? String.join("\n", lines)
                : lines.get(0) + "\n" + cut(lines.get(1), longestLine - 1).replace(ELLIPSIS, "") + ELLIPSIS;
    }

    /** No longer than that. */
    static String cut(String line, int longest) {
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + ELLIPSIS;
    }
}
