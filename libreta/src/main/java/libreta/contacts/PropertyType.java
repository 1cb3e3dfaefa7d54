package libreta.contacts;

/** HubSpot's types of properties; {@code OTHER} for those that nobody types in a chat. */
public enum PropertyType {
    STRING,
    NUMBER,
    BOOL,
    DATE,
    DATETIME,
    ENUMERATION,
    PHONE_NUMBER,
    OTHER
}
