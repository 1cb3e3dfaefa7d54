package libreta.contacts;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The choices of lifecycle stage and lead status that a new HubSpot account has. An account may remove or relabel any. */
enum StandardOption {
    SUBSCRIBER("lifecyclestage", "subscriber", "Subscriber", "Suscriptor", "suscriptora|suscrito"),
    LEAD("lifecyclestage", "lead", "Lead", "Lead", "prospecto|cliente potencial"),
    MARKETING_QUALIFIED_LEAD(
            "lifecyclestage",
            "marketingqualifiedlead",
            "Marketing Qualified Lead",
            "Lead calificado para marketing",
            "mql|marketing qualified|lead cualificado para marketing|lead cualificado por marketing"
                    + "|lead calificado por marketing"),
    SALES_QUALIFIED_LEAD(
            "lifecyclestage",
            "salesqualifiedlead",
            "Sales Qualified Lead",
            "Lead calificado para ventas",
            "sql|sales qualified|lead cualificado para ventas|lead cualificado por ventas|lead calificado por ventas"),
    OPPORTUNITY("lifecyclestage", "opportunity", "Opportunity", "Oportunidad", "deal"),
    CUSTOMER("lifecyclestage", "customer", "Customer", "Cliente", "client|clienta"),
    EVANGELIST(
            "lifecyclestage",
            "evangelist",
            "Evangelist",
            "Evangelizador",
            "evangelizadora|promotor|promotora|promoter"),
    OTHER("lifecyclestage", "other", "Other", "Otro", "otra|otros"),
    NEW("hs_lead_status", "NEW", "New", "Nuevo", "nueva"),
    OPEN("hs_lead_status", "OPEN", "Open", "Abierto", "abierta"),
    IN_PROGRESS("hs_lead_status", "IN_PROGRESS", "In Progress", "En curso", "en progreso|en proceso|working"),
    OPEN_DEAL("hs_lead_status", "OPEN_DEAL", "Open Deal", "Negocio abierto", "trato abierto|negociación abierta"),
    UNQUALIFIED(
            "hs_lead_status",
            "UNQUALIFIED",
            "Unqualified",
            "No calificado",
            "no cualificado|no calificada|not qualified"),
    ATTEMPTED_TO_CONTACT(
            "hs_lead_status",
            "ATTEMPTED_TO_CONTACT",
            "Attempted to Contact",
            "Intento de contacto",
            "attempted contact|tried to contact|se intentó contactar|intentado contactar"),
    CONNECTED("hs_lead_status", "CONNECTED", "Connected", "Conectado", "conectada|contactado|contactada|contacted"),
    BAD_TIMING("hs_lead_status", "BAD_TIMING", "Bad Timing", "Mal momento", "momento inoportuno|bad time");

    private static final Pattern BAR = Pattern.compile("\\|");

    private final String property;
    private final String value;
    private final String english;
    private final String spanish;
    private final String words;

    StandardOption(String property, String value, String english, String spanish, String words) {
        this.property = property;
        this.value = value;
        this.english = english;
        this.spanish = spanish;
        this.words = words;
    }

    String value() {
        return value;
    }

    static Optional<StandardOption> of(String property, String value) {
        return Arrays.stream(values())
                .filter(option -> option.property.equals(property) && option.value.equals(value))
                .findFirst();
    }

    /** The one that a common English or Spanish word stands for. */
    static Optional<StandardOption> meantBy(String property, String word) {
        String key = Words.key(word);
        return Arrays.stream(values())
                .filter(option -> option.property.equals(property) && option.isCalled(key))
                .findFirst();
    }

    /** Every word that is used for one of them, folded. */
    static Set<String> vocabulary() {
        return Arrays.stream(values())
                .flatMap(option -> Stream.of(option.english, option.spanish, option.words))
                .flatMap(text -> Words.of(text).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isCalled(String key) {
        return Stream.concat(Stream.of(value, english, spanish), BAR.splitAsStream(words))
                .anyMatch(word -> Words.key(word).equals(key));
    }

    /** Our word for it, unless the account has a label of its own: that one is what its people say. */
    String shown(String accountLabel, String language) {
        boolean ownLabel = !Words.key(accountLabel).equals(Words.key(english));
        return ownLabel || !language.startsWith("es") ? accountLabel : spanish;
    }
}
