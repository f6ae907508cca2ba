package org.lwn.campaign;

import java.time.LocalDate;
import org.lwn.network.TrainingTopic;

/**
 * Training that somebody has done. Source: practice.
 *
 * @param topic in what
 * @param completedOn the day it was completed
 */
public record Trained(TrainingTopic topic, LocalDate completedOn) {}
