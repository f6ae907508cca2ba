package org.lwn.examples.springboot;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.lwn.json.LwnJson;
import org.lwn.rules.PackIdentity;
import org.lwn.rules.store.Publication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says which programmes there are, and which rules are in force for them. */
@RestController
final class ProgrammeController {
    private final RulesOnDisk rules;

    ProgrammeController(RulesOnDisk rules) {
        this.rules = rules;
    }

    private record Programme(String id, String name, String funder) {}

    /** What is in force, and since when; which rules they are, a decision says by the same hash. */
    private record InForce(PackIdentity pack, int publication, Instant since, int rules) {}

    @GetMapping(path = "/programmes", produces = MediaType.APPLICATION_JSON_VALUE)
    String programmes() {
        List<Programme> programmes = rules.ask(forms -> forms.programmes().stream()
                .map(programme -> new Programme(programme.id(), programme.name(), programme.funder()))
                .toList());
        return LwnJson.writeLine(programmes);
    }

    @GetMapping(path = "/programmes/{programme}/rules", produces = MediaType.APPLICATION_JSON_VALUE)
    String inForce(@PathVariable String programme) {
        rules.ask(forms -> forms.form(programme, Locale.UK));
        Publication publication = rules.publication();
        return LwnJson.writeLine(
                new InForce(publication.pack(), publication.number(), publication.at(), publication.rules()));
    }
}
