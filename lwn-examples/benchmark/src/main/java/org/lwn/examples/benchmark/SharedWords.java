package org.lwn.examples.benchmark;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.GrantApplication;
import org.lwn.rules.grant.GrantCase;

/** The words of an application's title and statement of benefit, in small letters. Public for compiled rules. */
public record SharedWords(Set<String> words) {
    private static final Splitter WORDS = Splitter.onPattern("[^\\p{L}\\p{N}]+").omitEmptyStrings();

    static SharedWords of(GrantApplication application) {
        String statement =
                application.benefit() == null ? null : application.benefit().statement();
        String text = orNothing(application.title()) + " " + orNothing(statement);
        return new SharedWords(ImmutableSet.copyOf(WORDS.split(Ascii.toLowerCase(text))));
    }

    /** Whether an application beside the case shares as many words with it as the programme allows, or more. */
    public static boolean isNearDuplicate(GrantCase grantCase) {
        BigDecimal least = grantCase.programme().nearDuplicateShare();
        if (least == null || grantCase.otherApplications().isEmpty()) {
            return false;
        }
        SharedWords words = of(grantCase.application());
        return !words.isEmpty()
                && grantCase.otherApplications().stream()
                        .anyMatch(other -> words.shareWith(other).compareTo(least) >= 0);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The share, from 0 to 1, of the words of both that both have. There must be words here. */
    BigDecimal shareWith(GrantApplication other) {
        Set<String> theirs = of(other).words();
        return BigDecimal.valueOf(Sets.intersection(words, theirs).size())
                .divide(BigDecimal.valueOf(Sets.union(words, theirs).size()), 4, RoundingMode.HALF_UP);
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
