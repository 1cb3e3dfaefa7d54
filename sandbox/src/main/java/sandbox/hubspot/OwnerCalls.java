package sandbox.hubspot;

import java.util.List;
import java.util.Locale;

/** The owners of the account. */
final class OwnerCalls {
    private static final int STANDARD_LIMIT = 100;
    private static final int MAX_LIMIT = 500;

    private final List<Owner> owners;

    OwnerCalls(List<Owner> owners) {
        this.owners = List.copyOf(owners);
    }

    Reply list(Call call) {
        int limit = call.limit(STANDARD_LIMIT, MAX_LIMIT);
        int offset = call.query("after")
                .map(text -> (int) Numbers.whole(text).orElse(0))
                .orElse(0);
        String email = call.query("email").orElse("").toLowerCase(Locale.ROOT);
        List<Owner> found = owners.stream()
                .filter(owner -> owner.archived() == call.isTrue("archived"))
                .filter(owner -> email.isEmpty() || owner.email().equals(email))
                .toList();
        List<Owner> shown = found.stream().skip(offset).limit(limit).toList();
        int next = offset + limit;
        return Reply.ok(new Page<>(null, shown, next < found.size() ? Page.after(Integer.toString(next), null) : null));
    }

    Reply read(Call call) {
        String id = call.path("id");
        boolean byUser = call.query("idProperty").orElse("id").equals("userId");
        boolean archived = call.isTrue("archived");
        return owners.stream()
                .filter(owner -> owner.archived() == archived)
                .filter(owner -> id.equals(byUser ? Long.toString(owner.userId()) : owner.id()))
                .findFirst()
                .map(Reply::ok)
                .orElseThrow(Refused::unknownNumber);
    }
}
