package org.lwn.rules.campaign;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.CampaignStep;
import org.lwn.json.DocumentFormat;
import org.lwn.json.LwnJson;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Pointer;

/**
 * When each step can begin.
 *
 * @param steps every step, each after those that it waits for
 */
@DocumentFormat("lwn-steps/1")
record StepTable(List<Row> steps) {

    /**
     * When one step can begin: if all of this holds.
     *
     * @param step which step
     * @param done steps that are done before
     * @param begun what has begun before; null if nothing needs to
     * @param orInterimCutOff whether it can begin all the same once an interim analysis is declared; null if not
     */
    record Row(
            CampaignStep step,
            List<CampaignStep> done,
            @Nullable Begun begun,
            @Nullable Boolean orInterimCutOff) {
        Row {
            done = ImmutableList.copyOf(done);
        }
    }

    /**
     * That a step has begun.
     *
     * @param step which step
     * @param by where what it begins with stands in the campaign's document
     */
    record Begun(CampaignStep step, Pointer by) {}

    /** @throws InvalidValueException if a step is missing, stands twice, or stands before one that it waits for */
    StepTable {
        steps = ImmutableList.copyOf(steps);
        if (!steps.stream().map(Row::step).toList().equals(List.of(CampaignStep.values()))) {
            throw new InvalidValueException("steps", steps.size(), "has the steps in their order", "List each once.");
        }
        for (Row row : steps) {
            for (CampaignStep before : row.done()) {
                if (before.compareTo(row.step()) >= 0) {
                    throw new InvalidValueException(
                            "done", before, "comes before " + row.step(), "Take it out of the list.");
                }
            }
        }
    }

    /** The table that comes with lwn. */
    static StepTable shipped() {
        try (InputStream in = StepTable.class.getResourceAsStream("steps.json")) {
            if (in == null) {
                throw new IllegalStateException("steps.json is not on the class path");
            }
            return LwnJson.read(StepTable.class, LwnJson.parse("steps.json", in))
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
