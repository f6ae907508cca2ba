package org.lwn.standard.giving360;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of object may and must hold. The field names are those of the grant and package schemas of the 360Giving
 * Data Standard 1.4, which holds all that earlier versions have.
 *
 * @param name what it is called in sentences, with its article
 * @param fields every field of the standard
 * @param required those without which the object is incomplete
 * @param oneOf those of which it has one and no more; the first is preferred
 * @param showable those whose value may stand in a problem: never a name, an address or another contact detail
 */
record Shape(String name, Map<String, Field> fields, Set<String> required, List<String> oneOf, Set<String> showable) {

    private static final Shape LOCATION = of("a location")
            .texts("id", "dateModified")
            .textsOrNull("name", "countryCode", "description", "geoCode", "geoCodeType")
            .numbersOrNull("latitude", "longitude")
            .showable("geoCode")
            .build();

    private static final Shape ORGANISATION = of("an organisation")
            .texts("id", "name", "department", "contactName", "charityNumber", "companyNumber", "streetAddress")
            .texts("addressLocality", "addressRegion", "addressCountry", "postalCode", "telephone", "alternateName")
            .texts("email", "description", "url", "dateModified")
            .textsOrNull("organisationType")
            .lists(LOCATION, "location")
            .required("id", "name")
            .showable("id", "charityNumber", "companyNumber")
            .build();

    private static final Shape INDIVIDUAL =
            of("an individual").texts("id", "name").required("id", "name").build();

    private static final Shape INDIVIDUALS_DETAILS = of("the details of a grant to an individual")
            .texts("primaryGrantReason", "secondaryGrantReason")
            .listsOfTexts("grantPurpose")
            .build();

    private static final Shape EVENT = of("a period")
            .texts("title", "startDate", "endDate", "description", "dateModified")
            .numbers("duration")
            .showable("startDate", "endDate", "duration")
            .build();

    private static final Shape PROGRAMME = of("a grant programme")
            .texts("code", "dateModified")
            .textsOrNull("title", "description", "url")
            .build();

    private static final Shape CLASSIFICATION = of("a classification")
            .texts("vocabulary", "code", "dateModified")
            .textsOrNull("title", "description", "url")
            .build();

    private static final Shape DOCUMENT = of("a document")
            .texts("id", "dateModified")
            .textsOrNull("title", "url", "description", "documentType")
            .build();

    private static final Shape TRANSACTION = of("a transaction")
            .texts("id", "transactionDate", "currency", "dateModified")
            .textsOrNull("valueDate", "description", "provider", "recipient")
            .numbers("value")
            .showable("transactionDate", "currency", "value")
            .build();

    private static final Shape PUBLISHER = of("the publisher")
            .texts("identifier", "name", "website", "logo")
            .required("name")
            .build();

    /** One grant. */
    static final Shape GRANT = of("a grant")
            .texts("id", "title", "description", "currency", "awardDate", "url", "fromOpenCall", "dateModified")
            .texts("regrantType", "locationScope")
            .textsOrNull("dataSource")
            .numbers("amountAppliedFor", "amountAwarded", "amountDisbursed")
            .lists(EVENT, "plannedDates", "actualDates")
            .object(INDIVIDUAL, "recipientIndividual")
            .object(INDIVIDUALS_DETAILS, "toIndividualsDetails")
            .lists(ORGANISATION, "recipientOrganization", "fundingOrganization")
            .lists(LOCATION, "beneficiaryLocation")
            .lists(PROGRAMME, "grantProgramme")
            .lists(CLASSIFICATION, "fundingType", "classifications")
            .lists(DOCUMENT, "relatedDocument")
            .lists(TRANSACTION, "applicationTransaction", "commitmentTransaction", "disbursementTransaction")
            .listsOfTexts("relatedActivity")
            .required("id", "title", "description", "currency", "amountAwarded", "awardDate", "fundingOrganization")
            .oneOf("recipientOrganization", "recipientIndividual")
            .showable("id", "currency", "awardDate", "amountAppliedFor", "amountAwarded", "amountDisbursed")
            .build();

    /** The whole file; its grants are checked one by one. */
    static final Shape PACKAGE = of("a package")
            .texts("version", "title", "description", "issued", "modified", "identifier", "downloadURL", "accessURL")
            .texts("license")
            .listsOfTexts("extensions")
            .object(PUBLISHER, "publisher")
            .listsOfAnything("grants")
            .required("grants")
            .showable("version")
            .build();

    /**
     * What a field holds.
     *
     * @param nullable whether the standard lets it be null
     * @param inner what the object, or each in the list of objects, is; null for others
     */
    record Field(Form form, boolean nullable, @Nullable Shape inner) {}

    /** The JSON types that the standard uses. */
    enum Form {
        TEXT("text", "Write it between quotation marks."),
        NUMBER("a number", "Write it as 1500.00: no quotation marks, no commas and no currency sign."),
        TEXTS("a list of texts", "Write it between square brackets: [ \"…\" ]."),
        OBJECT("an object", "Write it between curly brackets: { … }."),
        OBJECTS("a list of objects", "Write it between square brackets: [ { … } ]."),
        LIST("a list", "Write it between square brackets: [ … ].");

        private final String words;
        private final String remedy;

        Form(String words, String remedy) {
            this.words = words;
            this.remedy = remedy;
        }

        String words() {
            return words;
        }

        String remedy() {
            return remedy;
        }
    }

    private static Builder of(String name) {
        return new Builder(name);
    }

    private static final class Builder {
        private final String name;
        private final ImmutableMap.Builder<String, Field> fields = ImmutableMap.builder();
        private ImmutableSet<String> required = ImmutableSet.of();
        private ImmutableList<String> oneOf = ImmutableList.of();
        private ImmutableSet<String> showable = ImmutableSet.of();

        Builder(String name) {
            this.name = name;
        }

        Builder texts(String... names) {
            return all(new Field(Form.TEXT, false, null), names);
        }

        Builder textsOrNull(String... names) {
            return all(new Field(Form.TEXT, true, null), names);
        }

        Builder numbers(String... names) {
            return all(new Field(Form.NUMBER, false, null), names);
        }

        Builder numbersOrNull(String... names) {
            return all(new Field(Form.NUMBER, true, null), names);
        }

        Builder listsOfTexts(String... names) {
            return all(new Field(Form.TEXTS, false, null), names);
        }

        Builder listsOfAnything(String... names) {
            return all(new Field(Form.LIST, false, null), names);
        }

        Builder lists(Shape inner, String... names) {
            return all(new Field(Form.OBJECTS, false, inner), names);
        }

        Builder object(Shape inner, String... names) {
            return all(new Field(Form.OBJECT, false, inner), names);
        }

        Builder required(String... names) {
            required = ImmutableSet.copyOf(names);
            return this;
        }

        Builder oneOf(String... names) {
            oneOf = ImmutableList.copyOf(names);
            return this;
        }

        Builder showable(String... names) {
            showable = ImmutableSet.copyOf(names);
            return this;
        }

        Shape build() {
            return new Shape(name, fields.buildOrThrow(), required, oneOf, showable);
        }

        private Builder all(Field field, String... names) {
            for (String each : names) {
                fields.put(each, field);
            }
            return this;
        }
    }
}
