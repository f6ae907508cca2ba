package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.json.Personal;
import org.lwn.problem.InvalidValueException;

/**
 * How to reach somebody who was heard: the only type that holds a person's name, address or number. The stored document
 * keeps them; {@link #toString()} and the messages of refusals never show them. Source: practice.
 *
 * @param id its name in the document, which says nothing of the person
 * @param conversation the conversation in which it was given
 * @param name what the person is called; null if not given
 * @param email the e-mail address; null if not given
 * @param telephone the telephone number, digits and spaces, perhaps with + before them; null if not given
 * @param consent whether the person may be contacted
 * @param purpose what the details may be used for
 * @param forgetOn the day by which they are to be deleted; null if none was set
 * @param erasedOn the day on which name, address and number were erased; null if they were not, or never given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactDetails(
        Id<ContactDetails> id,
        Id<Conversation> conversation,
        @Personal @Nullable String name,
        @Personal @Nullable String email,
        @Personal @Nullable String telephone,
        Consent consent,
        String purpose,
        @Nullable LocalDate forgetOn,
        @Nullable LocalDate erasedOn) {
    private static final String HIDDEN = "(not shown)";
    private static final int LONGEST = 200;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,100}@[^\\s@]{1,100}");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9]([0-9 ]{3,28})[0-9]");

    /** @throws InvalidValueException if a detail is blank, too long not of its form, or erased; it does not show the detail */
    public ContactDetails {
        if (name != null && (name.isBlank() || name.length() > LONGEST)) {
            throw new InvalidValueException(
                    "name", HIDDEN, "has from 1 to " + LONGEST + " characters", "Leave it out if it was not given.");
        }
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw new InvalidValueException(
                    "email", HIDDEN, "is one e-mail address", "Leave it out if it was not given.");
        }
        if (telephone != null && !TELEPHONE.matcher(telephone).matches()) {
            throw new InvalidValueException(
                    "telephone", HIDDEN, "is digits and spaces, perhaps with + before them", "Leave out all else.");
        }
        InvalidValueException.requireText("purpose", purpose);
        if (erasedOn != null && (name != null || email != null || telephone != null)) {
            throw new InvalidValueException(
                    "erasedOn", erasedOn, "is given only if no detail is left", "Take out the details, or this day.");
        }
    }

    /** Whether there is, or was on the day, a name, an address or a number. */
    public boolean isHeldOn(LocalDate day) {
        return erasedOn == null ? name != null || email != null || telephone != null : day.isBefore(erasedOn);
    }

    /** Whether they may be used on the day: consent holds, and the day to forget them has not come. */
    public boolean usableOn(LocalDate day) {
        return consent.state() == ConsentState.GIVEN && (forgetOn == null || day.isBefore(forgetOn));
    }

    /** Whether they should be gone by the day. */
    public boolean keptTooLongOn(LocalDate day) {
        return forgetOn != null && !day.isBefore(forgetOn);
    }

    /** Everything but the person. */
    @Override
    public String toString() {
        return "ContactDetails[id=" + id + ", conversation=" + conversation + ", consent=" + consent + ", purpose="
                + purpose + ", forgetOn=" + forgetOn + ", erasedOn=" + erasedOn + ", the person is not shown]";
    }
}
