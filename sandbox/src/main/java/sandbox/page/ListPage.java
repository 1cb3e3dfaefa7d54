package sandbox.page;

import static sandbox.page.Html.element;
import static sandbox.page.Html.link;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sandbox.hubspot.ContactList;
import sandbox.hubspot.ContactSheet;
import sandbox.hubspot.HubSpot;

/** One page of the list of contacts; {@code number} counts from 1. */
record ListPage(String words, int number, int total, List<ContactSheet> contacts) {
    private static final int MOST_ROWS = 500;
    private static final int LONGEST_NUMBER = 6;

    /** The page asked for, or the nearest that there is. */
    static ListPage of(HubSpot hubspot, String words, String asked) {
        int number = number(asked);
        ContactList found = at(hubspot, words, number);
        int last = last(found.total());
        return number <= last
                ? new ListPage(words, number, found.total(), found.contacts())
                : new ListPage(
                        words, last, found.total(), at(hubspot, words, last).contacts());
    }

    private static ContactList at(HubSpot hubspot, String words, int number) {
        return hubspot.contacts(words, (number - 1) * MOST_ROWS, MOST_ROWS);
    }

    private static int number(String asked) {
        return asked.length() <= LONGEST_NUMBER && asked.matches("[0-9]+") ? Math.max(1, Integer.parseInt(asked)) : 1;
    }

    private static int last(int total) {
        return Math.max(1, Math.ceilDiv(total, MOST_ROWS));
    }

    /** How many there are, and which of them are here. */
    String count() {
        if (total <= 1) {
            return total == 0 ? "0 contacts" : "1 contact";
        }
        String all = String.format(Locale.ROOT, "%,d contacts, the latest change first", total);
        if (last(total) == 1) {
            return all;
        }
        if (number == 1) {
            return String.format(Locale.ROOT, "%s; the first %,d are shown", all, contacts.size());
        }
        int before = (number - 1) * MOST_ROWS;
        return String.format(Locale.ROOT, "%s; %,d to %,d are shown", all, before + 1, before + contacts.size());
    }

    String whyEmpty() {
        return words.isBlank()
                ? "The account is empty. Contacts come from the API, or from a file with --load."
                : "No contact fits \"%s\". Every word must begin a word of the name, phone or company, or be a word of an address."
                        .formatted(words.strip());
    }

    /** To the other pages, where there are any. */
    Html links() {
        List<Html> links = new ArrayList<>();
        if (number > 1) {
            links.add(link(path(1), "First"));
            links.add(link(path(number - 1), "Newer"));
        }
        if (last(total) > 1) {
            links.add(element("span", String.format(Locale.ROOT, "Page %,d of %,d", number, last(total)))
                    .with("class", "quiet"));
        }
        if (number < last(total)) {
            links.add(link(path(number + 1), "Older"));
            links.add(link(path(last(total)), "Last"));
        }
        return element("nav", links).with("aria-label", "Pages of the list");
    }

    private String path(int other) {
        String query = words.isBlank() ? "" : "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&";
        return "/?" + query + "page=" + other;
    }
}
