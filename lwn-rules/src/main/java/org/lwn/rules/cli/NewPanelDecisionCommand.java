package org.lwn.rules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.DocumentFormat;
import org.lwn.json.LwnJson;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.grant.MachineDecision;
import org.lwn.rules.grant.PanelDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code lwn new panel-decision}: lets the rules decide on an application and writes what is kept of that, with room for
 * what people decide. As it stands it is not whole: {@code lwn check} tells what is still to be said.
 */
@Command(
        name = "panel-decision",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Writes the beginning of a panel's decision: what the rules make of an application, and room for what people"
                    + " decide.",
            "",
            "Fill in the rest: the panel's role, never a name, its verdict ({\"kind\": \"AWARD\", \"amount\": {\"amount\": 450,"
                    + " \"currency\": \"GBP\"}}, {\"kind\": \"DECLINE\"} or {\"kind\": \"ASK_AGAIN\", \"questions\":"
                    + " [{\"words\": \"...\"}]}), the reason, and the codes of the findings that it upheld or set aside."
                    + " 'lwn check' tells what is left to do."
        })
final class NewPanelDecisionCommand implements Callable<Integer> {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Console console;

    @Mixin
    private RulesOptions options = new RulesOptions();

    @Mixin
    private ApplicationOptions application = new ApplicationOptions();

    NewPanelDecisionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Exit exit = new Exit();
        try (GrantEligibility rules = options.rules(console)) {
            Documents documents = new Documents(console);
            GrantProgramme programme = options.programme(rules, documents, console);
            Input input = Inputs.read(documents.json(application.file()));
            exit.after(input.problems());
            int index = application.chosen(input);
            if (index >= 0) {
                LocalDate today = LocalDate.now(console.clock());
                GrantCase asked =
                        Cases.of(input, programme, options.on(), today).get(index);
                console.out(draft(MachineDecision.of(asked, rules.decide(asked)), today));
            }
            Problems.lines(input.problems(), options.form()).forEach(console::err);
        } catch (Documents.UnreadableException unreadable) {
            exit.atLeast(Exit.UNREADABLE);
            console.err(Problems.line(unreadable.problem(), options.form()));
        }
        return exit.code();
    }

    private static String draft(MachineDecision machine, LocalDate today) {
        ObjectNode draft = JSON.objectNode();
        draft.put(
                "format",
                PanelDecision.class.getAnnotation(DocumentFormat.class).value());
        draft.put("id", "");
        draft.set("machine", LwnJson.mapper().<JsonNode>valueToTree(machine));
        draft.put("decidedOn", today.toString());
        draft.put("decidedBy", "");
        draft.putObject("verdict").put("kind", "");
        draft.put("reason", "");
        draft.putArray("upheld");
        draft.putArray("setAside");
        draft.putArray("overrides");
        draft.putArray("stoodAside");
        return LwnJson.write(draft).stripTrailing();
    }
}
