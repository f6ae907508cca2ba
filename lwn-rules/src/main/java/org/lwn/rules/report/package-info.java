/**
 * Pictures and pages of what the rules say. Begin with {@link org.lwn.rules.report.CampaignPicture} or
 * {@link org.lwn.rules.report.ReviewPage}; they need the charting library, which is optional.
 */
@NullMarked
package org.lwn.rules.report;

import org.jspecify.annotations.NullMarked;
