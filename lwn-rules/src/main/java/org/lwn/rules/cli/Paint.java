package org.lwn.rules.cli;

import org.lwn.problem.Severity;
import org.lwn.rules.grant.Outcome;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Colours words on a terminal; elsewhere leaves them as they are. */
final class Paint {
    private final boolean colour;

    Paint(boolean colour) {
        this.colour = colour;
    }

    String bold(String text) {
        return with(Style.bold, text);
    }

    String outcome(Outcome outcome, String text) {
        return with(
                switch (outcome) {
                    case ELIGIBLE -> Style.fg_green;
                    case INELIGIBLE -> Style.fg_red;
                    case NEEDS_INFORMATION -> Style.fg_yellow;
                    case REFER -> Style.fg_cyan;
                },
                text);
    }

    /** The severity's own word. */
    String severity(Severity severity) {
        return with(
                switch (severity) {
                    case ERROR -> Style.fg_red;
                    case WARNING -> Style.fg_yellow;
                    case NOTE -> Style.fg_cyan;
                },
                severity.word());
    }

    private String with(IStyle style, String text) {
        return colour ? style.on() + text + Ansi.Style.reset.on() : text;
    }
}
