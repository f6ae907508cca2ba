package org.lwn.examples;

import java.time.LocalDate;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.impact.Figure;
import org.lwn.impact.Impact;
import org.lwn.impact.Impact.Line;
import org.lwn.impact.Impact.Measure;
import org.lwn.impact.Impact.Subject;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.system.Systems;

/** Lesson 10: what did the year come to, and what do we not know? */
public final class Lesson10WhatTheYearCameTo {
    private Lesson10WhatTheYearCameTo() {}

    /** Prints who came to the meetings of each locality, and what it would take to say more. */
    public static void main(String[] arguments) {
        NeighbourhoodSystem islington = Systems.shipped("islington");
        LocalDate first = LocalDate.of(2022, 9, 1);
        LocalDate last = LocalDate.of(2023, 9, 30);
        Impact year = Impact.of(islington, first, last, CampaignPolicy.usual().on(last));

        for (Line line : year.lines()) {
            Subject of = line.of();
            if (of == null && line.figure() instanceof Figure.Unknown unknown) {
                System.out.println(line.measure() + " " + unknown.gap() + " " + unknown.where());
            } else if (of != null
                    && line.measure() == Measure.LOCALITY_ATTENDANCE
                    && line.figure() instanceof Figure.Counted came) {
                System.out.println(of.title() + " " + came.count().number());
            }
        }
    }
}
