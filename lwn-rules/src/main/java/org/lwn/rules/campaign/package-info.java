/**
 * Where a listening and social action campaign stands on a day, what is missing and what comes next. Begin with
 * {@link org.lwn.rules.campaign.CampaignWorkflow}.
 */
@NullMarked
package org.lwn.rules.campaign;

import org.jspecify.annotations.NullMarked;
