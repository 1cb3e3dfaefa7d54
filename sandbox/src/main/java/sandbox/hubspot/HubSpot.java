package sandbox.hubspot;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import sandbox.table.TableFile;

/** The account as a server: knows every path, who may use it, and how an answer is written. */
public final class HubSpot implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(HubSpot.class.getName());
    private static final String JSON = "application/json;charset=utf-8";
    private static final int MAX_ADDRESS_CHARACTERS = 16_000;

    /** HubSpot's own client ends the path of the owners' list with a slash. */
    private static final String OR_SLASH = "[/]";

    private static final Set<String> CONTACT_TYPES = Set.of("contacts", "contact", "0-1");
    private static final Set<String> READ = Set.of(AccessToken.CONTACTS_READ);
    private static final Set<String> WRITE = Set.of(AccessToken.CONTACTS_WRITE);
    private static final Set<String> READ_SCHEMA = Set.of(AccessToken.SCHEMAS_READ, AccessToken.CONTACTS_READ);
    private static final Set<String> WRITE_SCHEMA = Set.of(AccessToken.SCHEMAS_WRITE);
    private static final Set<String> READ_OWNERS = Set.of(AccessToken.OWNERS_READ);
    private static final Set<String> READ_ACCOUNT = Set.of(AccessToken.OAUTH);

    private final ContactCalls contacts;
    private final BatchCalls batch;
    private final SearchCalls search;
    private final PropertyCalls properties;
    private final PropertyBatchCalls propertyBatch;
    private final GroupCalls groups;
    private final ValidationCalls validations;
    private final OwnerCalls owners;
    private final AccountCalls account;
    private final RateLimits limits;
    private final ContactBook book;
    private final LatestChanges latest;
    private final Definitions definitions;
    private final Storage storage;
    private final List<Imported> imported;

    /**
     * {@code searchLag} is asked at every search.
     *
     * @throws StorageFailed when the file of the account cannot be used
     * @throws ImportRefused when a file to load has mistakes; nothing was kept then
     * @throws sandbox.table.Unreadable when a file to load is no table; nothing was kept then
     */
    public HubSpot(AccountOptions options, Supplier<Duration> searchLag) {
        Bundled bundled = Bundled.get();
        this.definitions =
                new Definitions(bundled.properties(), bundled.sample().owners());
        this.storage = options.storage();
        SearchIndex index = new SearchIndex(options.clock(), searchLag);
        ValidationRules rules = new ValidationRules(options.required());
        PropertyGroups propertyGroups = new PropertyGroups();
        try {
            this.book = new ContactBook(definitions, options.clock(), index, storage);
            Storage.Saved saved = storage.saved();
            definitions.keptIn(storage, saved.definitions());
            propertyGroups.keptIn(storage, saved.groups(), definitions.all());
            rules.keptIn(storage, saved.rules());
            book.restore(saved);
            this.imported = filled(bundled, options, saved);
            index.settle();
            this.latest = new LatestChanges(index, definitions);
            Thread.startVirtualThread(() -> {
                index.prepare();
                latest.prepare();
            });
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
        Values values = new Values(definitions, rules);
        this.contacts = new ContactCalls(book, definitions, values);
        this.batch = new BatchCalls(book, definitions, values, contacts, options.clock());
        this.search = new SearchCalls(index, definitions);
        this.properties = new PropertyCalls(definitions, propertyGroups, options.clock());
        this.propertyBatch = new PropertyBatchCalls(definitions, properties, options.clock());
        this.groups = new GroupCalls(propertyGroups, definitions);
        this.validations = new ValidationCalls(rules, definitions);
        this.owners = new OwnerCalls(bundled.sample().owners());
        this.limits = new RateLimits(options.clock(), options.rateLimits());
        this.account = new AccountCalls(options.tokens(), options.clock(), limits);
    }

    /** One write: the samples when the storage is new, and then the files to load. */
    private List<Imported> filled(Bundled bundled, AccountOptions options, Storage.Saved saved) {
        return book.together(() -> {
            if (options.sampleContacts() && storage.isNew()) {
                bundled.sample().contacts().forEach(one -> one.into(book));
            }
            KeptBefore before = KeptBefore.of(storage, options.files().isEmpty() ? List.of() : saved.contacts());
            return options.files().stream()
                    .map(file -> new Import(book, definitions, options.clock(), before).load(new TableFile(file)))
                    .toList();
        });
    }

    /** Ends what needs an end; the file is free for others afterwards. */
    @Override
    public void close() {
        storage.close();
    }

    /** How many contacts there are, without the archived ones. */
    public int size() {
        return book.size();
    }

    /** What was loaded at the start. */
    public List<Imported> imported() {
        return imported;
    }

    /** For a person: where the contacts are kept. */
    public String keptWhere() {
        return storage.words();
    }

    /** Adds every path of HubSpot, in all versions, and those of the export. */
    public void on(HttpRouting.Builder routing) {
        for (Version version : Version.values()) {
            Paths paths = new Paths(routing, version);
            contactPaths(paths, version.objects() + "/{type}");
            propertyPaths(paths, version.properties() + "/{type}");
            validationPaths(paths, version.validations() + "/{type}");
            paths.add(Method.GET, version.owners(), READ_OWNERS, owners::list);
            paths.add(Method.GET, version.owners() + "/{id}", READ_OWNERS, owners::read);
            paths.add(Method.GET, version.account() + "/details", READ_ACCOUNT, account::details);
            String usage = version.account() + "/api-usage/daily/private-apps";
            paths.add(Method.GET, usage, READ_ACCOUNT, account::dailyUsage);
        }
        Paths unversioned = new Paths(routing, Version.V3);
        unversioned.add(Method.POST, "/oauth/v2/private-apps/get/access-token-info", Set.of(), account::tokenFacts);
        new Export(book, definitions).on(routing);
        for (String unknown : Set.of("/crm/*", "/account-info/*", "/oauth/*")) {
            routing.any(unknown, (request, response) -> refuse(response, Refused.noSuchPath()));
        }
    }

    /**
     * The contacts that every word of {@code words} fits, as they are now, the one changed last first: at most
     * {@code limit} from {@code offset} on.
     */
    public ContactList contacts(String words, int offset, int limit) {
        LatestChanges.Found found = latest.page(new Query(words), offset, limit);
        return new ContactList(
                found.total(),
                found.page().stream()
                        .map(contact -> ContactSheet.of(contact, definitions))
                        .toList());
    }

    /** The contact with this id, archived or not; the id of a merged one leads to the survivor. */
    public Optional<ContactSheet> contact(String id) {
        return Numbers.whole(id).stream()
                .boxed()
                .flatMap(number -> book.byId(number).or(() -> book.archivedById(number)).stream())
                .findFirst()
                .map(contact -> ContactSheet.of(contact, definitions));
    }

    /** The number of the account, as it stands in links. */
    public long portalId() {
        return AccountCalls.PORTAL_ID;
    }

    /** The body of an error in HubSpot's envelope, for a request that did not get as far as the account. */
    public static byte[] refusal(Status status, UUID correlation) {
        Refused refused = Refused.unread(status.code(), status.reasonPhrase());
        return Json.MAPPER.writeValueAsBytes(refused.reply(correlation).body());
    }

    private void contactPaths(Paths paths, String at) {
        paths.add(Method.GET, at, READ, contacts::list);
        paths.add(Method.POST, at, WRITE, contacts::create);
        paths.addSearch(at + "/search", READ, search::search);
        paths.add(Method.POST, at + "/merge", WRITE, contacts::merge);
        paths.add(Method.POST, at + "/gdpr-delete", WRITE, contacts::forget);
        paths.add(Method.POST, at + "/batch/read", READ, batch::read);
        paths.add(Method.POST, at + "/batch/create", WRITE, batch::create);
        paths.add(Method.POST, at + "/batch/update", WRITE, batch::update);
        paths.add(Method.POST, at + "/batch/upsert", WRITE, batch::upsert);
        paths.add(Method.POST, at + "/batch/archive", WRITE, batch::archive);
        paths.add(Method.GET, at + "/{id}", READ, contacts::read);
        paths.add(Method.PATCH, at + "/{id}", WRITE, contacts::update);
        paths.add(Method.DELETE, at + "/{id}", WRITE, contacts::archive);
    }

    private void propertyPaths(Paths paths, String at) {
        paths.add(Method.GET, at, READ_SCHEMA, properties::list);
        paths.add(Method.POST, at, WRITE_SCHEMA, properties::create);
        paths.add(Method.POST, at + "/batch/read", READ_SCHEMA, propertyBatch::read);
        paths.add(Method.POST, at + "/batch/create", WRITE_SCHEMA, propertyBatch::create);
        paths.add(Method.POST, at + "/batch/archive", WRITE_SCHEMA, propertyBatch::archive);
        paths.add(Method.GET, at + "/groups", READ_SCHEMA, groups::list);
        paths.add(Method.POST, at + "/groups", WRITE_SCHEMA, groups::create);
        paths.add(Method.GET, at + "/groups/{group}", READ_SCHEMA, groups::read);
        paths.add(Method.PATCH, at + "/groups/{group}", WRITE_SCHEMA, groups::update);
        paths.add(Method.DELETE, at + "/groups/{group}", WRITE_SCHEMA, groups::archive);
        paths.add(Method.GET, at + "/{name}", READ_SCHEMA, properties::read);
        paths.add(Method.PATCH, at + "/{name}", WRITE_SCHEMA, properties::update);
        paths.add(Method.DELETE, at + "/{name}", WRITE_SCHEMA, properties::archive);
    }

    private void validationPaths(Paths paths, String at) {
        paths.add(Method.GET, at, READ_SCHEMA, validations::list);
        paths.add(Method.GET, at + "/{name}", READ_SCHEMA, validations::ofProperty);
        paths.add(Method.GET, at + "/{name}/rule-type/{rule}", READ_SCHEMA, validations::read);
        paths.add(Method.PUT, at + "/{name}/rule-type/{rule}", WRITE_SCHEMA, validations::put);
    }

    /** Registers paths of one version; a call is known, counted, allowed and then answered. */
    private final class Paths {
        private final HttpRouting.Builder routing;
        private final Version version;

        Paths(HttpRouting.Builder routing, Version version) {
            this.routing = routing;
            this.version = version;
        }

        /** What can be read can be asked for its headers alone too. */
        void add(Method method, String path, Set<String> anyOf, Function<Call, Reply> endpoint) {
            Predicate<Method> methods =
                    method.equals(Method.GET) ? Method.predicate(Method.GET, Method.HEAD) : Method.predicate(method);
            add(methods, path, new Endpoint(anyOf, endpoint, limits::ordinary));
        }

        void addSearch(String path, Set<String> anyOf, Function<Call, Reply> endpoint) {
            add(Method.predicate(Method.POST), path, new Endpoint(anyOf, endpoint, token -> limits.search()));
        }

        private void add(Predicate<Method> methods, String path, Endpoint endpoint) {
            routing.route(methods, SlashesKept.of(path + OR_SLASH), (request, response) -> {
                UUID correlation = UUID.randomUUID();
                write(response, reply(request, response, endpoint, correlation), correlation);
            });
        }

        /** Nothing but replies comes out of it; what is written may still be struck by a fault, as asked for. */
        private Reply reply(ServerRequest request, ServerResponse response, Endpoint endpoint, UUID correlation) {
            try {
                refuseTooLong(request);
                AccessToken token = account.authenticated(
                        request.headers().value(HeaderNames.AUTHORIZATION).orElse(""));
                endpoint.limit().apply(token).forEach(response::header);
                if (!token.mayAnyOf(endpoint.anyOf())) {
                    throw Refused.missingScopes(endpoint.anyOf());
                }
                refuseOtherTypes(request);
                return endpoint.answer().apply(new Call(version, token, request));
            } catch (Refused e) {
                return e.reply(correlation);
            } catch (RuntimeException e) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "This is a mistake of the sandbox; correlation id " + correlation,
                        e);
                return Refused.internalError().reply(correlation);
            }
        }
    }

    /** {@code limit} counts a call of a known token, or refuses it, and says the headers that tell of it. */
    private record Endpoint(
            Set<String> anyOf, Function<Call, Reply> answer, Function<AccessToken, Map<String, String>> limit) {}

    private static void refuseTooLong(ServerRequest request) {
        int length =
                request.path().rawPath().length() + request.query().rawValue().length();
        if (length > MAX_ADDRESS_CHARACTERS) {
            throw Refused.tooLong("The address is too long: %d characters. The maximum is %d."
                    .formatted(length, MAX_ADDRESS_CHARACTERS));
        }
    }

    private static void refuseOtherTypes(ServerRequest request) {
        Optional<String> type = request.path().pathParameters().first("type").asOptional();
        if (type.isPresent() && !CONTACT_TYPES.contains(type.get())) {
            throw Refused.invalid("Unable to infer object type from: " + type.get());
        }
    }

    private static void refuse(ServerResponse response, Refused refused) {
        UUID correlation = UUID.randomUUID();
        write(response, refused.reply(correlation), correlation);
    }

    private static void write(ServerResponse response, Reply reply, UUID correlation) {
        response.status(reply.status());
        response.header("x-hubspot-correlation-id", correlation.toString());
        reply.headers().forEach(response::header);
        if (reply.body() == null) {
            response.send();
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, JSON);
        response.send(Json.MAPPER.writeValueAsBytes(reply.body()));
    }
}
