package libreta.model;

import java.net.URI;

/** The two protocols that model servers speak. */
public enum Dialect {
    /** OpenAI's own, needed for tools on its newer models. */
    RESPONSES,
    /** Chat Completions, which every compatible server speaks. */
    CHAT;

    /** The dialect to use with the server at this base address when nobody says another. */
    public static Dialect of(URI base) {
        return Vendor.of(base) == Vendor.OPENAI ? RESPONSES : CHAT;
    }
}
