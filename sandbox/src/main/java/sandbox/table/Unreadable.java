package sandbox.table;

import java.nio.file.Path;

/** The file is no table that can be read; the message says where and why. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(Path file, String why) {
        super(file + ": " + why);
    }

    Unreadable(Path file, int line, String why) {
        super(file + ":" + line + ": " + why);
    }
}
