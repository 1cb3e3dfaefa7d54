package libreta.storage;

import java.util.List;
import java.util.Map;
import libreta.contacts.AuditDetail;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The columns that hold JSON. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final TypeReference<List<WireToolCall>> TOOL_CALLS = new TypeReference<>() {};

    private Json() {}

    static String write(Object wire) {
        return MAPPER.writeValueAsString(wire);
    }

    static Map<String, String> values(String json) {
        return MAPPER.readValue(json, VALUES);
    }

    static List<WireToolCall> toolCalls(String json) {
        return MAPPER.readValue(json, TOOL_CALLS);
    }

    static WireProposal proposal(String json) {
        return MAPPER.readValue(json, WireProposal.class);
    }

    static AuditDetail auditDetail(String json) {
        return MAPPER.readValue(json, WireAuditDetail.class).toDetail();
    }

    /** Any JSON; a missing node where the text is none. */
    static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    static WireChoice choice(String json) {
        return MAPPER.readValue(json, WireChoice.class);
    }
}
