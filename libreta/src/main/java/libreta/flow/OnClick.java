package libreta.flow;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import libreta.flow.Node.ChatOutput;
import libreta.flow.Node.Reply;

/** What a click on a button does. */
public sealed interface OnClick {
    /** The click is sent, and {@code next} answers it. */
    record Send(Reply next) implements OnClick {
        /** The fixed texts to show at once, in order; empty when the button leads straight to the agent. */
        public List<Text> says() {
            List<Text> says = new ArrayList<>();
            Reply at = next;
            while (at instanceof ChatOutput output && output.text() != null) {
                says.add(output.text());
                if (output.next().isEmpty()) {
                    break;
                }
                at = output.next().getFirst();
            }
            return List.copyOf(says);
        }

        /** Whether the agent comes after the texts. */
        public boolean reachesAgent() {
            Reply at = next;
            while (at instanceof ChatOutput output && !output.next().isEmpty()) {
                at = output.next().getFirst();
            }
            return at instanceof Node.AIAgent;
        }
    }

    /** The browser opens {@code url} in a new tab; the server hears nothing. */
    record Link(URI url) implements OnClick {
        /** What a link may start with: never {@code javascript:} or {@code data:}. */
        static final Set<String> SCHEMES = Set.of("https", "http", "mailto", "tel");

        public Link {
            if (!allowed(url)) {
                throw new IllegalArgumentException("a link starts with one of %s, not '%s'".formatted(SCHEMES, url));
            }
        }

        static boolean allowed(URI url) {
            String scheme = url.getScheme();
            if (scheme == null || !SCHEMES.contains(scheme)) {
                return false;
            }
            return !scheme.startsWith("http") || url.getHost() != null;
        }
    }

    /** The browser puts {@code fill} into the input, for the person to finish and send. */
    record FillInput(Text fill) implements OnClick {}
}
