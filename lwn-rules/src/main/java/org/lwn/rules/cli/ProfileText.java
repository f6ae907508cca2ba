package org.lwn.rules.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.organisation.Approach;
import org.lwn.organisation.Board;
import org.lwn.organisation.Founding;
import org.lwn.organisation.MeetingAccess;
import org.lwn.organisation.Partnership;
import org.lwn.organisation.Post;
import org.lwn.organisation.PriorityArea;
import org.lwn.organisation.Profile;
import org.lwn.organisation.WorkingStyle;

/** What one organisation is to its neighbourhoods. */
final class ProfileText {
    private final Names names;

    ProfileText(Names names) {
        this.names = names;
    }

    void write(Outline section, Profile profile) {
        section.list("Works in", names.neighbourhoods(profile.neighbourhoods()));
        founding(section, profile.founding());
        section.list("Roles", Terms.of(profile.roles()));
        approach(section, profile.approach());
        board(section, profile.board());
        section.list("Staff", posts(profile.posts()));
        section.list(
                "Legal form",
                profile.legalFormAims().stream()
                        .map(aim -> Phrases.marked(Terms.of(aim.form()), aim.standing()))
                        .toList());
        section.list("Unites", names.actors(profile.unites()));
        section.list("Goes to meetings of", names.actors(profile.attends()));
        section.list("Speaks up about", profile.advocacyTopics());
        Outline partnerships = section.heading("Partnerships:");
        profile.partnerships().forEach(partnership -> partnership(partnerships, partnership));
        section.list(
                "Funding",
                profile.funding().stream()
                        .map(money -> Phrases.with(
                                Phrases.marked(names.actor(money.from()), money.standing()), money.purpose()))
                        .toList());
        priorities(section, profile.priorities());
        section.list("Strains", PlacesText.strains(profile.strains()));
    }

    private static void founding(Outline section, @Nullable Founding founding) {
        if (founding != null) {
            section.list("Founded on", PlacesText.strains(founding.because()));
            String length = founding.lasting() == null ? "" : Terms.of(founding.lasting()) + "s of ";
            section.field("Began with", Phrases.after(length, Phrases.and(Terms.of(founding.beganWith()))));
        }
    }

    private static void approach(Outline section, @Nullable Approach approach) {
        if (approach == null) {
            return;
        }
        Outline way = section.heading("Way of working:");
        way.list("Marked by being", Terms.of(approach.traits()));
        way.flag(
                approach.primarilyProjectsOrServices(),
                "Primarily projects or services",
                "Not primarily projects or services");
        way.field(
                "Change is made",
                Phrases.joined(
                        Phrases.after("", sides(approach.changeIs())),
                        Phrases.after("not ", sides(approach.changeIsNot()))));
        way.field("Staff", approach.staffRole());
        way.field("People are to feel", Phrases.and(approach.peopleAreToFeel()));
        way.field("By means of", Phrases.and(Terms.of(approach.means())));
    }

    /** On which side of a change the community stands: {@code with and by the community}. */
    private static String sides(List<WorkingStyle> styles) {
        List<String> sides = styles.stream()
                .map(style -> switch (style) {
                    case DOES_TO -> "to";
                    case DOES_FOR -> "for";
                    case DOES_WITH -> "with";
                    case DONE_BY -> "by";
                })
                .toList();
        return sides.isEmpty() ? "" : Phrases.and(sides) + " the community";
    }

    private static void board(Outline section, @Nullable Board board) {
        if (board != null) {
            section.field(
                    "Board",
                    Phrases.joined(
                            Phrases.and(Terms.of(board.madeUpOf())),
                            Phrases.either(board.voluntary(), "unpaid", "paid"),
                            board.meetingsOpenTo() == null
                                    ? null
                                    : board.meetingsOpenTo() == MeetingAccess.ANYONE
                                            ? "meetings open to anyone"
                                            : "meetings open to members only",
                            Phrases.after("brings links to ", Phrases.and(board.linksTo()))));
        }
    }

    List<String> posts(List<Post> posts) {
        return posts.stream()
                .map(post -> Phrases.with(
                        Phrases.marked(post.title(), post.standing()),
                        Phrases.count(post.count()),
                        Phrases.either(post.fullTime(), "full time", "part time"),
                        post.hoursPerWeek() == null ? null : post.hoursPerWeek() + " hours a week",
                        post.termInMonths() == null
                                ? null
                                : "for " + Text.count(post.termInMonths(), "month", "months"),
                        post.fundedBy() == null ? null : "paid by " + names.actor(post.fundedBy())))
                .toList();
    }

    private void partnership(Outline partnerships, Partnership partnership) {
        Outline partner = partnerships.point(Phrases.with(
                Phrases.marked(partnership.title(), partnership.standing()),
                Phrases.after("with ", Phrases.and(names.actors(partnership.with())))));
        partner.field("Meets", Phrases.rhythm(partnership.meetings()));
        partner.field("Represented by", partnership.representedBy());
        partner.field("When", Phrases.date(partnership.since()));
        partnership
                .exchanges()
                .forEach(exchange -> partner.field(
                        switch (exchange.direction()) {
                            case TO_PARTNER -> "To the partner";
                            case FROM_PARTNER -> "From the partner";
                            case TOGETHER -> "Together";
                        },
                        exchange.what()));
    }

    void priorities(Outline section, List<PriorityArea> areas) {
        Outline priorities = section.heading("Priorities:");
        for (PriorityArea area : areas) {
            String details = Phrases.joined(
                    Phrases.after("set by ", area.setBy()),
                    Phrases.after(area.setBy() == null ? "set " : "", Phrases.when(area.setOn())),
                    Phrases.after("for ", Phrases.and(names.neighbourhoods(area.localities()))));
            String title = details.isEmpty() ? area.title() : area.title() + " (" + details + ")";
            if (area.aims().isEmpty()) {
                priorities.point(title);
            } else {
                priorities.list(
                        title,
                        area.aims().stream()
                                .map(aim -> Phrases.marked(aim.title(), aim.standing()))
                                .toList());
            }
        }
    }
}
