package libreta.model;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A request as the {@link PlayedServer} got it; header names are in lower case. */
record Asked(String path, Map<String, String> headers, JsonNode body) {}
