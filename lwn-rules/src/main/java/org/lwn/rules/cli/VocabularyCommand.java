package org.lwn.rules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lwn.json.JsonDocument;
import org.lwn.json.LwnJson;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;
import org.lwn.problem.Suggestion;
import org.lwn.rules.Pack;
import org.lwn.rules.language.Vocabulary;
import org.lwn.rules.packs.Packs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lwn vocabulary}: lists what the rules of a pack may say. */
@Command(
        name = "vocabulary",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Lists what the rules of a pack may say: every property with its type, unit, meaning and an example.",
            "",
            "json prints one object: pack, facts, totals (value, meaning), annotations (name, required, meaning), effects (value, meaning) and"
                    + " pointers (what found.at may hold). A fact has name, meaning, isCase and properties; a property"
                    + " has path, topic, partOf, type, values (value, meaning), unit, meaning, mayBeMissing, ifMissing,"
                    + " operators, hint and example. What does not apply is left out."
        })
final class VocabularyCommand implements Callable<Integer> {
    private static final String MANIFEST = "pack.json";

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "PACK",
            description = "A pack that comes with lwn, such as grant-eligibility, or the folder of a pack.")
    private String pack = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.FormConverter.class,
            description = "text (for people; what you get without this) or json.")
    private Form form = Form.TEXT;

    VocabularyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Pack<?> shipped = Packs.withId(pack).orElse(null);
        if (shipped != null) {
            print(pack, shipped);
            return Exit.DONE;
        }
        if (!Documents.looksLikeFile(pack) || pack.equals(Documents.STANDARD_INPUT)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no pack '" + pack + "', and no folder of that name. "
                            + Suggestion.remedy(pack, Packs.ids()));
        }
        return ofFolder();
    }

    private int ofFolder() {
        JsonDocument manifest;
        try {
            manifest = new Documents(console).json(manifestFile());
        } catch (Documents.UnreadableException unreadable) {
            console.err(Problems.line(unreadable.problem(), form));
            return Exit.UNREADABLE;
        }
        JsonNode root = manifest.root();
        Pack<?> like = Packs.withCaseType(root.path("factType").asText()).orElse(null);
        if (like == null) {
            console.err(Problems.line(unknownFactType(manifest), form));
            return Exit.PROBLEMS;
        }
        print(root.path("id").asText(like.id()), like);
        return Exit.DONE;
    }

    /** The pack's own list of files, which may be named in place of its folder. */
    private String manifestFile() {
        try {
            Path named = Path.of(pack);
            return Files.isRegularFile(named) ? pack : named.resolve(MANIFEST).toString();
        } catch (InvalidPathException e) {
            return pack;
        }
    }

    private static Problem unknownFactType(JsonDocument manifest) {
        String factType = manifest.root().path("factType").asText();
        return Problem.error(
                new Place.InJson(manifest.name(), Pointer.ROOT.child("factType")),
                "pack.manifest",
                factType.isEmpty()
                        ? "The pack does not say what its rules are about."
                        : "There is no kind of case called '" + factType + "'.",
                Suggestion.remedy(
                        factType, Packs.all().stream().map(Pack::caseType).toList()));
    }

    private void print(String id, Pack<?> like) {
        Vocabulary vocabulary = Vocabulary.of(like.factTypes());
        if (form == Form.JSON) {
            ObjectNode whole = JsonNodeFactory.instance.objectNode().put("pack", id);
            whole.setAll((ObjectNode) LwnJson.mapper().valueToTree(vocabulary));
            console.out(LwnJson.write(whole).stripTrailing());
        } else {
            new VocabularyText(id, vocabulary, new Paint(console.colour()))
                    .lines()
                    .forEach(console::out);
        }
    }
}
