package sandbox.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** English. */
final class EnglishSentences implements Sentences {
    private static final String CAPABILITIES = """
            I find, create and update contacts in HubSpot, for example:
            - *find Ada Lovelace*, *who is ana@acme.es?*, *contacts at Acme*
            - *create contact Grace Hopper grace@navy.example, phone +1 212 555 0199*
            - *set Ada Lovelace's phone to +44 20 7946 0958*""";

    @Override
    public String small(Topic topic) {
        return switch (topic) {
            case GREETING -> "Hello! " + CAPABILITIES;
            case THANKS -> "You are welcome. Is there another contact to look at?";
            case FAREWELL -> "Goodbye.";
            case HELP -> CAPABILITIES;
            case IDENTITY ->
                "I am the sandbox's rule-based model: I understand simple sentences about contacts and nothing more."
                        + " Setting `OPENAI_API_KEY` connects a real language model.";
            case DELETION -> "I cannot delete contacts. " + CAPABILITIES;
            case MERGING -> "I cannot merge contacts. " + CAPABILITIES;
            case EXPORTING -> "I cannot export or import contacts. " + CAPABILITIES;
            case SENDING -> "I cannot write to people or call them. " + CAPABILITIES;
            case UNDOING ->
                "I cannot undo a change by myself yet. Tell me the value from before, such as *phone +34 600 11 22 33*, and I"
                        + " change it back.";
            case CANCELLED -> "All right, I leave it. Nothing was changed.";
            case NOTHING_PENDING -> "Nothing is waiting for an answer. " + CAPABILITIES;
            case NOT_UNDERSTOOD -> "I did not understand that; I am a simple rule-based model. " + CAPABILITIES;
            case UNKNOWN_PERSON -> "Whom do you mean? Tell me a name or an e-mail address.";
            case NO_MORE -> "There is nothing more to show.";
        };
    }

    @Override
    public String label(String property) {
        return switch (property) {
            case "firstname" -> "first name";
            case "lastname" -> "last name";
            case "email" -> "e-mail";
            case "mobilephone" -> "mobile phone";
            case "jobtitle" -> "job title";
            case "lifecyclestage" -> "lifecycle stage";
            case "hs_lead_status" -> "lead status";
            case "hubspot_owner_id" -> "owner";
            case "zip" -> "postal code";
            default -> property.replace('_', ' ');
        };
    }

    @Override
    public String askWhomToFind() {
        return "Whom are you looking for? A name, an e-mail address, a phone number or a company will do.";
    }

    @Override
    public String askNewContact() {
        return "What are the name and the e-mail address of the new contact? Phone, company and job title are welcome too.";
    }

    @Override
    public String askEmail(String name) {
        return "What is the e-mail address of **%s**? Say *none* if there is none.".formatted(name);
    }

    @Override
    public String askName() {
        return "What is the contact's name? Say *none* if you do not know it.";
    }

    @Override
    public String askWhomToUpdate() {
        return "Which contact shall I update? Tell me a name or an e-mail address.";
    }

    @Override
    public String askWhatToChange(String name) {
        return "What shall I change for **%s**? For example *phone +34 600 11 22 33*.".formatted(name);
    }

    @Override
    public String askValue(String name, String property) {
        return "What is the new %s of **%s**?".formatted(label(property), name);
    }

    @Override
    public String askWhich(ToolResult.Found found) {
        var question = found.more() ? "Which one do you mean, or shall I *show more*?" : "Which one do you mean?";
        return "I found %d contacts. %s\n\n%s".formatted(found.total(), question, Listing.numbered(found));
    }

    @Override
    public String one(Contact contact) {
        return "I found **%s**%s.".formatted(contact.called(), Listing.facts(contact, " at "));
    }

    @Override
    public String several(ToolResult.Found found) {
        int left = found.total() - Listing.shown(found).size();
        var how = found.more() ? "; *show more* shows the next ones" : "";
        var more = left > 0 ? "\n\n…and %d more%s.".formatted(left, how) : "";
        return "I found %d contacts:\n\n%s%s".formatted(found.total(), Listing.numbered(found), more);
    }

    @Override
    public String further(ToolResult.Found found) {
        int left = found.contacts().size() - Listing.shown(found).size();
        var last = left > 0 ? "\n\n…and %d more.".formatted(left) : "";
        var more = found.more() ? "\n\n*Show more* shows the next ones." : last;
        return "More of the %d contacts:\n\n%s%s".formatted(found.total(), Listing.numbered(found), more);
    }

    @Override
    public String nobody(String sought) {
        return "I found no contact for *%s*. Shall I create one, or do you want to try other words?".formatted(sought);
    }

    @Override
    public String value(Contact contact, String property, String value) {
        return "%s %s is %s.".formatted(possessive(contact.called()), label(property), value);
    }

    @Override
    public String noValue(Contact contact, String property) {
        return "No %s is stored for %s.".formatted(label(property), contact.called());
    }

    @Override
    public String written(ToolResult.Written written) {
        var name = written.contact().called();
        return switch (written.status()) {
            case "created" ->
                "Done: **%s**%s is a new contact in HubSpot.".formatted(name, Listing.email(written.contact()));
            case "updated" -> updated(name, written.changes());
            case "unchanged" -> "Nothing to change: HubSpot already holds these values for **%s**.".formatted(name);
            case "rejected" -> "All right, nothing was written to HubSpot.";
            case "set_aside" -> "I have put that aside; nothing was written to HubSpot.";
            case "expired" ->
                "The proposal waited too long and has expired; nothing was written. Tell me again if you still want it.";
            case "failed" -> sentence(written, "HubSpot did not accept it; nothing was written.");
            case "unknown" ->
                sentence(
                        written,
                        "I could not find out whether HubSpot carried it out. Please look at the record before trying again.");
            default -> sentence(written, "The write ended as *%s*.".formatted(written.status()));
        };
    }

    @Override
    public String refused(ToolResult.Refused refused) {
        var message = refused.message().isBlank() ? "That did not work." : refused.message();
        return refused.aboutAValue() && !message.endsWith("?") ? message + " What is the right value?" : message;
    }

    @Override
    public String noTool(String tool) {
        return "I cannot do that here: the tool `%s` was not given to me.".formatted(tool);
    }

    private String updated(String name, List<ToolResult.Change> changes) {
        if (changes.isEmpty()) {
            return "Done: **%s** has been updated in HubSpot.".formatted(name);
        }
        if (changes.size() == 1) {
            var change = changes.getFirst();
            return change.value().isEmpty()
                    ? "Done: %s %s is now empty.".formatted(possessive("**" + name + "**"), label(change))
                    : "Done: %s %s is now %s.".formatted(possessive("**" + name + "**"), label(change), change.value());
        }
        var list = changes.stream()
                .map(change -> label(change) + " " + (change.value().isEmpty() ? "(empty)" : change.value()))
                .collect(Collectors.joining(", "));
        return "Done: **%s** now has %s.".formatted(name, list);
    }

    private String label(ToolResult.Change change) {
        var own = label(change.property());
        boolean known = !own.equals(change.property().replace('_', ' '))
                || change.label().isEmpty();
        return known ? own : change.label().toLowerCase(Locale.ENGLISH);
    }

    private static String sentence(ToolResult.Written written, String otherwise) {
        return written.message().isBlank() ? otherwise : written.message();
    }

    private static String possessive(String name) {
        return name + "'s";
    }
}
