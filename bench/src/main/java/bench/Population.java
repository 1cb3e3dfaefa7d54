package bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** People for the sandbox as HubSpot exports them, the same ones at every run. */
final class Population {
    static final int SIZE = 100_000;
    private static final long SEED = 20_261_123;
    private static final Instant FIRST_CREATED = Instant.parse("2021-01-01T00:00:00Z");
    /** Every so many have an address that a search can name: {@code p50000.known@mail.example}. */
    private static final int KNOWN = 1_000;

    private static final Duration BETWEEN = Duration.ofMinutes(25);

    private static final List<String> FIRST_NAMES = List.of(
            "Ana",
            "Luis",
            "María",
            "José",
            "Lucía",
            "Javier",
            "Carmen",
            "Pablo",
            "Elena",
            "Sofía",
            "Núria",
            "Iker",
            "Emma",
            "Oliver",
            "Jennifer",
            "James",
            "Priya",
            "Wei",
            "Yuki",
            "Zoë",
            "Björn",
            "Amélie",
            "Giulia",
            "Mateusz",
            "Olga");
    private static final List<String> SYLLABLES = List.of(
            "gar", "cía", "mar", "tín", "ló", "pez", "san", "chez", "pé", "rez", "ro", "drí", "guez", "fer", "nán",
            "dez", "go", "mez", "ruiz", "her", "var", "smith", "son", "berg", "man", "ska", "vić", "ton", "ley",
            "ford");
    private static final List<String> TRADES = List.of(
            "Foods", "Systems", "Talleres", "Bodegas", "Networks", "Clínica", "Logistics", "Energy", "Design", "Media");
    private static final List<String> CITIES = List.of(
            "Madrid",
            "Barcelona",
            "Gijón",
            "Sevilla",
            "Bilbao",
            "London",
            "Dublin",
            "Berlin",
            "Chicago",
            "Seattle",
            "Bogotá",
            "Lima",
            "Santiago",
            "Ciudad de México",
            "Vilafranca del Penedès");
    private static final List<String> STAGES = List.of(
            "subscriber",
            "lead",
            "Marketing Qualified Lead",
            "salesqualifiedlead",
            "opportunity",
            "customer",
            "evangelist");
    private static final List<String> STATUSES = List.of("", "NEW", "OPEN", "IN_PROGRESS", "CONNECTED", "");
    private static final List<String> ROLES =
            List.of("", "", "CHAMPION", "BLOCKER", "CHAMPION;BLOCKER", "BUDGET_HOLDER");

    private final Random chance = new Random(SEED);

    /** Writes them as CSV; answers how many bytes that is. */
    static long write(Path file) throws IOException {
        Population population = new Population();
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("Record ID,First Name,Last Name,Email,Phone Number,Company Name,City,Lifecycle Stage,Lead Status,"
                    + "Buying Role,Event seats,Create Date\n");
            for (int i = 0; i < SIZE; i++) {
                out.write(population.person(i));
            }
        }
        return Files.size(file);
    }

    private String person(int number) {
        String first = one(FIRST_NAMES);
        String last = capital(one(SYLLABLES) + one(SYLLABLES) + one(SYLLABLES));
        String company = capital(one(SYLLABLES) + one(SYLLABLES)) + " " + one(TRADES);
        boolean addressed = chance.nextInt(20) > 0;
        if (number % KNOWN == 0) {
            last = "Known";
            company = "Mail";
            addressed = true;
        }
        String email = addressed ? "p" + number + "." + plain(last) + "@" + domain(company) : "";
        Instant created = FIRST_CREATED.plus(BETWEEN.multipliedBy(number));
        return String.join(
                        ",",
                        Long.toString(100_000_000_000L + number * 7L),
                        first,
                        last,
                        email,
                        chance.nextInt(3) > 0 ? "+34 6%08d".formatted(chance.nextInt(100_000_000)) : "",
                        company,
                        one(CITIES),
                        one(STAGES),
                        one(STATUSES),
                        one(ROLES),
                        Integer.toString(chance.nextInt(50)),
                        created.toString())
                + "\n";
    }

    private String domain(String company) {
        return chance.nextInt(3) == 0 || company.equals("Mail")
                ? "mail.example"
                : plain(company.replace(" ", "")) + ".example";
    }

    private String one(List<String> some) {
        return some.get(chance.nextInt(some.size()));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
