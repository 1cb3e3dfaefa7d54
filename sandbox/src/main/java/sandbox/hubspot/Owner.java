package sandbox.hubspot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Someone contacts can belong to. {@code id} is the owner's, which is not the user's. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Owner(
        String id,
        String email,
        String type,
        String firstName,
        String lastName,
        long userId,
        String createdAt,
        String updatedAt,
        boolean archived,
        @Nullable List<Team> teams) {

    record Team(String id, String name, boolean primary) {}

    String fullName() {
        return (firstName + " " + lastName).strip();
    }
}
