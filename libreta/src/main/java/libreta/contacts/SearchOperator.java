package libreta.contacts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a condition compares, under HubSpot's name and the signs and words that people and models use for it. */
enum SearchOperator {
    EQ("=|==|equals|equal|equal to|is|es|igual|igual a|on"),
    NEQ("!=|<>|≠|not equals|not equal|is not|not|no es|distinto|distinto de|no igual"),
    LT("<|less than|before|menor|menor que|antes|antes de"),
    LTE("<=|≤|less than or equal|less than or equal to|at most|until|menor o igual|hasta"),
    GT(">|greater than|more than|after|mayor|mayor que|más que|después|después de"),
    GTE(">=|≥|greater than or equal|greater than or equal to|at least|since|mayor o igual|desde|al menos"),
    IN("in|one of|any of|is any of|uno de|alguno de"),
    HAS_PROPERTY("has|has value|known|is known|exists|is set|not empty|is not empty|tiene|tiene valor|conocido"),
    NOT_HAS_PROPERTY(
            "has not|has no|no value|is empty|empty|unknown|is unknown|missing|not set|is not set|vacío|sin valor"),
    CONTAINS_TOKEN("~|contains|like|includes|contiene|incluye|starts with|empieza por"),
    NOT_CONTAINS_TOKEN("!~|not contains|does not contain|not like|no contiene");

    private static final Pattern BAR = Pattern.compile("\\|");

    private final String words;

    SearchOperator(String words) {
        this.words = words;
    }

    /** The one that is meant; nothing typed means {@code EQ}. */
    static Optional<SearchOperator> meantBy(String typed) {
        String sign = typed.strip().toLowerCase(Locale.ROOT);
        if (sign.isEmpty()) {
            return Optional.of(EQ);
        }
        String key = Words.key(sign);
        return Arrays.stream(values())
                .filter(operator -> operator.isCalled(sign, key))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(SearchOperator::name).toList();
    }

    boolean takesValue() {
        return this != HAS_PROPERTY && this != NOT_HAS_PROPERTY;
    }

    private boolean isCalled(String sign, String key) {
        return Stream.concat(Stream.of(name()), BAR.splitAsStream(words))
                .anyMatch(word ->
                        key.isEmpty() ? word.equals(sign) : Words.key(word).equals(key));
    }
}
