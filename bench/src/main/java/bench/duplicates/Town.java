package bench.duplicates;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people whom HubSpot holds, each of them once: in companies with a switchboard, some in families with one phone. */
final class Town {
    private static final int PEOPLE_A_COMPANY = 7;
    private static final List<String> PROVIDERS = List.of("gmail.com", "hotmail.com", "yahoo.es", "outlook.com");

    private final Random chance;
    private final List<Company> companies = new ArrayList<>();
    private final List<Human> people = new ArrayList<>();
    private final Set<String> addresses = new HashSet<>();

    record Company(String name, String domain, String switchboard) {}

    Town(int size, long seed) {
        this.chance = new Random(seed);
        for (int i = 0; i < Math.max(10, size / PEOPLE_A_COMPANY); i++) {
            companies.add(company());
        }
        while (people.size() < size) {
            Human person = person(company(people.size()));
            people.add(person);
            if (chance.nextInt(30) == 0
                    && people.size() < size
                    && !person.phone().isEmpty()) {
                Human relative = person(company(chance.nextInt(size)));
                people.add(relative.withLast(person.last()).withPhone(person.phone()));
            }
        }
    }

    List<Human> people() {
        return List.copyOf(people);
    }

    Company company(int number) {
        return companies.get(number % companies.size());
    }

    Company employer(Human person) {
        return companies.stream()
                .filter(company -> company.name().equals(person.company()))
                .findFirst()
                .orElseGet(() -> companies.get(chance.nextInt(companies.size())));
    }

    private Company company() {
        String name = capital(
                one(Names.SYLLABLES) + one(Names.SYLLABLES) + (chance.nextBoolean() ? one(Names.SYLLABLES) : ""));
        String trade = chance.nextInt(4) > 0 ? " " + one(Names.TRADES) : "";
        String domain = Names.key(name + trade) + chance.nextInt(100) + ".example";
        return new Company(name + trade + one(Names.FORMS), domain, number(chance.nextBoolean()));
    }

    private Human person(Company company) {
        String first = frequent(Names.FIRST);
        String last = frequent(Names.LAST) + (chance.nextInt(3) == 0 ? " " + frequent(Names.LAST) : "");
        boolean works = chance.nextInt(8) > 0;
        return named(first, last, company, works);
    }

    /** A person of that name; without a company one in eight times at least. */
    Human named(String first, String last, Company company, boolean works) {
        String email = chance.nextInt(8) == 0
                ? ""
                : works && chance.nextInt(5) > 0 ? atWork(first, last, company) : atHome(first, last);
        String phone = switch (chance.nextInt(8)) {
            case 0, 1 -> "";
            case 2 -> works ? company.switchboard() : number(false);
            default -> number(chance.nextInt(3) > 0);
        };
        return new Human(first, last, email, phone, works ? company.name() : "");
    }

    String atWork(String first, String last, Company company) {
        String given = Names.key(first.split(" ", 2)[0]);
        String family = Names.key(last.split(" ", 2)[0]);
        List<String> ways = List.of(
                given + "." + family,
                given.charAt(0) + "." + family,
                given.charAt(0) + family,
                given + family,
                given + "_" + family);
        String way = ways.get(Math.floorMod(company.domain().hashCode(), ways.size()));
        String address = way + "@" + company.domain();
        for (int i = 2; !addresses.add(address); i++) {
            address = way + i + "@" + company.domain();
        }
        return address;
    }

    String atHome(String first, String last) {
        String given = Names.key(first.split(" ", 2)[0]);
        String family = Names.key(last.split(" ", 2)[0]);
        String way = switch (chance.nextInt(3)) {
            case 0 -> given + "." + family;
            case 1 -> family + given.charAt(0);
            default -> one(Names.SYLLABLES) + one(Names.SYLLABLES) + given.charAt(0);
        };
        String address = way + chance.nextInt(100) + "@" + one(PROVIDERS);
        while (!addresses.add(address)) {
            address = way + chance.nextInt(10_000) + "@" + one(PROVIDERS);
        }
        return address;
    }

    /** In E.164: of Spain, a mobile or a landline; else of the United Kingdom or the United States. */
    String number(boolean mobile) {
        return switch (chance.nextInt(5)) {
            case 0 -> "+4420" + (7_000_0000 + chance.nextInt(999_9999));
            case 1 -> "+1212" + (200_0000 + chance.nextInt(799_9999));
            default ->
                (mobile ? "+346" : "+3491")
                        + "%08d".formatted(chance.nextInt(100_000_000)).substring(mobile ? 0 : 1);
        };
    }

    /** Writes them as HubSpot exports them, their numbers in the spellings that people use; the first has the id 1000. */
    void write(Path file) throws IOException {
        Random spelling = new Random(people.size());
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("Record ID,First Name,Last Name,Email,Phone Number,Company Name\n");
            for (int i = 0; i < people.size(); i++) {
                Human one = people.get(i);
                String phone = Variation.spelt(one.phone(), spelling);
                out.write(Stream.of(id(i), one.first(), one.last(), one.email(), phone, one.company())
                                .map(text -> "\"" + text + "\"")
                                .collect(Collectors.joining(","))
                        + "\n");
            }
        }
    }

    static String id(int number) {
        return Integer.toString(1000 + number);
    }

    private String frequent(List<String> names) {
        double skewed = Math.pow(chance.nextDouble(), 1.8);
        return names.get((int) (skewed * names.size()));
    }

    private String one(List<String> some) {
        return some.get(chance.nextInt(some.size()));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
