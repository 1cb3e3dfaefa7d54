package libreta.model;

import java.net.URI;
import java.util.Locale;

/** Whose server it is: OpenAI's understands parameters that others may refuse. */
enum Vendor {
    OPENAI,
    COMPATIBLE;

    static Vendor of(URI base) {
        String host = base.getHost() == null ? "" : base.getHost().toLowerCase(Locale.ROOT);
        boolean own =
                host.equals("api.openai.com") || host.endsWith(".api.openai.com") || host.endsWith(".openai.azure.com");
        return own ? OPENAI : COMPATIBLE;
    }
}
