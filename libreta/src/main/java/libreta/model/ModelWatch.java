package libreta.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A model that is watched, so that people can be told that it is down before they have asked in vain. How the last question
 * ended is what is known; when that has grown old, whoever looks sets off an attempt to find out. While nobody looks,
 * nothing is asked.
 */
public final class ModelWatch implements ChatModel {
    private static final Logger LOG = LoggerFactory.getLogger(ModelWatch.class);

    /** How long what is known is believed without another look. */
    private static final Duration UP_IS_BELIEVED = Duration.ofSeconds(60);

    private static final Duration DOWN_IS_BELIEVED = Duration.ofSeconds(15);

    /** At least, of a server that has had enough of us; its own wish may be longer. */
    private static final Duration LIMIT_IS_BELIEVED = Duration.ofSeconds(60);

    /** At most: people are told that it is over within a few minutes, whatever the server wished. */
    private static final Duration LONGEST_BELIEF = Duration.ofMinutes(5);

    /** A question that had less time, such as the last one of a long turn, shows nothing by running out of it. */
    private static final Duration FAIR_TIME = Duration.ofSeconds(5);

    /** Long enough for a model that thinks before it speaks; nobody waits for it. */
    private static final Duration TRYING = Duration.ofSeconds(30);

    private static final ModelRequest TINY = new ModelRequest(
            "Answer with one word.", List.of(new ModelMessage.FromPerson("OK?")), List.of(), "", "", TRYING);

    private final ChatModel model;
    private final Runnable serverCheck;
    private final InstantSource clock;
    private final Executor beside;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known.Up(Instant.EPOCH));
    private final AtomicBoolean findingOut = new AtomicBoolean();

    /** What was heard of the model last. */
    private sealed interface Known {
        Instant at();

        record Up(Instant at) implements Known {}

        record Down(ModelTrouble trouble, Instant at) implements Known {}

        default boolean oldAt(Instant now) {
            Duration believed = switch (this) {
                case Up up -> UP_IS_BELIEVED;
                case Down(ModelTrouble trouble, Instant since) -> believed(trouble);
            };
            return Duration.between(at(), now).compareTo(believed) >= 0;
        }
    }

    /**
     * @param serverCheck looks after the model's server for nothing, and throws {@link ModelFailed} where it is in trouble
     * @param beside runs what takes its time
     */
    ModelWatch(ChatModel model, Runnable serverCheck, InstantSource clock, Executor beside) {
        this.model = model;
        this.serverCheck = serverCheck;
        this.clock = clock;
        this.beside = beside;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public ModelReply ask(ModelRequest request, Consumer<String> text) {
        try {
            ModelReply reply = model.ask(request, text);
            known.set(new Known.Up(clock.instant()));
            return reply;
        } catch (ModelFailed failed) {
            if (meansDown(failed.trouble()) && !wasHurried(request, failed.trouble())) {
                known.set(new Known.Down(failed.trouble(), clock.instant()));
            }
            throw failed;
        }
    }

    /**
     * Why the model is down, or empty while it is not known to be. Never waits; what is found out by this look is told to
     * the next one.
     */
    public Optional<ModelTrouble> look() {
        Known now = known.get();
        if (isOld(now) && findingOut.compareAndSet(false, true)) {
            beside.execute(this::findOut);
        }
        return switch (now) {
            case Known.Up up -> Optional.empty();
            case Known.Down(ModelTrouble trouble, Instant since) -> Optional.of(trouble);
        };
    }

    private boolean isOld(Known what) {
        return what.oldAt(clock.instant());
    }

    private void findOut() {
        try {
            Known before = known.get();
            // somebody else's look may just have ended
            if (isOld(before)) {
                Known after = tried(before);
                // a person's question that ended meanwhile knows better
                if (known.compareAndSet(before, after)) {
                    log(before, after);
                }
            }
        } finally {
            findingOut.set(false);
        }
    }

    /** A model that is up gets no question that somebody would have to pay for, unless its server seems to be in trouble. */
    private Known tried(Known before) {
        try {
            if (before instanceof Known.Down || !serverIsWell()) {
                model.ask(TINY, unheard -> {});
            }
            return new Known.Up(clock.instant());
        } catch (ModelFailed failed) {
            LOG.debug("the model was looked after", failed);
            // a failure of another kind shows that what was wrong is over
            return meansDown(failed.trouble())
                    ? new Known.Down(failed.trouble(), clock.instant())
                    : new Known.Up(clock.instant());
        }
    }

    /** Not every server that answers questions has what the check asks for: by itself it proves no trouble. */
    private boolean serverIsWell() {
        try {
            serverCheck.run();
            return true;
        } catch (ModelFailed failed) {
            LOG.debug("the model's server was looked after", failed);
            return false;
        }
    }

    private void log(Known before, Known after) {
        if (before instanceof Known.Up && after instanceof Known.Down(ModelTrouble trouble, Instant since)) {
            LOG.warn("{} is down: {}", name(), trouble);
        }
        if (before instanceof Known.Down && after instanceof Known.Up) {
            LOG.info("{} is up again", name());
        }
    }

    private static boolean wasHurried(ModelRequest request, ModelTrouble trouble) {
        return trouble instanceof ModelTrouble.TimedOut && request.timeout().compareTo(FAIR_TIME) < 0;
    }

    /** Whether the next question will hardly fare better; the others are about one request. */
    private static boolean meansDown(ModelTrouble trouble) {
        return switch (trouble) {
            case ModelTrouble.Unauthorized _,
                    ModelTrouble.UnknownModel _,
                    ModelTrouble.QuotaUsedUp _,
                    ModelTrouble.RateLimited _,
                    ModelTrouble.Unavailable _,
                    ModelTrouble.Unreachable _,
                    ModelTrouble.TimedOut _ -> true;
            case ModelTrouble.Unreadable _, ModelTrouble.Rejected _ -> false;
        };
    }

    private static Duration believed(ModelTrouble trouble) {
        return switch (trouble) {
            case ModelTrouble.RateLimited(Duration retryAfter) ->
                Collections.min(List.of(LONGEST_BELIEF, Collections.max(List.of(LIMIT_IS_BELIEVED, retryAfter))));
            case ModelTrouble.QuotaUsedUp _ -> LIMIT_IS_BELIEVED;
            case ModelTrouble.Unauthorized _,
                    ModelTrouble.UnknownModel _,
                    ModelTrouble.Unavailable _,
                    ModelTrouble.Unreachable _,
                    ModelTrouble.TimedOut _,
                    ModelTrouble.Unreadable _,
                    ModelTrouble.Rejected _ -> DOWN_IS_BELIEVED;
        };
    }
}
