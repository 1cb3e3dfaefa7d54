package bench.duplicates;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is written about a person; an empty text where nothing is. */
record Human(String first, String last, String email, String phone, String company) {
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("firstname", first);
        values.put("lastname", last);
        values.put("email", email);
        values.put("phone", phone);
        values.put("company", company);
        values.values().removeIf(String::isEmpty);
        return values;
    }

    Human withFirst(String other) {
        return new Human(other, last, email, phone, company);
    }

    Human withLast(String other) {
        return new Human(first, other, email, phone, company);
    }

    Human withEmail(String other) {
        return new Human(first, last, other, phone, company);
    }

    Human withPhone(String other) {
        return new Human(first, last, email, other, company);
    }

    Human withCompany(String other) {
        return new Human(first, last, email, phone, other);
    }
}
