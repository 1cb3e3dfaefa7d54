package libreta.http;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import libreta.conversation.Language;
import libreta.flow.Flow;
import org.jspecify.annotations.Nullable;

/**
 * What a client may tell the person about this installation.
 *
 * @param sandboxUrl address of the sandbox's page, or empty where neither stand-in is used
 * @param model name of the language model
 * @param portal what the addresses of the account's own pages in HubSpot begin with, as far as it is known
 */
public record About(
        boolean sandboxHubSpot, boolean sandboxModel, String sandboxUrl, String model, Supplier<Optional<URI>> portal) {
    private static final String HUBSPOTS_OWN_PAGES = "https://app.hubspot.com/";

    record View(
            Stands sandbox,
            String model,
            Place hubspot,
            @Nullable String portal,
            String placeholder,
            int maxCharacters,
            String locale) {}

    record Stands(boolean hubspot, boolean model, @Nullable String url) {}

    /** Where a person looks at the contacts themselves. */
    record Place(String url) {}

    View view(Flow flow, Language language) {
        return new View(
                new Stands(sandboxHubSpot, sandboxModel, sandboxUrl.isEmpty() ? null : sandboxUrl),
                model,
                new Place(sandboxHubSpot ? sandboxUrl : HUBSPOTS_OWN_PAGES),
                portal.get().map(URI::toString).orElse(null),
                flow.input().placeholder().in(language.code()),
                flow.input().maxCharacters(),
                language.code());
    }
}
