package libreta.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
    private final AtomicReference<Known> known = new AtomicReference<>(Known.NOTHING);
    private final AtomicBoolean findingOut = new AtomicBoolean();

    /** What was wrong when something was heard of the model last, if anything was. */
    private record Known(Optional<ModelTrouble> trouble, Instant at) {
        static final Known NOTHING = new Known(Optional.empty(), Instant.EPOCH);

        boolean oldAt(Instant now) {
            Duration believed = trouble.map(ModelWatch::believed).orElse(UP_IS_BELIEVED);
            return Duration.between(at, now).compareTo(believed) >= 0;
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
            known.set(now(Optional.empty()));
            return reply;
        } catch (ModelFailed failed) {
            if (meansDown(failed.trouble()) && !wasHurried(request, failed.trouble())) {
                known.set(now(Optional.of(failed.trouble())));
            }
            throw failed;
        }
    }

    /**
     * Why the model is down, or empty while it is not known to be. Never waits; what is found out by this look is told to
     * the next one.
     */
    public Optional<ModelTrouble> look() {
        Optional<ModelTrouble> trouble = known.get().trouble();
        if (isOld() && findingOut.compareAndSet(false, true)) {
            beside.execute(this::findOut);
        }
        return trouble;
    }

    private boolean isOld() {
        return known.get().oldAt(clock.instant());
    }

    private void findOut() {
        try {
            Known before = known.get();
            // somebody else's look may just have ended
            if (before.oldAt(clock.instant())) {
                Known after = now(trouble(before));
                // a person's question that ended meanwhile knows better
                if (known.compareAndSet(before, after)) {
                    log(before, after);
                }
            }
        } finally {
            findingOut.set(false);
        }
    }

    /** A model that is up gets no question that somebody would have to pay for. */
    private Optional<ModelTrouble> trouble(Known before) {
        try {
            if (before.trouble().isEmpty()) {
                serverCheck.run();
            } else {
                model.ask(TINY, unheard -> {});
            }
            return Optional.empty();
        } catch (ModelFailed failed) {
            LOG.debug("the model was looked after", failed);
            return Optional.of(failed.trouble()).filter(ModelWatch::meansDown);
        }
    }

    private Known now(Optional<ModelTrouble> trouble) {
        return new Known(trouble, clock.instant());
    }

    private void log(Known before, Known after) {
        if (before.trouble().isEmpty() && after.trouble().isPresent()) {
            LOG.warn("{} is down: {}", name(), after.trouble().get());
        }
        if (before.trouble().isPresent() && after.trouble().isEmpty()) {
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
                retryAfter.compareTo(LIMIT_IS_BELIEVED) > 0 ? retryAfter : LIMIT_IS_BELIEVED;
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
