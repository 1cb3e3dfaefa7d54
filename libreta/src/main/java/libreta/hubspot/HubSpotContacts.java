package libreta.hubspot;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import libreta.contacts.ArchiveReply;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.ContactPage;
import libreta.contacts.ContactSearch;
import libreta.contacts.CreateReply;
import libreta.contacts.Crm;
import libreta.contacts.CrmFailed;
import libreta.contacts.CrmTrouble;
import libreta.contacts.History;
import libreta.contacts.OperationId;
import libreta.contacts.Owner;
import libreta.contacts.PropertyDefinition;
import libreta.contacts.PropertyRefusal;
import libreta.contacts.PropertySchema;
import libreta.contacts.UpdateReply;

/**
 * The contacts of one HubSpot account, through its API of September 2026. Nothing is called before the first question,
 * and no other host than the given one is ever called. One object for an account and a process: it paces all calls.
 */
public final class HubSpotContacts implements Crm, AutoCloseable {
    /** HubSpot refuses longer ones. */
    private static final int LONGEST_SEARCH_CHARACTERS = 3_000;

    /** They stand in an address twice, and an address of more than some 16,000 characters is refused. */
    private static final int LONGEST_NAMES = 3_000;

    private static final int NOTHING_TO_SAY = 204;
    private static final int OWNERS_A_PAGE = 100;
    private static final int MOST_OWNER_PAGES = 100;
    static final String CONTACTS = "/crm/objects/2026-09/contacts";
    static final String PROPERTIES = "/crm/properties/2026-09/contacts";
    private static final String OWNERS = "/crm/owners/2026-09";

    private final HubSpotHttp http;
    private final Attempts attempts;
    private final RecordLinks links;
    private final ContactBatches batches;
    private final OperationMark mark;
    private final Rhythm rhythm;

    /**
     * For a Libreta of one process.
     *
     * @param base for instance {@code https://api.hubapi.com}
     * @throws IllegalArgumentException when it is no http or https address of a host
     */
    public HubSpotContacts(URI base, AccessToken token, Patience patience, Rhythm rhythm) {
        this(base, token, patience, rhythm, new Pacer(rhythm));
    }

    /** For one of several replicas, which share the limits of the app and of the account. */
    public HubSpotContacts(URI base, AccessToken token, Patience patience, Rhythm rhythm, SharedPace shared) {
        this(base, token, patience, rhythm, new Pacer(rhythm, shared));
    }

    private HubSpotContacts(URI base, AccessToken token, Patience patience, Rhythm rhythm, Pacer pacer) {
        refuseOddBase(base);
        this.http = new HubSpotHttp(base, token, patience.connect());
        this.attempts = new Attempts(http, pacer, patience, rhythm);
        this.links = new RecordLinks(new Attempts(http, pacer, Patience.SCANT, rhythm), rhythm.clock(), base);
        this.batches = new ContactBatches(attempts);
        this.mark = new OperationMark(attempts, rhythm.clock());
        this.rhythm = rhythm;
    }

    private static void refuseOddBase(URI base) {
        boolean web = "https".equalsIgnoreCase(base.getScheme()) || "http".equalsIgnoreCase(base.getScheme());
        if (!web
                || base.getHost() == null
                || base.getRawUserInfo() != null
                || base.getRawQuery() != null
                || base.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "HubSpot's base address must be http(s)://host, with a path at most, and nothing else");
        }
    }

    /** Sets up TLS and JSON, so that the first question does not have to. Calls nobody. */
    public void warmUp() {
        http.client();
        WarmUp.json();
    }

    @Override
    public <T> T within(Duration span, Supplier<T> work) {
        return Deadline.within(span, rhythm.clock(), work);
    }

    @Override
    public List<PropertyDefinition> properties() {
        return attempts.send(Call.read(PROPERTIES, PROPERTIES))
                .read(WireProperties.class, WireProperties::toDefinitions);
    }

    @Override
    public List<Owner> owners() {
        var owners = new ArrayList<Owner>();
        String after = "";
        for (int page = 0; page < MOST_OWNER_PAGES; page++) {
            String next = attempts.send(ownersFrom(after)).read(WireOwners.class, found -> {
                owners.addAll(found.toOwners());
                return WirePaging.after(found.paging());
            });
            if (next.isEmpty() || next.equals(after)) {
                break;
            }
            after = next;
        }
        return List.copyOf(owners);
    }

    private static Call ownersFrom(String after) {
        String start = after.isEmpty() ? "" : "&after=" + encoded(after);
        return Call.read(OWNERS + "?limit=" + OWNERS_A_PAGE + start, OWNERS);
    }

    @Override
    public Optional<Contact> read(ContactId id, Collection<String> properties) {
        String path = CONTACTS + "/" + id.value();
        return find(Call.read(path + "?properties=" + names(properties), path), properties);
    }

    /** {@inheritDoc} A text without an at sign belongs to nobody, and HubSpot is not asked. */
    @Override
    public Optional<Contact> readByEmail(String email, Collection<String> properties) {
        if (email.indexOf('@') < 0) {
            return Optional.empty();
        }
        String path = "%s/%s?idProperty=email&properties=%s".formatted(CONTACTS, encoded(email), names(properties));
        return find(Call.read(path, CONTACTS + "/{email}"), properties);
    }

    @Override
    public Optional<Contact> readByOperation(OperationId operation, Collection<String> properties) {
        String path = "%s/%s?idProperty=%s&properties=%s"
                .formatted(CONTACTS, encoded(operation.value()), PropertySchema.OPERATION, names(properties));
        return find(Call.read(path, CONTACTS + "/{operation}"), properties);
    }

    @Override
    public List<Contact> readAll(Collection<ContactId> ids, Collection<String> properties) {
        return batches.read(ids, properties);
    }

    @Override
    public Optional<History> readHistory(ContactId id, Collection<String> properties) {
        String names = names(properties);
        if (names.length() > LONGEST_NAMES) {
            return batches.history(id, properties);
        }
        String path = CONTACTS + "/" + id.value();
        String query = "?properties=%s&propertiesWithHistory=%s".formatted(names, names);
        Answer answer = attempts.send(Call.read(path + query, path));
        return answer.isMissing()
                ? Optional.empty()
                : Optional.of(answer.read(WireHistory.class, found -> found.toHistory(properties)));
    }

    private Optional<Contact> find(Call call, Collection<String> properties) {
        Answer answer = attempts.send(call);
        return answer.isMissing()
                ? Optional.empty()
                : Optional.of(answer.read(WireContact.class, contact -> contact.toContact(properties)));
    }

    @Override
    public ContactPage search(ContactSearch search) {
        String body = Json.write(WireSearch.of(search));
        if (body.length() > LONGEST_SEARCH_CHARACTERS) {
            String reason =
                    "a search of %d characters; HubSpot takes %d".formatted(body.length(), LONGEST_SEARCH_CHARACTERS);
            throw new CrmFailed(new CrmTrouble.Rejected(400, reason), false, "not sent to HubSpot: " + reason, null);
        }
        String path = CONTACTS + "/search";
        return attempts.send(new Call("POST", path, "POST " + path, body, Call.Care.SEARCH))
                .read(WireFound.class, found -> found.toPage(search.properties()));
    }

    @Override
    public CreateReply create(Map<String, String> values) {
        Answer answer =
                attempts.send(new Call("POST", CONTACTS, "POST " + CONTACTS, written(values), Call.Care.CREATE));
        if (answer.isTaken()) {
            return new CreateReply.Taken(answer.error().existingId());
        }
        List<PropertyRefusal> refusals = refusals(answer);
        return refusals.isEmpty()
                ? answer.read(WireContact.class, contact -> new CreateReply.Created(contact.contactId()))
                : new CreateReply.Refused(refusals);
    }

    @Override
    public boolean marksCreates() {
        return mark.isThere();
    }

    @Override
    public CreateReply createMarked(OperationId operation, Map<String, String> values) {
        CreateReply reply = batches.create(operation, values);
        return reply instanceof CreateReply.Taken
                ? madeBefore(operation)
                        .<CreateReply>map(CreateReply.Created::new)
                        .orElse(reply)
                : reply;
    }

    /** Of two of the same at one moment, the second is told that the first one's contact stands in its way. */
    private Optional<ContactId> madeBefore(OperationId operation) {
        try {
            return readByOperation(operation, List.of()).map(Contact::id);
        } catch (CrmFailed failed) {
            throw new CrmFailed(failed.trouble(), true, "after a conflict, " + failed.getMessage(), failed);
        }
    }

    @Override
    public ArchiveReply archive(ContactId id) {
        String path = CONTACTS + "/" + id.value();
        Answer answer = attempts.send(new Call("DELETE", path, "DELETE " + path, "", Call.Care.ARCHIVE));
        if (answer.isMissing()) {
            // After an attempt that was not answered, it is that one which has taken the contact away.
            return answer.doubt() ? new ArchiveReply.Archived() : new ArchiveReply.Missing();
        }
        if (answer.status() == NOTHING_TO_SAY) {
            return new ArchiveReply.Archived();
        }
        // A success with words in it is somebody else's on the way, and HubSpot may not have seen the request.
        throw answer.isSuccess() ? StatusTable.unreadable(answer) : StatusTable.failed(answer);
    }

    @Override
    public UpdateReply update(ContactId id, Map<String, String> values) {
        String path = CONTACTS + "/" + id.value();
        Answer answer = attempts.send(new Call("PATCH", path, "PATCH " + path, written(values), Call.Care.UPDATE));
        if (answer.isMissing()) {
            return new UpdateReply.Missing();
        }
        if (answer.isTaken()) {
            return new UpdateReply.Taken(answer.error().existingId());
        }
        List<PropertyRefusal> refusals = refusals(answer);
        return refusals.isEmpty()
                ? answer.read(WireContact.class, WireContact::toUpdated)
                : new UpdateReply.Refused(refusals);
    }

    private static List<PropertyRefusal> refusals(Answer answer) {
        return answer.status() == 400 ? answer.error().refusals() : List.of();
    }

    private static String written(Map<String, String> values) {
        return Json.write(Map.of("properties", values));
    }

    /** The address that all of the account's own contact pages begin with, where the account lets us know it. */
    public Optional<URI> portal() {
        return links.portal();
    }

    @Override
    public Optional<URI> linkTo(ContactId id) {
        return links.linkTo(id);
    }

    /** Ends every call under way and lets go of the connections. */
    @Override
    public void close() {
        http.close();
    }

    /** Asked for nothing, HubSpot would send its own choice; its own id is the least there is. */
    private static String names(Collection<String> properties) {
        return properties.isEmpty()
                ? "hs_object_id"
                : properties.stream().map(HubSpotContacts::encoded).collect(Collectors.joining(","));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
