package sandbox.hubspot;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The definitions of several contact properties at a time: create, read, archive. Each input stands for itself. */
final class PropertyBatchCalls {
    private final Definitions definitions;
    private final PropertyCalls single;
    private final InstantSource clock;

    PropertyBatchCalls(Definitions definitions, PropertyCalls single, InstantSource clock) {
        this.definitions = definitions;
        this.single = single;
        this.clock = clock;
    }

    private record CreateBody(@Nullable List<PropertyDraft> inputs) {}

    private record Named(@Nullable String name) {
        String wanted() {
            if (name == null) {
                throw Refused.missing(List.of("name"));
            }
            return name;
        }
    }

    private record NamesBody(
            @Nullable List<Named> inputs,
            @Nullable Boolean archived,
            @Nullable String dataSensitivity) {}

    Reply create(Call call) {
        List<PropertyDraft> drafts = all(call.body(CreateBody.class).inputs());
        return each(201, drafts, draft -> String.valueOf(draft.name()), single::create);
    }

    Reply read(Call call) {
        NamesBody body = call.body(NamesBody.class);
        boolean archived = Boolean.TRUE.equals(body.archived());
        String sensitivity = PropertyCalls.sensitivity(body.dataSensitivity());
        return each(200, all(body.inputs()), Named::wanted, one -> single.find(one.wanted(), archived, sensitivity));
    }

    /** Names that are not there are passed over. */
    Reply archive(Call call) {
        all(call.body(NamesBody.class).inputs()).stream()
                .flatMap(one -> definitions.find(one.wanted()).stream())
                .forEach(single::archive);
        return Reply.noContent();
    }

    private <T> Reply each(int status, List<T> inputs, Function<T, String> name, Function<T, PropertyDefinition> step) {
        List<PropertyDefinition> results = new ArrayList<>();
        List<BatchOutcome.Failure> failures = new ArrayList<>();
        for (T input : inputs) {
            try {
                results.add(step.apply(input));
            } catch (Refused e) {
                String category = Optional.ofNullable(e.body().category()).orElse("VALIDATION_ERROR");
                Map<String, List<String>> context = Map.of("name", List.of(name.apply(input)));
                failures.add(BatchOutcome.Failure.of(category, e.body().message(), context));
            }
        }
        return BatchOutcome.reply(status, results, failures, clock.instant());
    }

    private static <T> List<T> all(@Nullable List<T> inputs) {
        if (inputs == null) {
            throw Refused.missing(List.of("inputs"));
        }
        BatchBody.refuseTooMany(inputs);
        return inputs;
    }
}
