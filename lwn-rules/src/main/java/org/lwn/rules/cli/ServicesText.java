package org.lwn.rules.cli;

import com.google.common.base.Ascii;
import java.time.LocalDate;
import org.lwn.directory.Activity;
import org.lwn.directory.ActivityKind;
import org.lwn.directory.ScaleGap;
import org.lwn.directory.Service;
import org.lwn.directory.ServiceDirectory;
import org.lwn.system.NeighbourhoodSystem;

/** What is on offer: services in lists, and what people do together. */
final class ServicesText {
    private final NeighbourhoodSystem system;
    private final Names names;

    ServicesText(NeighbourhoodSystem system, Names names) {
        this.system = system;
        this.names = names;
    }

    void services(Outline section) {
        system.services().forEach(service -> service(section, service));
    }

    /** @param today the day for which it is told which entries are stale */
    void directories(Outline section, LocalDate today) {
        for (ServiceDirectory directory : system.directories()) {
            Outline list = section.point(Phrases.with(
                    Phrases.marked(directory.title(), directory.standing()),
                    directory.scale() == null ? null : Terms.of(directory.scale()),
                    Phrases.after("for ", directory.purpose())));
            for (ScaleGap gap : directory.gaps()) {
                list.field("Gathered at the scale \"" + Terms.of(gap.gatheredAt()) + "\", it misses", gap.misses());
            }
            list.list(
                    "Services", directory.entries().stream().map(names::service).toList());
            list.field(
                    "To be confirmed again",
                    directory.staleAfterDays() == null
                            ? null
                            : "after " + Text.count(directory.staleAfterDays(), "day", "days"));
            list.list(
                    "Not confirmed lately, as of " + Phrases.day(today),
                    system.notConfirmedLately(directory, today).stream()
                            .map(Service::name)
                            .toList());
        }
    }

    private void service(Outline services, Service listed) {
        Outline service =
                services.point(Phrases.with(Phrases.marked(listed.name(), listed.standing()), listed.topic()));
        service.field("Given by", listed.provider() == null ? null : names.actor(listed.provider()));
        service.list("For", listed.audience());
        service.list("Who live in", names.neighbourhoods(listed.catchment()));
        service.list("Reached by", Terms.of(listed.access()));
        service.field("At", listed.place() == null ? null : names.asset(listed.place()));
        service.field(
                "Last confirmed", listed.lastConfirmedOn() == null ? "never" : Phrases.day(listed.lastConfirmedOn()));
    }

    void activities(Outline section) {
        for (Activity activity : system.activities()) {
            String kind = Terms.of(activity.kind());
            boolean saysItsKind = activity.kind() == ActivityKind.CAFE
                    || Ascii.toLowerCase(activity.title()).contains(kind);
            section.point(Phrases.with(
                    Phrases.marked(
                            saysItsKind ? activity.title() : activity.title() + " (" + kind + ")", activity.standing()),
                    activity.by() == null ? null : "by " + names.actor(activity.by()),
                    activity.neighbourhood() == null ? null : "in " + names.neighbourhood(activity.neighbourhood()),
                    activity.place() == null ? null : "at " + names.asset(activity.place()),
                    Phrases.after("so that people are ", Phrases.and(Terms.of(activity.benefits()))),
                    activity.style() == null ? null : "\"" + Terms.of(activity.style()) + "\""));
        }
    }
}
