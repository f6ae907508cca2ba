package org.lwn.commissioning;

import org.lwn.directory.AccessRoute;
import org.lwn.neighbourhood.Sector;

/**
 * How people meet a part of society's services. Source: 003.
 *
 * @param sector which part of society
 * @param by how they are reached
 * @param frequency how often
 * @param storiesToldAgain whether people must tell their story again
 */
public record ContactStyle(Sector sector, AccessRoute by, Frequency frequency, boolean storiesToldAgain) {}
