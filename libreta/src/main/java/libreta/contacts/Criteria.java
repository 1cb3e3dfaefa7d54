package libreta.contacts;

import java.util.List;

/**
 * What is searched for, as it was typed; all of it must hold. Empty stands for absent.
 *
 * @param id a record id, or the address of the record in HubSpot
 * @param email an address, or a part of one such as {@code @acme.example}
 * @param phone a number in any form, or at least four digits of one
 * @param query free words
 * @param after where the page begins, as the page before said
 */
public record Criteria(
        String id,
        String email,
        String phone,
        String name,
        String company,
        String query,
        List<Condition> conditions,
        String after) {
    public static final Criteria NONE = new Criteria("", "", "", "", "", "", List.of(), "");

    public Criteria {
        id = id.strip();
        email = email.strip();
        phone = phone.strip();
        name = name.strip();
        company = company.strip();
        query = query.strip();
        after = after.strip();
        conditions = List.copyOf(conditions);
    }

    /**
     * One more condition.
     *
     * @param property internal name, label or common word
     * @param operator one of HubSpot's, for instance {@code EQ} or {@code CONTAINS_TOKEN}, or a sign or word for it
     * @param value as typed; ignored for the operators that take none
     */
    public record Condition(String property, String operator, String value) {}

    boolean empty() {
        return (id + email + phone + name + company + query).isEmpty() && conditions.isEmpty();
    }
}
