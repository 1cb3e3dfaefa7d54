package libreta.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import libreta.contacts.ChoiceState;
import libreta.contacts.Operation.State;
import libreta.contacts.ProposalState;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/**
 * Proposals, choices and operations, in any order of events, legal or not: the database says the same as a model in memory, and no
 * state is followed by one that must not follow it.
 */
class AnyOrderOfWritesTest {
    /** What was opened for a try. */
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    @AfterTry
    void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    @Property(tries = 40, seed = "20261128")
    void a_write_is_decided_once_carried_out_once_and_ends_once(@ForAll("writes") ActionChain<WritesModel> order) {
        order.withInvariant("as the model has it", WritesModel::check).run().checkAudit();
    }

    @Property(tries = 25, seed = "20261128")
    void a_choice_is_made_once(@ForAll("choices") ActionChain<ChoicesModel> order) {
        order.withInvariant("as the model has it", ChoicesModel::check).run();
    }

    @Provide
    Arbitrary<ActionChain<WritesModel>> writes() {
        return ActionChain.startWith(() -> new WritesModel(database()))
                .withAction(4, each("propose in", WritesModel::propose))
                .withAction(1, each("reject", (model, n) -> model.decide(n, ProposalState.REJECTED)))
                .withAction(1, each("set aside", (model, n) -> model.decide(n, ProposalState.SET_ASIDE)))
                .withAction(1, each("let expire", (model, n) -> model.decide(n, ProposalState.EXPIRED)))
                .withAction(5, each("confirm", WritesModel::confirm))
                .withAction(1, each("confirm with the last operation", WritesModel::confirmWithTheLastOperation))
                .withAction(3, each("send", WritesModel::send))
                .withAction(4, each("end well", (model, n) -> model.end(n, State.DONE)))
                .withAction(2, each("end badly", (model, n) -> model.end(n, State.FAILED)))
                .withAction(2, each("end unknown", (model, n) -> model.end(n, State.UNKNOWN)))
                .withAction(4, each("undo", WritesModel::undo))
                .withAction(2, each("tell", WritesModel::tell))
                .withAction(1, each("time passes", WritesModel::pass))
                .withMaxTransformations(35);
    }

    @Provide
    Arbitrary<ActionChain<ChoicesModel>> choices() {
        return ActionChain.startWith(() -> new ChoicesModel(database()))
                .withAction(3, each("ask in", ChoicesModel::ask))
                .withAction(2, each("pick", ChoicesModel::pick))
                .withAction(1, each("decline", (model, n) -> model.end(n, ChoiceState.DECLINED)))
                .withAction(1, each("set aside", (model, n) -> model.end(n, ChoiceState.SET_ASIDE)))
                .withAction(1, each("let expire", (model, n) -> model.end(n, ChoiceState.EXPIRED)))
                .withMaxTransformations(25);
    }

    /** The number says which of those there are: 0 the newest. */
    private static <T> Action.Independent<T> each(String words, BiConsumer<T, Integer> step) {
        return () -> Arbitraries.integers()
                .between(0, 5)
                .map(n -> Transformer.mutate(words + " " + n, model -> step.accept(model, n)));
    }

    private Database database() {
        try {
            Path folder = Files.createTempDirectory("libreta");
            open.push(() -> delete(folder));
            Database database = Database.open(Engine.SQLITE.fresh(folder));
            open.push(database);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
