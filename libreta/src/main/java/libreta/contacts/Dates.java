package libreta.contacts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times as people type them and as HubSpot stores them. Times without an offset are UTC, as HubSpot's are. */
final class Dates {
    private static final int LONGEST = 64;
    private static final Pattern ISO_DAY = Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})");
    private static final Pattern NUMERIC = Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4})");
    private static final Pattern EPOCH_MILLIS = Pattern.compile("-?[0-9]{11,14}");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:(?:\\p{L}+)[ ,]+)?(?<day>[0-9]{1,2})(?:st|nd|rd|th|o|º)?[ -]+(?:of |de )?(?<month>\\p{L}{3,10})\\.?,?[ -]+(?:de |del |of )?(?<year>[0-9]{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:(?:\\p{L}+), )?(?<month>\\p{L}{3,10})\\.? (?<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?<year>[0-9]{4})");
    private static final List<List<String>> MONTHS = List.of(
            List.of("january", "enero"),
            List.of("february", "febrero"),
            List.of("march", "marzo"),
            List.of("april", "abril"),
            List.of("may", "mayo"),
            List.of("june", "junio"),
            List.of("july", "julio"),
            List.of("august", "agosto"),
            List.of("september", "septiembre", "setiembre"),
            List.of("october", "octubre"),
            List.of("november", "noviembre"),
            List.of("december", "diciembre"));
    private static final Map<String, Locale> LOCALES = Map.of("en", Locale.UK, "es", Locale.of("es", "ES"));
    private static final Map<String, String> DAY_SHAPES = Map.of("en", "d MMMM uuuu", "es", "d 'de' MMMM 'de' uuuu");

    private Dates() {}

    /** What a text says as a day. */
    sealed interface Reading {
        record Day(LocalDate day) implements Reading {}

        /** {@code 03/04/2026}: April's third, or March's fourth. */
        record TwoWays(LocalDate dayFirst, LocalDate monthFirst) implements Reading {}

        record Not() implements Reading {}
    }

    static Reading readDay(String text) {
        String typed = text.strip();
        if (typed.length() > LONGEST) {
            return new Reading.Not();
        }
        try {
            return parse(typed);
        } catch (DateTimeException noSuchDay) {
            return new Reading.Not();
        }
    }

    /** A point in time: ISO with or without an offset, or epoch milliseconds. */
    static Optional<Instant> readTime(String text) {
        String typed = text.strip();
        try {
            return EPOCH_MILLIS.matcher(typed).matches()
                    ? Optional.of(Instant.ofEpochMilli(Long.parseLong(typed)))
                    : isoTime(typed);
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    static String showDay(String value, String language) {
        return readDay(value) instanceof Reading.Day(LocalDate day) ? day.format(dayFormat(language)) : value;
    }

    static String showTime(String value, String language) {
        Optional<Instant> time = readTime(value);
        if (time.isEmpty()) {
            return showDay(value, language);
        }
        LocalDateTime utc = LocalDateTime.ofInstant(time.get(), ZoneOffset.UTC);
        return utc.format(dayFormat(language)) + utc.format(DateTimeFormatter.ofPattern(", HH:mm 'UTC'", Locale.ROOT));
    }

    private static DateTimeFormatter dayFormat(String language) {
        String known = language.startsWith("es") ? "es" : "en";
        return DateTimeFormatter.ofPattern(
                DAY_SHAPES.getOrDefault(known, "uuuu-MM-dd"), LOCALES.getOrDefault(known, Locale.ROOT));
    }

    private static Reading parse(String typed) {
        Matcher iso = ISO_DAY.matcher(typed);
        if (iso.matches()) {
            return day(number(iso, 1), number(iso, 3), number(iso, 4));
        }
        Matcher numeric = NUMERIC.matcher(typed);
        if (numeric.matches()) {
            return eitherOrder(number(numeric, 1), number(numeric, 3), number(numeric, 4));
        }
        Optional<Instant> time = readTime(typed);
        if (time.isPresent()) {
            return writtenDay(typed, time.get());
        }
        return inWords(Words.fold(typed));
    }

    // The day that was written counts, not the one that it is in UTC by then.
    private static Reading writtenDay(String typed, Instant time) {
        return typed.charAt(4) == '-'
                ? new Reading.Day(LocalDate.parse(typed.substring(0, 10)))
                : new Reading.Day(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }

    private static Reading eitherOrder(int first, int second, int year) {
        if (second > 12) {
            return day(year, first, second);
        }
        if (first > 12 || first == second) {
            return day(year, second, first);
        }
        return new Reading.TwoWays(LocalDate.of(year, second, first), LocalDate.of(year, first, second));
    }

    private static Reading inWords(String folded) {
        Matcher matcher = DAY_FIRST.matcher(folded);
        if (!matcher.matches()) {
            matcher = MONTH_FIRST.matcher(folded);
        }
        if (!matcher.matches()) {
            return new Reading.Not();
        }
        return day(
                Integer.parseInt(matcher.group("year")),
                month(matcher.group("month")),
                Integer.parseInt(matcher.group("day")));
    }

    /** 1 to 12 for the name of a month or its beginning, else 0, of which no day is one. */
    private static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(name -> name.startsWith(word))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Reading day(int year, int month, int day) {
        return new Reading.Day(LocalDate.of(year, month, day));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<Instant> isoTime(String typed) {
        String iso = typed.replaceFirst("^([0-9]{4}-[0-9]{2}-[0-9]{2}) ([0-9])", "$1T$2");
        try {
            return Optional.of(OffsetDateTime.parse(iso).toInstant());
        } catch (DateTimeParseException withoutOffset) {
            return Optional.of(LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        }
    }
}
