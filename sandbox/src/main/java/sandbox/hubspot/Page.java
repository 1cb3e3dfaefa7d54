package sandbox.hubspot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code paging} is left out on the last, {@code total} where HubSpot does not count. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Page<T>(
        @Nullable Integer total, List<T> results, @Nullable Paging paging) {

    record Paging(Next next) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Next(String after, @Nullable String link) {}

    static Paging after(String after, @Nullable String link) {
        return new Paging(new Next(after, link));
    }
}
