package sandbox.rules;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * HubSpot's lifecycle stages as people say them. English words stay as they were said, since they are the labels; Spanish
 * words become HubSpot's own value.
 */
final class LifecycleStages {
    static final String ENGLISH_WORDS =
            "subscriber|lead|marketing qualified lead|mql|sales qualified lead|sql|opportunity|customer|evangelist";
    private static final Map<String, String> OF_PEOPLE = Map.ofEntries(
            entry("subscribers", "subscriber"),
            entry("leads", "lead"),
            entry("marketing qualified leads", "marketingqualifiedlead"),
            entry("mqls", "marketingqualifiedlead"),
            entry("sales qualified leads", "salesqualifiedlead"),
            entry("sqls", "salesqualifiedlead"),
            entry("opportunities", "opportunity"),
            entry("customers", "customer"),
            entry("evangelists", "evangelist"),
            entry("suscriptores", "subscriber"),
            entry("prospectos", "lead"),
            entry("clientes potenciales", "lead"),
            entry("oportunidades", "opportunity"),
            entry("clientes", "customer"),
            entry("clientas", "customer"),
            entry("evangelistas", "evangelist"));

    /** Everybody in a stage, in both languages. */
    static final String PEOPLE_WORDS = String.join("|", OF_PEOPLE.keySet());

    private static final Pattern ENGLISH = Pattern.compile(ENGLISH_WORDS);
    private static final Map<String, Pattern> SPANISH = new LinkedHashMap<>();

    static {
        SPANISH.put("customer", Pattern.compile("clientes?|clienta"));
        SPANISH.put("subscriber", Pattern.compile("suscriptor[a]?"));
        SPANISH.put("opportunity", Pattern.compile("oportunidad"));
        SPANISH.put("evangelist", Pattern.compile("evangelista|prescriptor[a]?"));
        SPANISH.put("lead", Pattern.compile("prospecto|cliente potencial"));
    }

    private LifecycleStages() {}

    /** HubSpot's own value for one of {@link #PEOPLE_WORDS}. */
    static String ofPeople(String folded) {
        return OF_PEOPLE.getOrDefault(folded, folded);
    }

    static Optional<String> read(Text said) {
        if (said.whole(ENGLISH).isPresent()) {
            return Optional.of(said.raw());
        }
        return SPANISH.entrySet().stream()
                .filter(stage -> said.whole(stage.getValue()).isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
