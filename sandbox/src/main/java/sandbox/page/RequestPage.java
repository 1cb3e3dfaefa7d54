package sandbox.page;

import static sandbox.page.Html.element;
import static sandbox.page.Html.link;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import sandbox.faults.Target;
import sandbox.requests.Received;
import sandbox.requests.RequestLog;

/** The last requests at {@code /requests}: what was asked, how it ended, and which fault it met. */
public final class RequestPage {
    private static final int MOST_ROWS = 200;

    private final RequestLog log;

    public RequestPage(RequestLog log) {
        this.log = log;
    }

    public void on(HttpRouting.Builder routing) {
        routing.get("/requests", this::list);
    }

    private void list(ServerRequest request, ServerResponse response) {
        List<Received> newest = log.newest().stream().limit(MOST_ROWS).toList();
        if (newest.isEmpty()) {
            Layout.send(
                    response,
                    "Requests",
                    element("h2", "No requests yet"),
                    element("p", "Nobody has asked the account or the model anything since the sandbox started.")
                            .with("class", "quiet"));
            return;
        }
        List<Html.Element> rows = newest.stream().map(RequestPage::row).toList();
        Layout.send(
                response,
                "Requests",
                element("h2", "Requests"),
                element("p", element("span", "The newest first. "), link("/requests", "Look again"))
                        .with("class", "quiet"),
                element("div", element("table", head(), element("tbody", rows))).with("class", "wide"));
    }

    private static Html head() {
        List<Html.Element> cells = Stream.of("No.", "Time", "Asked", "Request", "Answer", "Took", "Fault")
                .map(label -> element("th", label).with("scope", "col"))
                .toList();
        return element("thead", element("tr", cells));
    }

    private static Html.Element row(Received one) {
        return element(
                "tr",
                element("td", Long.toString(one.number())).with("class", "quiet"),
                element("td", Layout.moment(one.at())).with("class", "quiet"),
                element("td", one.asked() == Target.HUBSPOT ? "HubSpot" : "Model"),
                element("td", request(one)),
                element("td", one.outcome()),
                element("td", String.format(Locale.ROOT, "%,d ms", one.took().toMillis()))
                        .with("class", "quiet"),
                element("td", String.join("; ", one.faults())));
    }

    private static List<Html> request(Received one) {
        List<Html> shown = new ArrayList<>();
        shown.add(element("code", one.method() + " " + one.target()));
        if (!one.body().isEmpty()) {
            shown.add(element("details", element("summary", "Body"), element("pre", one.body())));
        }
        return shown;
    }
}
