package libreta.hubspot;

/**
 * One request.
 *
 * @param path with its query, percent-encoded, below the base address
 * @param label stands for the request in messages and logs: it holds nobody's e-mail address
 * @param body JSON, or empty
 */
record Call(String method, String path, String label, String body, Care care) {
    /** How careful we have to be with it. */
    enum Care {
        READ,
        /** A read under the search limit, which is far lower. */
        SEARCH,
        /** Doing it twice does what doing it once does. */
        UPDATE,
        /** A create that HubSpot knows again by our operation: doing it twice makes one. */
        MARKED_CREATE,
        /** What is archived stays so. */
        ARCHIVE,
        /** Doing it twice makes two. */
        CREATE
    }

    static Call read(String path, String label) {
        return new Call("GET", path, "GET " + label, "", Care.READ);
    }

    boolean writes() {
        return switch (care) {
            case READ, SEARCH -> false;
            case UPDATE, MARKED_CREATE, ARCHIVE, CREATE -> true;
        };
    }

    boolean isSafeToRepeat() {
        return care != Care.CREATE;
    }
}
