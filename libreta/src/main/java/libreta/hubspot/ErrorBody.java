package libreta.hubspot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import libreta.contacts.ContactId;
import libreta.contacts.PropertyRefusal;
import libreta.contacts.PropertySchema;
import tools.jackson.databind.JsonNode;

/** HubSpot's error envelope. Every field may be missing, and the body may be no JSON at all. */
record ErrorBody(JsonNode tree) {
    private static final Pattern EXISTING_ID = Pattern.compile("Existing ID:\\s*([0-9]{1,20})");
    /**
     * Said of an address that the search index has not seen yet, or that is another contact's further one; and of an
     * operation of ours that has made its contact already.
     */
    private static final Pattern HOLDER = Pattern.compile("propertyName=(?:email|hs_additional_emails|"
            + PropertySchema.OPERATION + ")\\b.*?([0-9]{1,20}) already has that value");

    private static final int LONGEST_MESSAGE = 500;

    static ErrorBody of(String body) {
        return new ErrorBody(Json.tree(body));
    }

    /** Whether HubSpot wrote this, and not something on the way. */
    boolean isHubSpots() {
        return tree.has("message") || tree.has("category") || tree.has("status") || tree.has("correlationId");
    }

    /** HubSpot's words on one line, with those of the single errors, cut where they run long. */
    String message() {
        var words = new LinkedHashSet<String>();
        words.add(wholeMessage());
        tree.path("errors").forEach(error -> words.add(Json.text(error.path("message"))));
        String line = String.join(" ", words).replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
    }

    String category() {
        return text("category");
    }

    String correlationId() {
        return text("correlationId");
    }

    boolean saysDailyLimit() {
        return text("policyName").toUpperCase(Locale.ROOT).contains("DAILY")
                || wholeMessage().toLowerCase(Locale.ROOT).contains("daily limit");
    }

    boolean saysTenSecondlyLimit() {
        return text("policyName").toUpperCase(Locale.ROOT).startsWith("TEN_SECONDLY")
                || wholeMessage().contains("ten_secondly");
    }

    boolean saysMissingScopes() {
        return category().equals("MISSING_SCOPES") || !scopes().isEmpty();
    }

    /** The scopes of which any one would have been enough. */
    List<String> scopes() {
        var scopes = new ArrayList<String>();
        scopesOf(tree.path("context"), scopes);
        for (JsonNode error : tree.path("errors")) {
            scopesOf(error.path("context"), scopes);
        }
        return scopes.stream().distinct().toList();
    }

    /** Whether an address belongs to another contact, in the words that come with a 400. */
    boolean saysTaken() {
        return HOLDER.matcher(wholeMessage()).find();
    }

    /** Whether it says that the contact is there already, in the words that come within a batch. */
    boolean isConflict() {
        return category().equals("CONFLICT") || saysTaken();
    }

    /** Whether single parts failed, of several or of one. */
    boolean hasParts() {
        return !tree.path("errors").isEmpty();
    }

    /** The error of the first part that failed, of several; empty where there is none. */
    ErrorBody first() {
        return new ErrorBody(tree.path("errors").path(0));
    }

    /** The id that a conflict has only in its prose. */
    Optional<ContactId> existingId() {
        return Stream.of(EXISTING_ID, HOLDER)
                .map(prose -> prose.matcher(wholeMessage()))
                .filter(Matcher::find)
                .map(found -> new ContactId(found.group(1)))
                .findFirst();
    }

    /** What was wrong with which values: from {@code errors}, or else from the JSON that older bodies carry in the message. */
    List<PropertyRefusal> refusals() {
        var refusals = new ArrayList<PropertyRefusal>();
        tree.path("errors").forEach(error -> addRefusal(error, refusals));
        if (refusals.isEmpty()) {
            listInMessage().forEach(error -> addOldRefusal(error, refusals));
        }
        return refusals;
    }

    private static void addRefusal(JsonNode error, List<PropertyRefusal> refusals) {
        String code = Json.text(error.path("code"));
        List<String> names = texts(error.path("context").path("propertyName"));
        String reason = Json.text(error.path("message"));
        names.forEach(name -> refusals.add(new PropertyRefusal(name, code, reason)));
        if (names.isEmpty() && !code.isEmpty()) {
            refusals.add(new PropertyRefusal("", code, reason));
        }
    }

    private static void addOldRefusal(JsonNode error, List<PropertyRefusal> refusals) {
        String name = Json.text(error.path("name"));
        String code = Json.text(error.path("error"));
        if (!name.isEmpty() || !code.isEmpty()) {
            refusals.add(new PropertyRefusal(name, code, Json.text(error.path("message"))));
        }
    }

    private JsonNode listInMessage() {
        String message = wholeMessage();
        int start = message.indexOf("[{");
        int end = message.lastIndexOf(']');
        return Json.tree(start < 0 || end < start ? "" : message.substring(start, end + 1));
    }

    private static void scopesOf(JsonNode context, List<String> scopes) {
        scopes.addAll(texts(context.path("requiredGranularScopes")));
        scopes.addAll(texts(context.path("requiredScopes")));
    }

    private static List<String> texts(JsonNode oneOrMany) {
        if (!oneOrMany.isArray()) {
            String one = Json.text(oneOrMany);
            return one.isEmpty() ? List.of() : List.of(one);
        }
        return oneOrMany.values().stream()
                .map(Json::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String wholeMessage() {
        return text("message");
    }

    private String text(String field) {
        return Json.text(tree.path(field));
    }
}
