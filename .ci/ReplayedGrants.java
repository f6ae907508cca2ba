import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds who lwn says would be newly refused, were the minimum raised from £500 to £1,000, against a count of its own. By the
 * published file it tells which grants the new minimum meets; which of them were barred before, the decisions say. Knows
 * nothing of lwn but its output.
 *
 * <p>Arguments: the published file, the decisions before (one JSON object a line), the replay (one JSON object).
 */
public final class ReplayedGrants {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] arguments) throws IOException {
        Map<String, String> outcomes = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            JsonNode decision = JSON.readTree(line);
            outcomes.put(decision.get("application").textValue(), decision.get("outcome").textValue());
        }
        Map<String, String> counted = new TreeMap<>();
        int met = 0;
        for (JsonNode grant : JSON.readTree(Path.of(arguments[0]).toFile()).get("grants")) {
            String id = grant.get("id").textValue();
            BigDecimal amount = number(grant.get("amountAppliedFor"));
            if (amount.signum() <= 0) {
                amount = number(grant.get("amountAwarded"));
            }
            boolean isMet = "GBP".equals(grant.path("currency").textValue())
                    && amount.compareTo(BigDecimal.valueOf(500)) >= 0
                    && amount.compareTo(BigDecimal.valueOf(1000)) < 0;
            met += isMet ? 1 : 0;
            if (isMet && !outcomes.get(id).equals("INELIGIBLE")) {
                counted.put(id, outcomes.get(id) + " INELIGIBLE");
            }
        }
        JsonNode replay = JSON.readTree(Path.of(arguments[2]).toFile());
        Map<String, String> told = new TreeMap<>();
        for (JsonNode flip : replay.get("flips")) {
            told.put(
                    flip.get("application").textValue(),
                    flip.get("before").textValue() + " " + flip.get("after").textValue());
        }
        System.out.printf(
                "%s: from £500 to below £1,000: %d; of these not barred before: counted %d, told %d%n",
                Path.of(arguments[0]).getFileName(), met, counted.size(), told.size());
        if (replay.get("decided").intValue() != outcomes.size() || !counted.equals(told)) {
            System.err.println("The two do not agree.");
            System.exit(1);
        }
        if (met == 0) {
            System.err.println("Nothing was counted, so nothing was checked.");
            System.exit(1);
        }
    }

    private static BigDecimal number(JsonNode node) {
        return node != null && node.isNumber() ? node.decimalValue() : BigDecimal.ZERO;
    }
}
