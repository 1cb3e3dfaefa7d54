package libreta.contacts;

import java.util.List;
import libreta.contacts.PropertyDefinition.Option;

/** Definitions such as a HubSpot account has, and two owners. */
final class SampleProperties {
    static final List<Owner> OWNERS = List.of(
            new Owner("71", "Marta Ruiz", "marta@libreta.example"),
            new Owner("72", "John Smith", "john@libreta.example"),
            new Owner("73", "Marta Gómez", "mgomez@libreta.example"));

    static final List<PropertyDefinition> ALL = List.of(
            text("firstname", "First Name"),
            text("lastname", "Last Name"),
            text("email", "Email"),
            phone("phone", "Phone Number"),
            phone("mobilephone", "Mobile Phone Number"),
            text("company", "Company Name"),
            text("jobtitle", "Job Title"),
            text("city", "City"),
            text("website", "Website URL"),
            text("message", "Message"),
            of(
                    "lifecyclestage",
                    "Lifecycle Stage",
                    PropertyType.ENUMERATION,
                    List.of(
                            new Option("subscriber", "Subscriber"),
                            new Option("lead", "Lead"),
                            new Option("opportunity", "Opportunity"),
                            new Option("customer", "Customer"),
                            new Option("1234567", "Socio de honor"))),
            of(
                    "hs_lead_status",
                    "Lead Status",
                    PropertyType.ENUMERATION,
                    List.of(
                            new Option("NEW", "New"),
                            new Option("OPEN", "Open"),
                            new Option("IN_PROGRESS", "Working on it"))),
            of("hubspot_owner_id", "Contact owner", PropertyType.ENUMERATION, List.of()),
            new PropertyDefinition(
                    "languages",
                    "Spoken Languages",
                    PropertyType.ENUMERATION,
                    false,
                    List.of(
                            new Option("en", "English"),
                            new Option("es", "Español"),
                            new Option("pt", "Portuguese, European")),
                    true,
                    false,
                    false),
            of("seats", "Seats", PropertyType.NUMBER, List.of()),
            of("vip", "VIP", PropertyType.BOOL, List.of(new Option("true", "True"), new Option("false", "False"))),
            of("birthday", "Birthday", PropertyType.DATE, List.of()),
            of("next_call", "Next call", PropertyType.DATETIME, List.of()),
            readOnly("createdate", "Create Date", PropertyType.DATETIME),
            readOnly("hs_searchable_calculated_phone_number", "Calculated Phone Number", PropertyType.STRING),
            readOnly("hs_searchable_calculated_mobile_number", "Calculated Mobile Number", PropertyType.STRING),
            readOnly("hs_additional_emails", "Additional emails", PropertyType.STRING),
            new PropertyDefinition("secret", "Secret", PropertyType.STRING, false, List.of(), false, false, true));

    static final PropertySchema SCHEMA = new PropertySchema(ALL, OWNERS);

    private SampleProperties() {}

    static PropertyDefinition property(String name) {
        return SCHEMA.find(name).orElseThrow();
    }

    private static PropertyDefinition text(String name, String label) {
        return of(name, label, PropertyType.STRING, List.of());
    }

    private static PropertyDefinition phone(String name, String label) {
        return new PropertyDefinition(name, label, PropertyType.STRING, true, List.of(), false, false, false);
    }

    private static PropertyDefinition of(String name, String label, PropertyType type, List<Option> options) {
        return new PropertyDefinition(name, label, type, false, options, false, false, false);
    }

    private static PropertyDefinition readOnly(String name, String label, PropertyType type) {
        return new PropertyDefinition(name, label, type, false, List.of(), false, true, false);
    }
}
