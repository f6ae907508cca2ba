/** Pictures of what the rules say. Begin with {@link org.lwn.rules.report.CampaignPicture}; it needs the charting library, which is optional. */
@NullMarked
package org.lwn.rules.report;

import org.jspecify.annotations.NullMarked;
