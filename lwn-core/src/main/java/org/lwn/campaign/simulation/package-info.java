/** Campaigns that nobody held, made to teach and to try things out. Begin with {@link org.lwn.campaign.simulation.CampaignSimulation}. */
@NullMarked
package org.lwn.campaign.simulation;

import org.jspecify.annotations.NullMarked;
