package bench.kill;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Libreta's journal, read from its database past Libreta. */
final class JournalRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ALL = """
            select o.id, o.proposal, o.conversation, o.kind, o.contact, o.undoes, o.wanted_values, o.state, o.told, o.note,
                   p.tool_call_id, p.state as decided
              from operation o
              join proposal p on p.id = o.proposal
             order by o.confirmed_at, o.ended_at, o.id
            """;

    private static final String PROPOSALS = """
            select id, state
              from proposal
            """;

    private JournalRows() {}

    /** One operation. */
    record Row(
            String id,
            String proposal,
            String conversation,
            String kind,
            String contact,
            String undoes,
            Map<String, String> wanted,
            String state,
            String told,
            String note,
            String call,
            String decided) {
        Row {
            wanted = Map.copyOf(wanted);
        }

        boolean open() {
            return state.equals("CONFIRMED") || state.equals("SENT");
        }

        boolean untold() {
            return !told.equals(state);
        }

        /** HubSpot did it, be it undone since. */
        boolean happened() {
            return state.equals("DONE") || state.equals("UNDONE");
        }

        boolean undo() {
            return !undoes.isEmpty();
        }
    }

    /** Oldest first. */
    static List<Row> read(String url) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement all = connection.prepareStatement(ALL);
                ResultSet row = all.executeQuery()) {
            while (row.next()) {
                rows.add(row(row));
            }
        }
        return rows;
    }

    private static Row row(ResultSet row) throws SQLException {
        Map<String, String> wanted = new HashMap<>();
        JSON.readTree(row.getString("wanted_values"))
                .properties()
                .forEach(value -> wanted.put(value.getKey(), value.getValue().asString("")));
        return new Row(
                row.getString("id"),
                row.getString("proposal"),
                row.getString("conversation"),
                row.getString("kind"),
                row.getString("contact"),
                row.getString("undoes"),
                wanted,
                row.getString("state"),
                row.getString("told"),
                row.getString("note"),
                row.getString("tool_call_id"),
                row.getString("decided"));
    }

    /** The state of each proposal by its id. */
    static Map<String, String> proposals(String url) throws SQLException {
        Map<String, String> states = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement all = connection.prepareStatement(PROPOSALS);
                ResultSet row = all.executeQuery()) {
            while (row.next()) {
                states.put(row.getString("id"), row.getString("state"));
            }
        }
        return states;
    }
}
