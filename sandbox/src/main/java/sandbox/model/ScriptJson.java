package sandbox.model;

import java.util.ArrayList;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a script: {@code {"turns": [...], "then": "rules"}}. */
final class ScriptJson {
    private static final Set<String> OF_SCRIPT = Set.of("turns", "then");
    private static final Set<String> OF_ERROR = Set.of("when", "whenAny", "status", "code", "message");

    private ScriptJson() {}

    static Script read(byte[] json) {
        JsonNode script;
        try {
            script = JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw new BadScript("the script is no JSON: " + e.getOriginalMessage());
        }
        var fields = new Fields("the script", script);
        fields.only(OF_SCRIPT);
        var turns = new ArrayList<ScriptedTurn>();
        for (var turn : fields.list("turns")) {
            turns.add(turn(turns.size() + 1, turn));
        }
        return new Script(turns, then(fields));
    }

    private static Script.Afterwards then(Fields script) {
        var then = script.text("then", "rules");
        return switch (then) {
            case "rules" -> Script.Afterwards.RULES;
            case "fail" -> Script.Afterwards.FAIL;
            default -> throw script.wrong("then", "rules or fail");
        };
    }

    private static ScriptedTurn turn(int number, JsonNode json) {
        var turn = new Fields("turn " + number, json);
        var does = turn.has("status") ? error(turn) : AnswerJson.read(turn);
        return new ScriptedTurn(number, turn.text("when", ""), turn.text("whenAny", ""), does, json);
    }

    private static ModelError error(Fields turn) {
        turn.only(OF_ERROR);
        return ModelError.of(turn.number("status", 400, 599), turn.textOrNull("code"), turn.textOrNull("message"));
    }
}
