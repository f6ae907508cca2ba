package org.lwn.rules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.Campaign;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.JsonDocument;
import org.lwn.json.LwnJson;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;
import org.lwn.problem.Suggestion;
import org.lwn.rules.Pack;
import org.lwn.rules.RulePackException;
import org.lwn.rules.grant.PanelDecision;
import org.lwn.rules.language.RuleReader;
import org.lwn.rules.packs.Packs;
import org.lwn.system.NeighbourhoodSystem;

/** Finds out what a file is and what is wrong with it. */
final class Check {
    /** How sources begin that {@code lwn new programme} writes. */
    static final String EXAMPLE = "EXAMPLE";

    private static final String PROGRAMME = "lwn-programme/1";
    private static final String APPLICATION = "lwn-application/1";
    private static final String PACK = "lwn-pack/1";
    private static final String SYSTEM = "lwn-system/1";
    private static final String CAMPAIGN = "lwn-campaign/1";
    private static final String PANEL_DECISION = "lwn-panel-decision/1";
    private static final List<String> FORMATS =
            ImmutableList.of(PROGRAMME, APPLICATION, PACK, SYSTEM, CAMPAIGN, PANEL_DECISION);

    /** What documents of one kind have and those of the others have not; one without a format is told by it. */
    private static final ImmutableMap<String, List<String>> MARKS = ImmutableMap.of(
            PROGRAMME,
            ImmutableList.of("funder", "currency", "minimumAward", "maximumAward", "areaOfBenefit"),
            APPLICATION,
            ImmutableList.of("applicant", "amountRequested", "benefit", "startsOn", "submittedOn"),
            SYSTEM,
            ImmutableList.of("document", "neighbourhoods", "actors", "networks", "campaigns"),
            PANEL_DECISION,
            ImmutableList.of("machine", "decidedOn", "decidedBy", "verdict"));

    private static final Pattern RULES = Pattern.compile("\\uFEFF?\\s*[\\p{L}/]");
    private static final int MOST_TO_LOOK_AT = 4096;

    private final Documents documents;
    private final @Nullable Pack<?> pack;

    /** @param pack the pack that rule files belong to; null if they are to tell themselves */
    Check(Documents documents, @Nullable Pack<?> pack) {
        this.documents = documents;
        this.pack = pack;
    }

    List<Problem> problems(String file) throws Documents.UnreadableException {
        if (isFolder(file)) {
            return ofPack(file);
        }
        byte[] bytes = documents.bytes(file);
        boolean isRules = file.equals(Documents.STANDARD_INPUT)
                ? looksLikeRules(bytes)
                : Ascii.toLowerCase(file).endsWith(".drl");
        return isRules ? ofRules(file, bytes) : ofJson(documents.json(file, bytes));
    }

    /** Whether it begins as a rule file does, with a word or a comment; a JSON document begins with a bracket. */
    private static boolean looksLikeRules(byte[] bytes) {
        return RULES.matcher(new String(bytes, 0, Math.min(bytes.length, MOST_TO_LOOK_AT), StandardCharsets.UTF_8))
                .lookingAt();
    }

    private List<Problem> ofRules(String file, byte[] bytes) {
        Pack<?> about = pack == null ? mostNamed(Packs.all(), new String(bytes, StandardCharsets.UTF_8)) : pack;
        return new RuleReader(about.factTypes()).read(file, bytes).problems();
    }

    /** The pack whose case the rules name most often; of those named as often, the first. */
    static Pack<?> mostNamed(List<Pack<?>> packs, String drl) {
        return packs.stream()
                .max(Comparator.comparingLong(pack -> mentions(pack.caseType(), drl)))
                .orElseThrow();
    }

    private static long mentions(String caseType, String drl) {
        return Pattern.compile("\\b" + caseType + "\\s*\\(")
                .matcher(drl)
                .results()
                .count();
    }

    private static boolean isFolder(String file) {
        try {
            return Files.isDirectory(Path.of(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private List<Problem> ofPack(String folder) throws Documents.UnreadableException {
        Pack<?> like = packLike(folder);
        try {
            return PackProblems.inFolder(folder, like.check(Path.of(folder)));
        } catch (RulePackException unusable) {
            throw new Documents.UnreadableException(
                    PackProblems.of(folder, unusable).problems().get(0));
        }
    }

    /** The shipped pack whose kind of case the folder's rules are about; the first, if that cannot be told. */
    private Pack<?> packLike(String folder) {
        try {
            JsonNode manifest = documents
                    .json(Path.of(folder).resolve("pack.json").toString())
                    .root();
            return Packs.withCaseType(manifest.path("factType").asText())
                    .orElse(Packs.all().get(0));
        } catch (Documents.UnreadableException told) {
            return Packs.all().get(0);
        }
    }

    private List<Problem> ofJson(JsonDocument document) throws Documents.UnreadableException {
        JsonNode root = document.root();
        String kind = kind(root);
        // A system has grants too, as a package has.
        if (root.isArray() || (Inputs.isPackage(root) && !kind.equals(SYSTEM))) {
            return Inputs.read(document).problems();
        }
        return switch (kind) {
            case PROGRAMME -> ofProgramme(document);
            case APPLICATION -> LwnJson.read(GrantApplication.class, document).problems();
            case PACK -> ofPack(folderOf(document.name()));
            case SYSTEM -> LwnJson.read(NeighbourhoodSystem.class, document).problems();
            case CAMPAIGN -> LwnJson.read(Campaign.class, document).problems();
            case PANEL_DECISION -> LwnJson.read(PanelDecision.class, document).problems();
            default -> ImmutableList.of(unknownKind(document));
        };
    }

    /** The format that the document has or, if it names none, seems to have; empty if that cannot be told. */
    static String kind(JsonNode root) {
        String format = root.path("format").asText();
        for (String known : FORMATS) {
            if (format.startsWith(known.substring(0, known.indexOf('/') + 1))) {
                return known;
            }
        }
        long most = MARKS.values().stream()
                .mapToLong(marks -> count(marks, root))
                .max()
                .orElse(0);
        List<String> likely = MARKS.entrySet().stream()
                .filter(kind -> count(kind.getValue(), root) == most)
                .map(Map.Entry::getKey)
                .toList();
        return likely.size() == 1 ? likely.get(0) : "";
    }

    private static long count(List<String> marks, JsonNode root) {
        return marks.stream().filter(root::has).count();
    }

    private static String folderOf(String file) {
        Path folder =
                file.equals(Documents.STANDARD_INPUT) ? null : Path.of(file).getParent();
        return folder == null ? "." : folder.toString();
    }

    private static Problem unknownKind(JsonDocument document) {
        String format = document.root().path("format").asText();
        Pointer place = document.root().has("format") ? Pointer.ROOT.child("format") : Pointer.ROOT;
        return Problem.error(
                new Place.InJson(document.name(), place),
                "check.unknown-kind",
                "This is no programme, application, panel's decision, campaign or neighbourhood system, as far as one"
                        + " can tell.",
                format.isEmpty()
                        ? "Begin it with \"format\": \"" + PROGRAMME + "\", \"" + APPLICATION + "\" or \"" + SYSTEM
                                + "\"."
                        : Suggestion.remedy(format, FORMATS));
    }

    private static List<Problem> ofProgramme(JsonDocument document) {
        List<Problem> problems =
                new ArrayList<>(LwnJson.read(GrantProgramme.class, document).problems());
        document.root().properties().forEach(field -> {
            Pointer at = Pointer.ROOT.child(field.getKey());
            if (isExample(field.getValue())) {
                problems.add(example(document, at, field.getKey(), "Write your own."));
            }
            for (int index = 0; index < field.getValue().size(); index++) {
                if (isExample(field.getValue().path(index).path("source"))) {
                    problems.add(example(
                            document,
                            at.child(index).child("source"),
                            field.getKey(),
                            "Change it and say who set it, or remove it if the programme sets no such limit."));
                }
            }
        });
        return problems;
    }

    private static boolean isExample(JsonNode text) {
        return text.isTextual() && text.textValue().startsWith(EXAMPLE);
    }

    private static Problem example(JsonDocument document, Pointer place, String field, String remedy) {
        return Problem.warning(
                new Place.InJson(document.name(), place),
                "programme.example",
                Text.printable(field) + " is still the example that lwn wrote.",
                remedy);
    }
}
