import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds what lwn decided on a published file against a count of its own: the grants in pounds whose amount (applied for,
 * if positive, else awarded) lies below £500 or above £5,000. Knows nothing of lwn but its output.
 *
 * <p>Arguments: the published file, the decisions (one JSON object a line).
 */
public final class PublishedGrants {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] arguments) throws IOException {
        Path published = Path.of(arguments[0]);
        Set<String> below = new TreeSet<>();
        Set<String> above = new TreeSet<>();
        int grants = 0;
        for (JsonNode grant : JSON.readTree(published.toFile()).get("grants")) {
            String id = grant.get("id").textValue();
            grants++;
            BigDecimal amount = number(grant.get("amountAppliedFor"));
            if (amount.signum() <= 0) {
                amount = number(grant.get("amountAwarded"));
            }
            if (!"GBP".equals(grant.path("currency").textValue())) {
                continue;
            }
            if (amount.signum() > 0 && amount.compareTo(BigDecimal.valueOf(500)) < 0) {
                below.add(id);
            }
            if (amount.compareTo(BigDecimal.valueOf(5000)) > 0) {
                above.add(id);
            }
        }
        Set<String> foundBelow = new TreeSet<>();
        Set<String> foundAbove = new TreeSet<>();
        int decisions = 0;
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            JsonNode decision = JSON.readTree(line);
            decisions++;
            for (JsonNode finding : decision.get("findings")) {
                String id = decision.get("application").textValue();
                switch (finding.get("code").textValue()) {
                    case "grant.amount.below-minimum" -> foundBelow.add(id);
                    case "grant.amount.above-maximum" -> foundAbove.add(id);
                    default -> {}
                }
            }
        }
        System.out.printf(
                "%s: %d grants, %d decisions; below £500: counted %d, found %d; above £5,000: counted %d, found %d%n",
                published.getFileName(), grants, decisions, below.size(), foundBelow.size(), above.size(), foundAbove.size());
        if (decisions != grants || !below.equals(foundBelow) || !above.equals(foundAbove)) {
            System.err.println("The two do not agree.");
            System.exit(1);
        }
        if (above.isEmpty() && below.isEmpty()) {
            System.err.println("Nothing was counted, so nothing was checked.");
            System.exit(1);
        }
    }

    private static BigDecimal number(JsonNode node) {
        return node != null && node.isNumber() ? node.decimalValue() : BigDecimal.ZERO;
    }
}
