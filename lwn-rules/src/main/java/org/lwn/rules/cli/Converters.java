package org.lwn.rules.cli;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.lwn.problem.Suggestion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options, and says what is wrong with them. */
final class Converters {
    private Converters() {}

    /** A date in ISO form, of a year with four digits: Java knows years so far off that months between overflow. */
    static final class Day implements ITypeConverter<LocalDate> {
        private static final int LAST_YEAR = 9999;

        @Override
        public LocalDate convert(String written) {
            try {
                LocalDate day = LocalDate.parse(written);
                if (day.getYear() >= 1 && day.getYear() <= LAST_YEAR) {
                    return day;
                }
            } catch (DateTimeParseException e) {
                // The same as a day in no year of ours.
            }
            throw new TypeConversionException(
                    "'" + written + "' is no date that there is. Write the year first, such as 2026-03-31.");
        }
    }

    /** A language as BCP 47 names it. */
    static final class Language implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String written) {
            try {
                Locale locale = new Locale.Builder()
                        .setLanguageTag(written.replace('_', '-'))
                        .build();
                if (!locale.getLanguage().isEmpty()) {
                    return locale;
                }
            } catch (IllformedLocaleException e) {
                // The same as a language that names none.
            }
            throw new TypeConversionException(
                    "'" + written + "' names no language. Write its short name, such as en, cy or pt-BR.");
        }
    }

    /** How to answer. */
    static final class FormConverter implements ITypeConverter<Form> {
        @Override
        public Form convert(String written) {
            return form(written, ImmutableList.of("text", "json"));
        }
    }

    static final class PictureOrFormConverter implements ITypeConverter<Form> {
        @Override
        public Form convert(String written) {
            return form(written, ImmutableList.of("text", "json", "svg"));
        }
    }

    static final class PageOrFormConverter implements ITypeConverter<Form> {
        @Override
        public Form convert(String written) {
            return form(written, ImmutableList.of("text", "json", "html"));
        }
    }

    private static Form form(String written, List<String> known) {
        String name = Ascii.toLowerCase(written);
        if (!known.contains(name)) {
            throw new TypeConversionException("'" + written + "' is not known. " + Suggestion.remedy(written, known));
        }
        return Form.valueOf(Ascii.toUpperCase(name));
    }
}
