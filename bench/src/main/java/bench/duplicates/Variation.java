package bench.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** A person whom HubSpot holds, written by somebody else: with slips, short forms, other spellings, less or other data. */
final class Variation {
    private static final List<Way> WAYS = List.of(Way.values());
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    /** What can happen to what is written about a person. */
    enum Way {
        NO_ACCENTS,
        OTHER_CASE,
        SLIP_IN_FIRST_NAME,
        SLIP_IN_LAST_NAME,
        NAMES_SWAPPED,
        SHORT_FORM,
        INITIAL,
        ONE_LAST_NAME,
        ALL_IN_FIRST_NAME,
        NO_COMPANY,
        NO_PHONE,
        PHONE_SPELLING,
        COMPANY_FORM,
        SLIP_IN_COMPANY,
        OTHER_COMPANY
    }

    private final Random chance;
    private final Town town;

    Variation(Town town, long seed) {
        this.town = town;
        this.chance = new Random(seed);
    }

    /** Still enough of it is there for a person to say: that may be her. */
    Human of(Human person) {
        Human other = email(person);
        Human varied = recognisable(other, person) ? other : person;
        List<Way> ways = new ArrayList<>(WAYS);
        Collections.shuffle(ways, chance);
        int wanted = 1 + chance.nextInt(3);
        for (Way way : ways) {
            Human next = apply(way, varied, person);
            if (wanted > 0 && !next.equals(varied) && recognisable(next, person)) {
                varied = next;
                wanted--;
            }
        }
        return varied;
    }

    /** A name, and one thing more that points to the person. */
    private static boolean recognisable(Human varied, Human person) {
        boolean sameCompany = !varied.company().isEmpty()
                && !person.company().isEmpty()
                && Names.key(varied.company()).charAt(0)
                        == Names.key(person.company()).charAt(0);
        boolean phone = !varied.phone().isEmpty() && !person.phone().isEmpty();
        boolean fullName = varied.first().length() > 2 && !varied.last().isEmpty();
        return phone
                || (sameCompany
                        && (fullName
                                || (varied.last().isEmpty() && varied.first().contains(" "))));
    }

    private Human email(Human person) {
        return switch (chance.nextInt(20)) {
            case 0, 1 -> person;
            case 2, 3, 4 -> person.email().isEmpty() ? person : person.withEmail(slippedAddress(person.email()));
            case 5, 6, 7, 8, 9 -> person.withEmail(town.atHome(person.first(), person.last()));
            default -> person.withEmail("");
        };
    }

    private String slippedAddress(String address) {
        int at = address.indexOf('@');
        int dot = address.lastIndexOf('.');
        return chance.nextInt(3) > 0
                ? slip(address.substring(0, at)) + address.substring(at)
                : address.substring(0, at + 1) + slip(address.substring(at + 1, dot)) + address.substring(dot);
    }

    private Human apply(Way way, Human one, Human person) {
        return switch (way) {
            case NO_ACCENTS -> one.withFirst(Names.plain(one.first())).withLast(Names.plain(one.last()));
            case OTHER_CASE ->
                chance.nextBoolean()
                        ? one.withFirst(one.first().toUpperCase(Locale.ROOT))
                                .withLast(one.last().toUpperCase(Locale.ROOT))
                        : one.withFirst(one.first().toLowerCase(Locale.ROOT))
                                .withLast(one.last().toLowerCase(Locale.ROOT));
            case SLIP_IN_FIRST_NAME -> one.first().length() > 4 ? one.withFirst(slip(one.first())) : one;
            case SLIP_IN_LAST_NAME -> one.last().length() > 4 ? one.withLast(slip(one.last())) : one;
            case NAMES_SWAPPED ->
                one.last().isEmpty() ? one : one.withFirst(one.last()).withLast(one.first());
            case SHORT_FORM -> shortForm(one);
            case INITIAL ->
                one.first().length() < 3 || !one.first().equals(person.first())
                        ? one
                        : one.withFirst(one.first().charAt(0) + ".");
            case ONE_LAST_NAME ->
                one.last().contains(" ") ? one.withLast(one.last().split(" ", 2)[0]) : one;
            case ALL_IN_FIRST_NAME ->
                one.last().isEmpty() || one.first().length() < 3
                        ? one
                        : one.withFirst(one.first() + " " + one.last()).withLast("");
            case NO_COMPANY -> one.withCompany("");
            case NO_PHONE -> one.withPhone("");
            case PHONE_SPELLING -> one.withPhone(spelt(one.phone(), chance));
            case COMPANY_FORM -> one.company().isEmpty() ? one : one.withCompany(otherForm(one.company()));
            case SLIP_IN_COMPANY ->
                one.company().length() > 5 && one.company().equals(person.company())
                        ? one.withCompany(slip(one.company().split(",? ", 2)[0])
                                + one.company()
                                        .substring(
                                                one.company().split(",? ", 2)[0].length()))
                        : one;
            case OTHER_COMPANY ->
                one.phone().isEmpty() || chance.nextInt(3) > 0
                        ? one
                        : one.withCompany(town.company(chance.nextInt(10_000)).name());
        };
    }

    private Human shortForm(Human one) {
        List<String> forms = Names.SHORT.getOrDefault(one.first(), List.of());
        return forms.isEmpty() ? one : one.withFirst(forms.get(chance.nextInt(forms.size())));
    }

    private String otherForm(String company) {
        String bare = company;
        for (String form : Names.FORMS) {
            if (!form.isEmpty() && company.endsWith(form) && company.length() - form.length() < bare.length()) {
                bare = company.substring(0, company.length() - form.length());
            }
        }
        String form = Names.FORMS.get(chance.nextInt(Names.FORMS.size()));
        return (chance.nextInt(3) == 0 ? bare.toUpperCase(Locale.ROOT) : bare) + form;
    }

    /** One letter too many, missing, another, or swapped with its neighbour, wherever it may be. */
    String slip(String text) {
        int at = chance.nextInt(text.length() - 1);
        String other = Character.toString(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        return switch (chance.nextInt(4)) {
            case 0 -> text.substring(0, at) + other + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            case 2 -> text.substring(0, at) + other + text.substring(at + 1);
            default -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        };
    }

    /** Another way to write a number in E.164; one of Spain, where the account is, also without its country code. */
    static String spelt(String number, Random chance) {
        if (number.isEmpty()) {
            return number;
        }
        Map<String, Integer> codes = Map.of("+34", 3, "+44", 3, "+12", 2);
        int code = codes.getOrDefault(number.substring(0, 3), 3);
        String country = number.substring(0, code);
        String rest = number.substring(code);
        String spaced = rest.substring(0, 3) + " " + rest.substring(3, 6) + " " + rest.substring(6);
        boolean home = country.equals("+34");
        return switch (chance.nextInt(home ? 6 : 4)) {
            case 0 -> number;
            case 1 -> country + " " + spaced;
            case 2 -> country + "-" + spaced.replace(' ', '-');
            case 3 -> country + " (" + rest.substring(0, 3) + ") " + rest.substring(3);
            case 4 -> spaced;
            default -> rest;
        };
    }
}
