package bench.duplicates;

import java.util.List;
import java.util.Random;

/** People whom HubSpot does not hold, though it holds somebody like them. */
final class Strangers {
    private final Town town;
    private final Random chance;

    Strangers(Town town, long seed) {
        this.town = town;
        this.chance = new Random(seed);
    }

    /** Somebody like this person, and another. */
    Human like(Human person) {
        return incomplete(
                switch (chance.nextInt(20)) {
                    case 0, 1, 2, 3, 4 -> namesake(person);
                    case 5, 6, 7 -> relative(person);
                    case 8, 9, 10 -> neighbour(person);
                    case 11, 12, 13 -> alike(person);
                    case 14 -> namesakeAtWork(person);
                    case 15 -> son(person);
                    default -> anybody();
                });
    }

    private Human namesake(Human person) {
        return own(person.first(), person.last(), town.company(chance.nextInt(10_000)));
    }

    /** At the same telephone. */
    private Human relative(Human person) {
        String first = anotherFirst(person.first());
        Town.Company company = town.company(chance.nextInt(10_000));
        Human relative = town.named(first, person.last(), company, chance.nextInt(3) > 0);
        return relative.withPhone(person.phone());
    }

    /** In the same office, behind the same switchboard. */
    private Human neighbour(Human person) {
        Town.Company office = town.employer(person);
        String last = one(Names.LAST);
        String first = anotherFirst(person.first());
        return new Human(first, last, town.atWork(first, last, office), person.phone(), office.name());
    }

    /** A colleague whose name is almost the same. */
    private Human alike(Human person) {
        Town.Company office = town.employer(person);
        String first = Names.ALIKE.stream()
                .filter(pair -> pair.contains(person.first()))
                .map(pair -> pair.get(1 - pair.indexOf(person.first())))
                .findFirst()
                .orElseGet(() -> sameInitial(person.first()));
        String phone = chance.nextBoolean() ? office.switchboard() : town.number(true);
        return new Human(first, person.last(), town.atWork(first, person.last(), office), phone, office.name());
    }

    private Human namesakeAtWork(Human person) {
        Town.Company office = town.employer(person);
        String email = town.atWork(person.first(), person.last(), office);
        return new Human(person.first(), person.last(), email, town.number(true), office.name());
    }

    private Human son(Human person) {
        Town.Company company = town.company(chance.nextInt(10_000));
        return town.named(person.first(), person.last() + " Jr.", company, true).withPhone(person.phone());
    }

    private Human anybody() {
        return own(one(Names.FIRST), one(Names.LAST), town.company(chance.nextInt(10_000)));
    }

    private Human own(String first, String last, Town.Company company) {
        return new Human(first, last, town.atWork(first, last, company), town.number(true), company.name());
    }

    /** One thing in three is not said about every other. */
    private Human incomplete(Human whole) {
        return switch (chance.nextInt(6)) {
            case 0 -> whole.withEmail("");
            case 1 -> whole.withPhone("");
            case 2 -> whole.withCompany("");
            default -> whole;
        };
    }

    private String anotherFirst(String first) {
        String another = one(Names.FIRST);
        return Names.plain(another).equals(Names.plain(first)) ? "Ulrike" : another;
    }

    private String sameInitial(String first) {
        return Names.FIRST.stream()
                .filter(name -> name.charAt(0) == first.charAt(0) && !name.equals(first))
                .findFirst()
                .orElse("Ulrike");
    }

    private String one(List<String> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
