package org.lwn.rules.togetherness;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads whether a text speaks of work for a community or of work with it. Only the words count that stand directly before the
 * community, but for {@link #FILLERS}: "for all our residents" is read as for, "for the community garden" as neither. What is
 * said to be with people or by them, also as "resident-led", is not read as for, whatever else is said.
 */
final class CommunityTalk {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}'’]+|[^\\p{L}\\p{N}'’\\s]");

    private static final Set<String> FOR = ImmutableSet.of("for");
    private static final Set<String> WITH = ImmutableSet.of("with", "by", "alongside");

    /** What may stand between such a word and the community. */
    private static final Set<String> FILLERS =
            ImmutableSet.of("all", "every", "its", "local", "our", "the", "their", "this", "whole", "wider", "your");

    /** What may follow the community; another word after it would make it a part of a name, such as a community garden. */
    private static final Set<String> AFTER = ImmutableSet.of(
            "and", "as", "at", "around", "by", "can", "from", "here", "in", "living", "near", "of", "on", "or", "that",
            "to", "we", "where", "which", "who", "with");

    private final ImmutableList<ImmutableList<String>> communities;

    /** @param words by which words the whole community is meant; one may have several */
    CommunityTalk(List<String> words) {
        communities = words.stream().map(CommunityTalk::tokens).collect(ImmutableList.toImmutableList());
    }

    /** Whether the texts speak of work for the community, and not of work with it or by it. */
    boolean isFor(List<String> texts) {
        List<ImmutableList<String>> read =
                texts.stream().map(CommunityTalk::tokens).toList();
        return read.stream().anyMatch(tokens -> says(FOR, tokens))
                && read.stream().noneMatch(tokens -> says(WITH, tokens) || isLed(tokens));
    }

    private boolean says(Set<String> how, List<String> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            if (how.contains(tokens.get(at)) && isCommunity(tokens.subList(at + 1, tokens.size()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isCommunity(List<String> tokens) {
        int at = 0;
        while (at < tokens.size() && !endsWithCommunity(tokens, at) && FILLERS.contains(tokens.get(at))) {
            at++;
        }
        return endsWithCommunity(tokens, at);
    }

    private boolean endsWithCommunity(List<String> tokens, int at) {
        return communities.stream()
                .filter(words -> startsAt(tokens, at, words))
                .mapToInt(words -> at + words.size())
                .anyMatch(end -> end == tokens.size() || isAfter(tokens.get(end)));
    }

    private static boolean isAfter(String token) {
        boolean isWord = Character.isLetterOrDigit(token.charAt(0));
        return isWord ? AFTER.contains(token) : !token.equals("-");
    }

    /** Whether people are said to lead it: "community-led", "resident-led". */
    private boolean isLed(List<String> tokens) {
        for (int at = 2; at < tokens.size(); at++) {
            if (tokens.get(at).equals("led") && tokens.get(at - 1).equals("-") && isOneOrMany(tokens.get(at - 2))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOneOrMany(String word) {
        return communities.contains(ImmutableList.of(word)) || communities.contains(ImmutableList.of(word + "s"));
    }

    private static boolean startsAt(List<String> tokens, int at, List<String> words) {
        return !words.isEmpty()
                && at + words.size() <= tokens.size()
                && tokens.subList(at, at + words.size()).equals(words);
    }

    private static ImmutableList<String> tokens(String text) {
        return TOKEN.matcher(Ascii.toLowerCase(text))
                .results()
                .map(MatchResult::group)
                .collect(ImmutableList.toImmutableList());
    }
}
