package org.lwn.examples.springboot;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be set, as {@code --lwn.store=…} and the like.
 *
 * @param store the folder of the rule store, by default beside where the service is started
 * @param lookAtLeastEvery how often to look for new rules where the system does not tell of changed files
 * @param largestForm the most bytes that a form may have
 * @param zone where the day begins as of which forms are reviewed
 */
@ConfigurationProperties("lwn")
record Settings(
        @DefaultValue("rules-in-force") Path store,
        @DefaultValue("30s") Duration lookAtLeastEvery,
        @DefaultValue("64KB") DataSize largestForm,
        @DefaultValue("Europe/London") ZoneId zone) {}
