package sandbox.hubspot;

/** The versions of the API that live side by side; they differ in the path and in how dates are treated. */
enum Version {
    V3("/crm/v3/objects", "/crm/v3/properties", "/crm/v3/owners", "/account-info/v3", false),
    MARCH_2026(
            "/crm/objects/2026-03", "/crm/properties/2026-03", "/crm/owners/2026-03", "/account-info/2026-03", false),
    SEPTEMBER_2026(
            "/crm/objects/2026-09", "/crm/properties/2026-09", "/crm/owners/2026-09", "/account-info/2026-09", true);

    private final String objects;
    private final String properties;
    private final String owners;
    private final String account;
    private final boolean normalisesDates;

    Version(String objects, String properties, String owners, String account, boolean normalisesDates) {
        this.objects = objects;
        this.properties = properties;
        this.owners = owners;
        this.account = account;
        this.normalisesDates = normalisesDates;
    }

    String objects() {
        return objects;
    }

    String properties() {
        return properties;
    }

    String owners() {
        return owners;
    }

    String account() {
        return account;
    }

    /** Whether a date that is not midnight is mended with a warning, and not refused. */
    boolean normalisesDates() {
        return normalisesDates;
    }
}
