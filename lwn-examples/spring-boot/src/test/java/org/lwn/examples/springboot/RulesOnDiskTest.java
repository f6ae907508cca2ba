package org.lwn.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.rules.store.RuleStoreException;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.util.unit.DataSize;

class RulesOnDiskTest {
    /** One store for all of these, for the first publication takes its time. */
    @TempDir
    static Path folder;

    private final Path store = folder.resolve("store");

    private static RulesOnDisk rulesIn(Path store) throws IOException {
        Settings settings =
                new Settings(store, Duration.ofMillis(5), DataSize.ofKilobytes(64), ZoneId.of("Europe/London"));
        return new RulesOnDisk(settings, Clock.systemUTC());
    }

    @Test
    void the_rules_that_ship_are_published_once() throws IOException {
        rulesIn(store).close();

        try (RulesOnDisk again = rulesIn(store)) {
            assertThat(again.publication().number()).isEqualTo(1);
            assertThat(new RulesHealth(again).health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void a_store_that_cannot_be_read_keeps_the_service_from_starting() throws IOException {
        Path damaged = Files.createDirectories(folder.resolve("damaged"));
        Files.writeString(damaged.resolve("store.json"), "{");

        assertThatThrownBy(() -> rulesIn(damaged)).isInstanceOf(RuleStoreException.class);
    }

    @Test
    void a_store_that_is_damaged_later_leaves_the_last_good_rules_in_force_and_is_told_until_it_is_put_right()
            throws IOException {
        try (RulesOnDisk rules = rulesIn(store)) {
            Path list = store.resolve("store.json");
            byte[] good = Files.readAllBytes(list);

            Files.writeString(list, "{");
            await(() -> rules.failure().isPresent());
            Health health = new RulesHealth(rules).health();
            assertThat(health.getStatus()).isEqualTo(RulesHealth.OUT_OF_DATE);
            assertThat(health.getDetails()).containsEntry("publication", 1).containsKey("failure");
            assertThat(rules.ask(GrantForms::programmes)).hasSize(1);

            Files.write(list, good);
            assertThat(new RulesHealth(rules).health().getStatus()).isEqualTo(Status.UP);
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the end of waiting").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
