package libreta.contacts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How likely two records are the same person, after Fellegi and Sunter: each comparison adds the logarithm of how much
 * likelier its outcome is between two records of one person than between two of different people.
 *
 * <p>The weights are fixed, in bits; {@code docs/decisions} says where they come from. Some outcomes speak so clearly of
 * two people that no sum makes them <i>the same</i>: another first name at the same number is a family.
 */
record Likeness(double bits, boolean identified, boolean twoPeople, List<String> matches) {
    private static final double THE_SAME = 0.99;
    private static final double PERHAPS = 0.1;

    /** Of ten thousand contacts one is the person, as a rule. */
    private static final double PRIOR = -13;

    private static final double SWAPPED = -0.5;
    private static final double NAME_IN_ADDRESS = 8;
    private static final double NUMBER = 13;
    private static final double NUMBER_OF_THE_OFFICE = 5;
    private static final double OTHER_NUMBER = -1;
    private static final double DOMAIN = 5;

    Likeness {
        matches = List.copyOf(matches);
    }

    double probability() {
        return identified ? 1 : 1 / (1 + Math.pow(2, -bits));
    }

    Optional<Duplicate.Grade> grade() {
        double probability = probability();
        if (probability < PERHAPS) {
            return Optional.empty();
        }
        boolean same = identified || (probability >= THE_SAME && !twoPeople);
        return Optional.of(same ? Duplicate.Grade.THE_SAME : Duplicate.Grade.PERHAPS);
    }

    /** {@code asked}: internal names and normalised values; {@code contact} has {@link Person#COMPARED}. */
    static Likeness of(Map<String, String> asked, Contact contact, Phones phones) {
        return of(Person.of(asked, phones), Person.of(contact.properties(), phones));
    }

    static Likeness of(Person asked, Person there) {
        Names names = names(asked.name(), there.name());
        Mail mail = mail(asked, there, names);
        Evidence number = number(asked, there);
        Evidence work = work(asked, there);
        Evidence address = nameInAddress(asked, there);
        List<Evidence> all = Stream.concat(Stream.of(mail.evidence(), number, work, address), names.evidence().stream())
                .toList();
        LinkedHashSet<String> matches = new LinkedHashSet<>();
        all.stream()
                .filter(evidence -> evidence.bits() > 0)
                .sorted(Comparator.comparingDouble(Evidence::bits).reversed())
                .forEach(evidence -> matches.addAll(evidence.properties()));
        boolean otherAddress = mail.level() == EmailForms.Level.DIFFERENT;
        return new Likeness(
                PRIOR + all.stream().mapToDouble(Evidence::bits).sum(),
                mail.level() == EmailForms.Level.EXACT,
                names.twoPeople() || (names.misspelt() && otherAddress),
                List.copyOf(matches));
    }

    private record Evidence(double bits, List<String> properties) {
        static final Evidence NONE = new Evidence(0, List.of());

        static Evidence of(double bits, String... properties) {
            return new Evidence(bits, List.of(properties));
        }
    }

    /** {@code twoPeople}: a family, a father and his son, or no name to tell; {@code misspelt}: the first name may be. */
    private record Names(List<Evidence> evidence, boolean sameFirst, boolean twoPeople, boolean misspelt) {
        double bits() {
            return evidence.stream().mapToDouble(Evidence::bits).sum();
        }
    }

    private record Mail(EmailForms.Level level, Evidence evidence) {
        static final Mail NONE = new Mail(EmailForms.Level.SAME_NAME, Evidence.NONE);
    }

    private static Names names(NameForms asked, NameForms there) {
        Names straight = straight(asked, there);
        return Stream.concat(Stream.of(straight, swapped(asked, there)), pooled(asked, there).stream())
                .max(Comparator.comparingDouble(Names::bits))
                .orElse(straight);
    }

    private static Names straight(NameForms asked, NameForms there) {
        return names(asked.first(), there.first(), asked.last(), there.last(), generationsDiffer(asked, there));
    }

    private static Names names(
            List<String> first, List<String> theirFirst, List<String> last, List<String> theirLast, boolean differ) {
        NameForms.Level firsts = NameForms.compare(first, theirFirst);
        NameForms.Level lasts = NameForms.compare(last, theirLast);
        boolean endings = firsts == NameForms.Level.MISSPELT && NameForms.mayBeTwoNames(first, theirFirst);
        double firstBits = switch (firsts) {
            case EXACT -> 6.3;
            case SHORT_FORM -> 5.5;
            case MISSPELT -> endings ? 1 : 4;
            case PART -> 4.5;
            case INITIAL -> 3;
            case DIFFERENT -> -4;
            case MISSING -> 0;
        };
        double lastBits = switch (lasts) {
            case EXACT -> 7.5;
            case SHORT_FORM, MISSPELT -> 5.5;
            case PART -> 6;
            case INITIAL -> 2;
            case DIFFERENT -> -4;
            case MISSING -> 0;
        };
        boolean clear = switch (firsts) {
            case EXACT, SHORT_FORM -> true;
            case MISSPELT -> !endings;
            case PART, INITIAL, DIFFERENT, MISSING -> false;
        };
        boolean clearLast = switch (lasts) {
            case EXACT, SHORT_FORM, MISSPELT, PART -> true;
            case INITIAL, DIFFERENT, MISSING -> false;
        };
        return new Names(
                List.of(Evidence.of(firstBits, "firstname"), Evidence.of(lastBits, "lastname")),
                firsts == NameForms.Level.EXACT,
                !clear || !clearLast || differ,
                firsts == NameForms.Level.MISSPELT);
    }

    private static Names swapped(NameForms asked, NameForms there) {
        Names swapped =
                names(asked.first(), there.last(), asked.last(), there.first(), generationsDiffer(asked, there));
        List<Evidence> evidence = new ArrayList<>(swapped.evidence());
        evidence.add(Evidence.of(SWAPPED));
        return new Names(evidence, swapped.sameFirst(), swapped.twoPeople(), swapped.misspelt());
    }

    /** All of a name in one field. */
    private static Optional<Names> pooled(NameForms asked, NameForms there) {
        boolean oneField = Stream.of(asked, there)
                .anyMatch(name -> name.first().isEmpty() || name.last().isEmpty());
        boolean whole = asked.all().size() > 1 && there.all().size() > 1;
        if (!oneField || !whole) {
            return Optional.empty();
        }
        NameForms.Level level = NameForms.compareInAnyOrder(asked.all(), there.all());
        double bits = switch (level) {
            case EXACT -> 12.5;
            case MISSPELT, SHORT_FORM -> 9.5;
            case PART -> 8;
            case INITIAL, DIFFERENT, MISSING -> 0;
        };
        boolean same = level == NameForms.Level.EXACT;
        Evidence evidence = Evidence.of(bits, "firstname", "lastname");
        return bits == 0
                ? Optional.empty()
                : Optional.of(new Names(List.of(evidence), same, !same || generationsDiffer(asked, there), false));
    }

    private static boolean generationsDiffer(NameForms asked, NameForms there) {
        return !asked.generations().equals(there.generations());
    }

    private static Mail mail(Person asked, Person there, Names names) {
        return asked.emails().stream()
                .flatMap(one -> there.emails().stream().map(other -> mail(one, other, asked, there, names)))
                .max(Comparator.comparingDouble(mail -> mail.level() == EmailForms.Level.EXACT
                        ? Double.MAX_VALUE
                        : mail.evidence().bits()))
                .orElse(Mail.NONE);
    }

    private static Mail mail(EmailForms one, EmailForms other, Person asked, Person there, Names names) {
        EmailForms.Level level = one.compare(other);
        boolean ownNames = !names.sameFirst()
                && one.names(asked.name().first())
                && other.names(there.name().first());
        if (level == EmailForms.Level.MISSPELT && ownNames) {
            level = EmailForms.Level.DIFFERENT;
        }
        double bits = switch (level) {
            case EXACT, SAME_MAILBOX -> 12;
            case MISSPELT -> 10;
            // an address that is made of the name says nothing that the name does not
            case SAME_NAME -> one.madeOf(asked.name()) || other.madeOf(there.name()) ? 1 : 7;
            case DIFFERENT -> -1;
        };
        return new Mail(level, Evidence.of(bits, "email"));
    }

    private static Evidence number(Person asked, Person there) {
        return asked.numbers().stream()
                .flatMap(one -> there.numbers().stream().map(other -> number(one, other)))
                .max(Comparator.comparingDouble(Evidence::bits))
                .orElse(Evidence.NONE);
    }

    private static Evidence number(Person.Telephone one, Person.Telephone other) {
        boolean same = one.digits().equals(other.digits())
                || one.digits().endsWith(other.digits())
                || other.digits().endsWith(one.digits());
        if (!same) {
            return Evidence.of(OTHER_NUMBER);
        }
        boolean office = !one.extension().equals(other.extension());
        return Evidence.of(office ? NUMBER_OF_THE_OFFICE : NUMBER, one.property());
    }

    private static Evidence work(Person asked, Person there) {
        NameForms.Level level = asked.company().compare(there.company());
        double bits = switch (level) {
            case EXACT -> 5.5;
            case MISSPELT, SHORT_FORM -> 4.5;
            case PART, INITIAL -> 4;
            case DIFFERENT -> -1.5;
            case MISSING -> 0;
        };
        boolean domain = asked.emails().stream()
                .filter(EmailForms::atCompany)
                .anyMatch(one ->
                        there.emails().stream().anyMatch(other -> one.domain().equals(other.domain())));
        if (domain && bits < DOMAIN) {
            return Evidence.of(DOMAIN, "email");
        }
        boolean named = level == NameForms.Level.MISSING && (worksAt(asked, there) || worksAt(there, asked));
        return named ? Evidence.of(DOMAIN, "company") : Evidence.of(bits, "company");
    }

    /** One says the company, the other has an address there. */
    private static boolean worksAt(Person one, Person other) {
        return !other.company().empty()
                && one.emails().stream()
                        .anyMatch(
                                email -> email.company().equals(other.company().key()));
    }

    /** One has no name, but an address that is made of the other's. */
    private static Evidence nameInAddress(Person asked, Person there) {
        boolean made = (there.name().empty() && there.emails().stream().anyMatch(email -> email.madeOf(asked.name())))
                || (asked.name().empty() && asked.emails().stream().anyMatch(email -> email.madeOf(there.name())));
        return made ? Evidence.of(NAME_IN_ADDRESS, "email") : Evidence.NONE;
    }
}
