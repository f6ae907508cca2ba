package org.lwn.rules.grant;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.grant.GrantApplication;
import org.lwn.json.DerivedFrom;

/**
 * Another application to the same programme, compared with this one.
 *
 * @param sharedWords the share, from 0 to 1, of the words of both titles and statements of benefit that both have: none if
 *     the other application has no words yet; null if this one has none
 */
public record OtherApplication(
        @DerivedFrom({"/title", "/benefit/statement"}) @Unit(Unit.SHARE) @Nullable
        BigDecimal sharedWords) {
    private static final Splitter WORDS = Splitter.onPattern("[^\\p{L}\\p{N}]+").omitEmptyStrings();

    static OtherApplication of(GrantApplication other, GrantApplication mine) {
        Set<String> theirs = words(other);
        Set<String> ours = words(mine);
        if (ours.isEmpty()) {
            return new OtherApplication(null);
        }
        int shared = Sets.intersection(theirs, ours).size();
        int all = Sets.union(theirs, ours).size();
        return new OtherApplication(
                BigDecimal.valueOf(shared).divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP));
    }

    /** The words of the title and the statement of benefit, in small letters. */
    static Set<String> words(GrantApplication application) {
        String title = application.title() == null ? "" : application.title();
        String statement =
                application.benefit() == null || application.benefit().statement() == null
                        ? ""
                        : application.benefit().statement();
        return ImmutableSet.copyOf(WORDS.split(Ascii.toLowerCase(title + " " + statement)));
    }
}
