package libreta.model;

import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several models as one: when a model cannot serve and none of its text was heard, the next one is asked, all within the
 * time of the request. When none serves, the failure of the first is the one that is told.
 */
final class FallbackModel implements ChatModel {
    private static final Logger LOG = LoggerFactory.getLogger(FallbackModel.class);

    private final List<ChatModel> models;
    private final InstantSource clock;

    /** @param models in the order in which they are asked, at least one */
    FallbackModel(List<ChatModel> models, InstantSource clock) {
        this.models = List.copyOf(models);
        this.clock = clock;
    }

    @Override
    public String name() {
        return models.getFirst().name();
    }

    @Override
    public ModelReply ask(ModelRequest request, Consumer<String> text) {
        Deadline deadline = Deadline.in(request.timeout(), clock);
        HeardText heard = new HeardText(text);
        Iterator<ChatModel> rest = models.iterator();
        try {
            return rest.next().ask(request, heard);
        } catch (ModelFailed first) {
            return askOthers(first, rest, request, deadline, heard);
        }
    }

    private static ModelReply askOthers(
            ModelFailed first, Iterator<ChatModel> rest, ModelRequest request, Deadline deadline, HeardText heard) {
        ModelFailed last = first;
        while (rest.hasNext() && othersMayServe(last.trouble()) && !heard.any() && !deadline.passed()) {
            ChatModel next = rest.next();
            LOG.warn("{}; asking {} instead", last.getMessage(), next.name());
            try {
                return next.ask(within(deadline, request), heard);
            } catch (ModelFailed failure) {
                first.addSuppressed(failure);
                last = failure;
            }
        }
        throw heard.any() ? last : first;
    }

    private static ModelRequest within(Deadline deadline, ModelRequest request) {
        return new ModelRequest(
                request.system(),
                request.messages(),
                request.tools(),
                request.cacheKey(),
                request.personHash(),
                deadline.left());
    }

    private static boolean othersMayServe(ModelTrouble trouble) {
        return switch (trouble) {
            case ModelTrouble.UnknownModel _,
                    ModelTrouble.Unauthorized _,
                    ModelTrouble.RateLimited _,
                    ModelTrouble.Unavailable _,
                    ModelTrouble.Unreachable _,
                    ModelTrouble.TimedOut _,
                    ModelTrouble.Unreadable _ -> true;
            case ModelTrouble.QuotaUsedUp _, ModelTrouble.Rejected _ -> false;
        };
    }
}
