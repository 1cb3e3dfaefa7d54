package libreta.agent;

import java.util.function.Consumer;

/**
 * Stands between the model's words and the person's screen, and lets no claim of a write through: what HubSpot holds is
 * said by Libreta from what it read back, never by the model. Text passes piece by piece; from a word on with which a
 * claim may begin it is held until that is decided, or its sentence ends. Used by one thread, for one message.
 */
final class ClaimGuard {
    /** More than a sentence has; what is held is judged as it is then. */
    private static final int LONGEST_HELD = 2_000;

    /** What ends with a full stop and no sentence. */
    private static final String ABBREVIATION =
            "(?is).*\\b(?:dr|mr|mrs|ms|sr|sra|srta|dra|inc|st|ltd|co|corp|no|núm|tel|prof|e\\.g|i\\.e" + "|\\p{L})\\.";

    private final Consumer<String> screen;
    private final String instead;
    private final StringBuilder sentence = new StringBuilder();
    private int shown;
    private int safe;
    private boolean claimed;
    private boolean any;
    private boolean leftOut;

    /**
     * @param screen where the text goes
     * @param instead what is said in place of the first claim, or empty
     */
    ClaimGuard(Consumer<String> screen, String instead) {
        this.screen = screen;
        this.instead = instead;
    }

    void piece(String piece) {
        piece.codePoints().filter(sign -> !hides(sign)).forEach(sentence::appendCodePoint);
        pass(false);
    }

    /** The model has ended, in whatever way. */
    void end() {
        pass(true);
    }

    /** Signs that nobody sees, and that would keep a word from being known. */
    private static boolean hides(int sign) {
        return sign == 0xad
                || (sign >= 0x200b && sign <= 0x200f && sign != 0x200d && sign != 0x200c)
                || (sign >= 0x202a && sign <= 0x202e)
                || (sign >= 0x2060 && sign <= 0x2069)
                || sign == 0xfeff
                || (sign >= 0xe0000 && sign <= 0xe007f);
    }

    private void pass(boolean last) {
        while (!sentence.isEmpty()) {
            WriteClaims.Seen seen = WriteClaims.look(sentence, safe);
            boolean perhaps = seen.sight() == WriteClaims.Sight.PERHAPS && !last;
            int end = endOfSentence(0, last);
            if (end > seen.at() && seen.sight() == WriteClaims.Sight.FOUND) {
                end = endOfSentence(seen.end() - 1, last);
            }
            if (end >= 0 && (!perhaps || seen.at() >= end)) {
                finish(end);
                continue;
            }
            safe = seen.at();
            show(seen.at());
            if (sentence.length() - shown > LONGEST_HELD) {
                finish(sentence.length());
            }
            return;
        }
    }

    /** Where the sentence ends, or -1. A line break ends one too; a word of a claim may stand on both sides of it. */
    private int endOfSentence(int from, boolean last) {
        boolean quoted = false;
        for (int at = 0; at < sentence.length(); at++) {
            char sign = sentence.charAt(at);
            if (sign == '\n' && at >= from) {
                return at + 1;
            }
            quoted ^= sign == '"';
            quoted = sign == '“' || sign == '«' || (quoted && sign != '”' && sign != '»');
            boolean ends = at >= from && !quoted && ".!?…".indexOf(sign) >= 0 && at + 1 < sentence.length();
            if (ends && Character.isWhitespace(sentence.charAt(at + 1)) && !abbreviated(at, sign)) {
                return at + 1;
            }
        }
        return last ? sentence.length() : -1;
    }

    private boolean abbreviated(int at, char sign) {
        return sign == '.' && sentence.substring(0, at + 1).matches(ABBREVIATION);
    }

    private void finish(int end) {
        String whole = sentence.substring(0, end);
        if (WriteClaims.isOne(whole.stripTrailing())) {
            replace(whole);
        } else {
            show(end);
        }
        sentence.delete(0, end);
        shown = 0;
        safe = 0;
    }

    /** Of a sentence that has begun on the screen the beginning stays, and is seen to break off. */
    private void replace(String whole) {
        boolean begun = whole.substring(0, shown).chars().anyMatch(Character::isLetterOrDigit);
        String broken = begun ? "… " : "";
        boolean line = whole.endsWith("\n");
        String space = any && shown == 0
                ? whole.substring(0, whole.length() - whole.stripLeading().length())
                : "";
        leftOut = false;
        boolean answered = !claimed && !instead.isEmpty();
        if (answered) {
            say(space + broken + instead + (line ? "\n" : ""));
        } else if (begun || (line && shown > 0)) {
            say((begun ? "…" : "") + (line ? "\n" : ""));
        }
        claimed = true;
        leftOut = !answered && !begun && !line;
    }

    private void show(int end) {
        if (end > shown) {
            say(sentence.substring(shown, end));
            shown = end;
        }
    }

    private void say(String text) {
        if (!any && text.isBlank() && claimed) {
            return;
        }
        any |= !text.isBlank();
        String spaced = leftOut && text.startsWith(" ") ? text.substring(1) : text;
        leftOut = false;
        if (!spaced.isEmpty()) {
            screen.accept(spaced);
        }
    }
}
