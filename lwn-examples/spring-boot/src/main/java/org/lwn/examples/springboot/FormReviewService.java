package org.lwn.examples.springboot;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Starts the service. It asks nobody who they are: a host puts its own sign-in before it.
 *
 * <pre>{@code
 * java -jar lwn-spring-boot-0.1.0-SNAPSHOT.jar --lwn.store=rules-in-force
 * }</pre>
 */
@SpringBootApplication
@EnableConfigurationProperties(Settings.class)
public class FormReviewService {

    /** Takes Spring Boot's arguments. */
    public static void main(String[] arguments) {
        SpringApplication.run(FormReviewService.class, arguments);
    }

    /** Says what day it is, which decides what rules and thresholds count. */
    @Bean
    Clock clock(Settings settings) {
        return Clock.system(settings.zone());
    }
}
