package libreta.contacts;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a person has said to being contacted: whoever opted out is not opted in again by us. A property either says yes
 * ({@code accepts_calls}) or says no ({@code hs_email_optout}); its name or label tells which.
 *
 * @param named internal names of the account's own properties of this kind
 */
record Consent(Set<String> named, PropertySchema schema) {
    private static final String OPT_OUTS = "hs_email_optout";
    private static final Set<String> OPT_INS = Set.of("hs_legal_basis", "hs_marketable_status");

    /** In the name or the label of a property whose yes means no. */
    private static final List<String> OUT = List.of(
            "optout",
            "optedout",
            "unsubscri",
            "donot",
            "nocontact",
            "nocall",
            "noemail",
            "nollamar",
            "noenviar",
            "noquiere",
            "debaja",
            "excluid",
            "bloquead",
            "blocked");

    /** Values of enumerations and texts that say no. */
    private static final List<String> REFUSALS = List.of(
            "optout",
            "optedout",
            "unsubscri",
            "declin",
            "denied",
            "refus",
            "rejected",
            "withdr",
            "revoked",
            "notapplicable",
            "notgiven",
            "nonmarket",
            "rechaz",
            "deneg",
            "retirad",
            "revocad",
            "debaja",
            "noaplica",
            "noacepta");

    boolean isAbout(String property) {
        return property.startsWith(OPT_OUTS) || OPT_INS.contains(property) || named.contains(property);
    }

    /** Whether the change takes back what the person had refused. */
    boolean optsInAgain(String property, String held, String after) {
        return isAbout(property) && isOut(property, held) && !isOut(property, after);
    }

    boolean optsOut(String property, String after) {
        return isAbout(property) && isOut(property, after);
    }

    private boolean isOut(String property, String value) {
        if (value.isEmpty()) {
            return false;
        }
        boolean no = forms(property, value).anyMatch(Consent::isNo);
        boolean yes = YesNo.read(value).filter("true"::equals).isPresent();
        return saysNo(property) ? yes || (no && !isPlain(value)) : no;
    }

    /** The value and what people read in its place. */
    private Stream<String> forms(String property, String value) {
        return Stream.of(value, schema.show(property, value, "en"), schema.show(property, value, "es"));
    }

    private static boolean isNo(String form) {
        String key = Words.key(form);
        return YesNo.read(form).filter("false"::equals).isPresent()
                || REFUSALS.stream().anyMatch(key::contains);
    }

    private static boolean isPlain(String value) {
        return YesNo.read(value).isPresent();
    }

    private boolean saysNo(String property) {
        return property.startsWith(OPT_OUTS)
                || Stream.of(property, schema.label(property, "en"))
                        .map(Words::key)
                        .anyMatch(key -> OUT.stream().anyMatch(key::contains));
    }
}
