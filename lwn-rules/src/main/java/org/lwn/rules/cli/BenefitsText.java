package org.lwn.rules.cli;

import org.jspecify.annotations.Nullable;
import org.lwn.wellbeing.Benefits;

/** What the work is seen to be good for. */
final class BenefitsText {
    private BenefitsText() {}

    static void write(Outline section, @Nullable Benefits benefits) {
        if (benefits == null) {
            return;
        }
        section.list("As seen by", Terms.of(benefits.seenBy()));
        section.point(benefits.saidToBeComplete() ? "Said to be the only ones" : "Not said to be the only ones");
        Outline residents =
                section.heading("To residents, who are (" + benefits.residents().size() + "):");
        benefits.residents()
                .forEach(benefit ->
                        residents.point(Phrases.with(Terms.of(benefit.benefit()), Phrases.and(benefit.means()))));
        Outline agencies = section.heading("To agencies (" + benefits.agencies().size() + "):");
        benefits.agencies()
                .forEach(benefit -> agencies.point(
                        switch (benefit.benefit()) {
                            case ACCESS -> "access to " + benefit.of();
                            case UNDERSTANDING -> "understanding of " + benefit.of();
                            case UPTAKE -> "uptake of " + benefit.of();
                        }));
    }
}
