package org.lwn.rules.grant;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.GrantApplication;

/**
 * Puts the applications of one file beside each other, so that rules can refer near duplicates to a person: each beside
 * those, at most five, with which it shares at least the programme's share of words. Which ones share less cannot matter
 * to a rule that asks for near duplicates, and comparing each with each takes minutes for some thousands.
 *
 * <p>Two sets of words can only have a large share in common if they have one of their rarest words in common. So each
 * application is looked for only among those that have one of its rarest words too. Nothing is missed by that.
 */
final class LookAlikes {
    private static final int MOST = 5;

    /** The engine rounds shares to four decimals. */
    private static final double ROUNDING = 0.0001;

    private final List<GrantCase> cases;
    private final List<List<String>> words;
    private final double share;

    private LookAlikes(List<GrantCase> cases, BigDecimal share) {
        this.cases = cases;
        this.share = share.doubleValue() - ROUNDING;
        List<Set<String>> sets = cases.stream()
                .map(grantCase -> OtherApplication.words(grantCase.application()))
                .toList();
        Map<String, Integer> occurrences = new HashMap<>();
        sets.forEach(set -> set.forEach(word -> occurrences.merge(word, 1, Integer::sum)));
        Comparator<String> rarestFirst =
                Comparator.<String, Integer>comparing(occurrences::get).thenComparing(Comparator.naturalOrder());
        this.words = sets.stream()
                .map(set -> (List<String>) ImmutableList.sortedCopyOf(rarestFirst, set))
                .toList();
    }

    /** The same cases in the same order, each beside those that it may be a near duplicate of. */
    static List<GrantCase> beside(List<GrantCase> cases) {
        BigDecimal share = leastShare(cases);
        return share == null || cases.size() < 2 ? cases : new LookAlikes(cases, share).beside();
    }

    /** The least that the programme sets on any of the cases' days; null if it sets none. */
    private static @Nullable BigDecimal leastShare(List<GrantCase> cases) {
        BigDecimal least = null;
        for (GrantCase grantCase : cases) {
            BigDecimal share = grantCase.programme().nearDuplicateShare();
            least = share == null || (least != null && least.compareTo(share) <= 0) ? least : share;
        }
        return least;
    }

    private List<GrantCase> beside() {
        ListMultimap<String, Integer> byRareWord = ArrayListMultimap.create();
        for (int index = 0; index < cases.size(); index++) {
            for (String word : rarest(index)) {
                byRareWord.put(word, index);
            }
        }
        ImmutableList.Builder<GrantCase> beside = ImmutableList.builder();
        for (int index = 0; index < cases.size(); index++) {
            boolean anyWillDo = words.get(index).isEmpty() || share <= 0;
            beside.add(cases.get(index).beside(anyWillDo ? anyOther(index) : alike(index, byRareWord)));
        }
        return beside.build();
    }

    /** What has no words yet could be like any other, which is for the rules to say. */
    private List<GrantApplication> anyOther(int index) {
        for (int other = 0; other < cases.size(); other++) {
            if (isOther(index, other)) {
                return ImmutableList.of(cases.get(other).application());
            }
        }
        return ImmutableList.of();
    }

    private List<GrantApplication> alike(int index, ListMultimap<String, Integer> byRareWord) {
        Set<String> mine = new HashSet<>(words.get(index));
        List<GrantApplication> found = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (String word : rarest(index)) {
            for (int other : byRareWord.get(word)) {
                if (isOther(index, other) && seen.add(other) && share(mine, words.get(other)) >= share) {
                    found.add(cases.get(other).application());
                    if (found.size() == MOST) {
                        return found;
                    }
                }
            }
        }
        return found;
    }

    /** Of so many words, one must be among those that any set with a large enough share in common has too. */
    private List<String> rarest(int index) {
        List<String> all = words.get(index);
        int needed = (int) Math.ceil(share * all.size());
        return all.subList(0, Math.min(all.size(), all.size() - needed + 1));
    }

    private boolean isOther(int index, int other) {
        return index != other
                && !cases.get(index)
                        .application()
                        .id()
                        .equals(cases.get(other).application().id());
    }

    private static double share(Set<String> mine, List<String> theirs) {
        double smaller = Math.min(mine.size(), theirs.size());
        double larger = Math.max(mine.size(), theirs.size());
        long common = smaller == 0 ? 0 : theirs.stream().filter(mine::contains).count();
        return common / Math.max(1, smaller + larger - common);
    }
}
