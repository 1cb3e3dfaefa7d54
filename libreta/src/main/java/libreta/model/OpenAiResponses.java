package libreta.model;

import java.util.function.Consumer;

/** A model behind OpenAI's Responses API. */
final class OpenAiResponses implements ChatModel {
    static final String PATH = "/responses";

    private final ModelLine line;
    private final ResponsesRequest requests;
    private final Chance chance;

    OpenAiResponses(ModelServer server, Vendor vendor, ModelSettings settings, Patience patience) {
        this.line = new ModelLine(server, patience);
        this.requests = new ResponsesRequest(settings, vendor);
        this.chance = patience.chance();
    }

    @Override
    public String name() {
        return requests.settings().model();
    }

    @Override
    public ModelReply ask(ModelRequest request, Consumer<String> text) {
        Question.Reading reading =
                (answer, heard) -> new ResponsesReply(answer, name(), heard, new CallIds(request, chance)).read();
        return line.ask(new Question(name(), requests.body(request), request.timeout(), reading), text);
    }
}
