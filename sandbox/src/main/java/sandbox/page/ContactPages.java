package sandbox.page;

import static sandbox.page.Html.element;
import static sandbox.page.Html.link;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sandbox.hubspot.ContactSheet;
import sandbox.hubspot.HubSpot;

/** The list of contacts at {@code /}, and a page for each where HubSpot would have its record. */
public final class ContactPages {
    private static final List<String> MAIN = List.of(
            "email",
            "hs_additional_emails",
            "phone",
            "mobilephone",
            "company",
            "jobtitle",
            "lifecyclestage",
            "hs_lead_status",
            "hubspot_owner_id",
            "city",
            "country");

    private final HubSpot hubspot;

    public ContactPages(HubSpot hubspot) {
        this.hubspot = hubspot;
    }

    public void on(HttpRouting.Builder routing) {
        routing.get("/", this::list);
        routing.get("/contacts/{portal}/objects/0-1", this::list);
        routing.get("/contacts/{portal}/record/0-1/{id}", this::record);
        Layout.style(routing);
    }

    private void list(ServerRequest request, ServerResponse response) {
        String words = request.query().first("q").orElse("");
        ListPage page =
                ListPage.of(hubspot, words, request.query().first("page").orElse(""));
        List<Html.Element> rows = page.contacts().stream().map(this::row).toList();
        Html search = element(
                        "form",
                        element("input")
                                .with("type", "search")
                                .with("name", "q")
                                .with("value", words)
                                .with("placeholder", "Name, e-mail, phone, company")
                                .with("aria-label", "Search contacts"),
                        element("button", "Search"))
                .with("action", "/")
                .with("role", "search");
        Layout.send(
                response,
                "Contacts",
                search,
                element("p", page.count()).with("class", "quiet"),
                rows.isEmpty()
                        ? element("p", page.whyEmpty())
                        : element("div", element("table", head(), element("tbody", rows)))
                                .with("class", "wide"),
                page.links());
    }

    private static Html head() {
        List<Html.Element> cells = Stream.of(
                        "Name", "E-mail", "Phone", "Company", "Job title", "Stage", "Last modified")
                .map(label -> element("th", label).with("scope", "col"))
                .toList();
        return element("thead", element("tr", cells));
    }

    private Html.Element row(ContactSheet contact) {
        Html.Element name = element("td", link(path(contact), name(contact)));
        Stream<Html.Element> rest = Stream.of("email", "phone", "company", "jobtitle", "lifecyclestage")
                .map(property -> element("td", contact.text(property)));
        return element(
                "tr",
                Stream.of(
                                Stream.of(name),
                                rest,
                                Stream.of(element("td", Layout.moment(contact.updatedAt()))
                                        .with("class", "quiet")))
                        .flatMap(cells -> cells)
                        .toList());
    }

    private void record(ServerRequest request, ServerResponse response) {
        Optional<ContactSheet> found =
                hubspot.contact(request.path().pathParameters().get("id"));
        if (found.isEmpty()) {
            response.status(404);
            Layout.send(
                    response,
                    "No such contact",
                    element("p", link("/", "All contacts")),
                    element("h2", "There is no contact with this id."));
            return;
        }
        ContactSheet contact = found.get();
        List<ContactSheet.Value> main = MAIN.stream()
                .flatMap(property -> contact.values().stream()
                        .filter(value -> value.property().equals(property)))
                .toList();
        List<ContactSheet.Value> others = contact.values().stream()
                .filter(value -> !MAIN.contains(value.property()))
                .toList();
        Layout.send(
                response,
                name(contact),
                element("p", link("/", "All contacts")),
                element("h2", name(contact)),
                element("p", (contact.archived() ? "Archived. " : "") + "Record " + contact.id())
                        .with("class", "quiet"),
                element("section", values(main)),
                element("section", element("h3", "Changes"), changes(contact)),
                element("details", element("summary", "All other properties"), values(others)));
    }

    private static Html values(List<ContactSheet.Value> values) {
        return element(
                "dl",
                values.stream()
                        .flatMap(value -> Stream.of(
                                element("dt", value.label()).with("title", value.property()),
                                element("dd", value.text())))
                        .toList());
    }

    private static Html changes(ContactSheet contact) {
        List<Html.Element> rows = contact.changes().stream()
                .map(change -> element(
                        "tr",
                        element("td", Layout.moment(change.at())).with("class", "quiet"),
                        element("td", change.label()),
                        element("td", change.text().isEmpty() ? "(cleared)" : change.text()),
                        element("td", change.source()).with("class", "quiet")))
                .toList();
        return element("div", element("table", element("tbody", rows))).with("class", "wide");
    }

    private String path(ContactSheet contact) {
        return "/contacts/" + hubspot.portalId() + "/record/0-1/" + contact.id();
    }

    private static String name(ContactSheet contact) {
        String name = contact.text("hs_full_name_or_email");
        return name.isEmpty() ? "Contact " + contact.id() : name;
    }
}
