package org.lwn.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Lesson10WhatTheYearCameToTest {

    @Test
    void the_year_is_told_with_what_is_not_known_of_it() {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Lesson10WhatTheYearCameTo.main(new String[0]);
        } finally {
            System.setOut(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "North 107",
                        "Central 81",
                        "South 81",
                        "MEETING_HOSTS NOT_SAID /networks/0/meetings",
                        "MEMBERS NOT_RECORDED /networks/0/members",
                        "TEAM NOT_RECORDED /campaigns/0/team",
                        "OUTCOMES NOT_RECORDED /outcomes",
                        "ACTIONS_DONE NOT_RECORDED /campaigns/0/actions",
                        "GRANTS_AWARDED NOT_RECORDED /campaigns/0/grants",
                        "GRANT_MONEY NOT_RECORDED /campaigns/0/grants",
                        "REPORTS NOT_RECORDED /campaigns/0/reports",
                        "PEOPLE_HEARD NOT_RECORDED /campaigns/0/conversations",
                        "ISSUES_CHOSEN NOT_RECORDED /campaigns/0/issues",
                        "OBSERVED NOT_RECORDED /observations",
                        "FINDINGS NOT_RECORDED /research",
                        "STORIES NOT_RECORDED /stories",
                        "RANKED_BY NOT_IN_USE /measurements/0");
    }
}
