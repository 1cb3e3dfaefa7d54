package sandbox.hubspot;

/** The versions of the API that live side by side; they differ in the path and in what a write is held to. */
enum Version {
    V3("v3"),
    MARCH_2026("2026-03"),
    SEPTEMBER_2026("2026-09");

    private final String spelled;

    Version(String spelled) {
        this.spelled = spelled;
    }

    String objects() {
        return crm("objects");
    }

    String properties() {
        return crm("properties");
    }

    String validations() {
        return crm("property-validations");
    }

    String owners() {
        return crm("owners");
    }

    String account() {
        return "/account-info/" + spelled;
    }

    /** Whether a date that is not midnight is mended with a warning, and not refused. */
    boolean normalisesDates() {
        return this == SEPTEMBER_2026;
    }

    /** Whether writes must keep the rules that an admin set: validation rules and required properties. */
    boolean keepsRules() {
        return this == SEPTEMBER_2026;
    }

    /** The date stands after the area, v3 before it. */
    private String crm(String area) {
        return this == V3 ? "/crm/v3/" + area : "/crm/" + area + "/" + spelled;
    }
}
