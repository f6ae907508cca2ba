/**
 * The cases of a rule pack: applications or campaigns of which it is known what the rules must make of them. They say in examples what
 * the rules say in general, and a rule that is changed by mistake makes one of them fail: {@link
 * org.lwn.rules.cases.PackCases#mutate} tells whether it does. Begin with {@link org.lwn.rules.cases.PackCases}.
 *
 * <p>A pack lists its files of cases in its {@code pack.json}. Such a file looks like this:
 *
 * <pre>{@code
 * {
 *   "format": "lwn-cases/1",
 *   "bases": {
 *     "a complete application": {
 *       "programme": "w12-community-grants",
 *       "on": "2026-05-01",
 *       "application": { "id": "case", "amountRequested": { "amount": 2000, "currency": "GBP" } }
 *     }
 *   },
 *   "cases": [
 *     {
 *       "name": "£499.99 is a penny too little",
 *       "base": "a complete application",
 *       "application": { "amountRequested": { "amount": 499.99 } },
 *       "expect": { "outcome": "INELIGIBLE", "finds": ["grant.amount.below-minimum"] }
 *     }
 *   ]
 * }
 * }</pre>
 *
 * <p>A base is what several cases have in common; every file of the pack may use it. It may itself have a {@code base}. A
 * case and a base say:
 *
 * <ul>
 *   <li>{@code name}, of a case: a sentence, unlike that of any other case of the pack;
 *   <li>{@code base}: the name of the base that it begins with; none if left out;
 *   <li>{@code programme}: the identifier of a programme of the pack, or a whole programme, or what is different from the
 *       base's programme;
 *   <li>{@code on}: the day of the decision;
 *   <li>{@code application}: the application, or what is different from the base's;
 *   <li>{@code otherApplications}: a list of the applications that it stands beside, in place of the base's list;
 *   <li>{@code policy}, {@code on} and {@code campaign}, in a pack about campaigns, instead of these: what is different from
 *       the usual policy or the base's, the day on which the campaign is looked at, and the campaign, or what is different
 *       from the base's; {@code tooEarly} lists conversations that were held before safety was considered, which otherwise
 *       the workflow finds out;
 *   <li>{@code policy}, {@code on}, {@code commissioning}, {@code neighbourhoods} and {@code assets}, in a pack about
 *       commissioning: the policy and the authority's part as above, the two lists each as a whole;
 *   <li>{@code expect}, of a case: what the rules make of it, as {@link org.lwn.rules.cases.Expectation} describes.
 * </ul>
 *
 * <p>What is different is written as a JSON merge patch (RFC 7396): a member replaces the base's, an object is merged
 * with the base's object, a list replaces the base's list, and null takes the base's answer away. All names, bases and
 * codes are checked, and all problems of all files are told together.
 *
 * <p>A change after which a rule says the same of everything is noticed by no case. The pack says so in {@code
 * cases/equivalent.json}, which its manifest does not list, in the words of {@link org.lwn.rules.cases.Mutation#what()}:
 *
 * <pre>{@code
 * {
 *   "format": "lwn-equivalent/1",
 *   "changes": [
 *     {
 *       "rule": "grant.dates.too-long",
 *       "change": "'application.endsOn >= application.startsOn' becomes 'application.endsOn > application.startsOn'",
 *       "because": "A project of one day lasts one month, and no programme's limit is less than that."
 *     }
 *   ]
 * }
 * }</pre>
 */
@NullMarked
package org.lwn.rules.cases;

import org.jspecify.annotations.NullMarked;
