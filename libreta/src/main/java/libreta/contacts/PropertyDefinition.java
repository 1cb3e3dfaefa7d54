package libreta.contacts;

import java.util.List;

/**
 * What HubSpot says of a contact property.
 *
 * @param name internal name, for instance {@code jobtitle}
 * @param label what people call it in that account, for instance {@code Job Title}
 * @param phone its values are telephone numbers (type {@code phone_number}, or field {@code phonenumber})
 * @param options of an enumeration, in display order, hidden ones left out
 * @param multiple several options may be chosen; the values are joined with {@code ;}
 * @param readOnly calculated, or not to be set by anybody
 * @param hidden not shown to people in HubSpot
 */
public record PropertyDefinition(
        String name,
        String label,
        PropertyType type,
        boolean phone,
        List<Option> options,
        boolean multiple,
        boolean readOnly,
        boolean hidden) {
    public PropertyDefinition {
        options = List.copyOf(options);
    }

    /** One choice of an enumeration: the internal value, and what people read. */
    public record Option(String value, String label) {}
}
