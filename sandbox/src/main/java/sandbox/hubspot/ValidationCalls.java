package sandbox.hubspot;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The validation rules of the contact properties: read, and set as an admin would. */
final class ValidationCalls {
    private final ValidationRules rules;
    private final Definitions definitions;

    ValidationCalls(ValidationRules rules, Definitions definitions) {
        this.rules = rules;
        this.definitions = definitions;
    }

    private record OfProperty(String propertyName, List<ValidationRule> propertyValidationRules) {}

    private record Draft(
            @Nullable List<String> ruleArguments, @Nullable Boolean shouldApplyNormalization) {}

    Reply list(Call call) {
        List<OfProperty> all = rules.properties().stream()
                .map(name -> new OfProperty(name, rules.of(name)))
                .toList();
        return Reply.ok(new Page<>(null, all, null));
    }

    Reply ofProperty(Call call) {
        return Reply.ok(new Page<>(null, rules.of(property(call)), null));
    }

    Reply read(Call call) {
        ValidationRule.Type type = type(call);
        return rules.of(property(call)).stream()
                .filter(rule -> rule.ruleType() == type)
                .findFirst()
                .map(Reply::ok)
                .orElseThrow(() -> Refused.notFound("There is no rule " + type + "."));
    }

    Reply put(Call call) {
        String property = property(call);
        Draft draft = call.body(Draft.class);
        ValidationRule rule = new ValidationRule(
                type(call),
                Objects.requireNonNullElse(draft.ruleArguments(), List.of()),
                Boolean.TRUE.equals(draft.shouldApplyNormalization()));
        if (!rule.isSensible()) {
            throw Refused.invalid("Invalid arguments of %s: %s".formatted(rule.ruleType(), rule.ruleArguments()));
        }
        rules.put(property, rule);
        return Reply.noContent();
    }

    private String property(Call call) {
        String name = call.path("name");
        return definitions
                .find(name)
                .orElseThrow(() -> Refused.notFound("Property \"%s\" does not exist".formatted(name)))
                .name();
    }

    private static ValidationRule.Type type(Call call) {
        String asked = call.path("rule");
        for (ValidationRule.Type type : ValidationRule.Type.values()) {
            if (type.name().equals(asked)) {
                return type;
            }
        }
        throw Refused.invalid("Unknown rule type: " + asked);
    }
}
