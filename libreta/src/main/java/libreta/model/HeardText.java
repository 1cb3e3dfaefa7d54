package libreta.model;

import java.util.function.Consumer;

/** Passes text on and remembers it. What was heard cannot be taken back: after it nothing is asked again. */
final class HeardText implements Consumer<String> {
    private final Consumer<String> next;
    private final StringBuilder heard = new StringBuilder();

    HeardText(Consumer<String> next) {
        this.next = next;
    }

    @Override
    public void accept(String piece) {
        if (piece.isEmpty()) {
            return;
        }
        heard.append(piece);
        next.accept(piece);
    }

    boolean any() {
        return !heard.isEmpty();
    }

    String whole() {
        return heard.toString();
    }
}
