package libreta.hubspot;

import org.jspecify.annotations.Nullable;

/** Where the next page begins. */
record WirePaging(@Nullable Next next) {
    record Next(@Nullable String after) {}

    /** Empty at the end. */
    static String after(@Nullable WirePaging paging) {
        if (paging == null || paging.next() == null || paging.next().after() == null) {
            return "";
        }
        return paging.next().after();
    }
}
