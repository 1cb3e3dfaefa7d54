package libreta.model;

import java.util.function.Consumer;

/** A model behind the Chat Completions API of OpenAI or of any server compatible with it. */
final class ChatCompletions implements ChatModel {
    static final String PATH = "/chat/completions";

    private final ModelLine line;
    private final ChatRequest requests;
    private final Chance chance;

    ChatCompletions(ModelServer server, Vendor vendor, ModelSettings settings, Patience patience) {
        this.line = new ModelLine(server, patience);
        this.requests = new ChatRequest(settings, vendor);
        this.chance = patience.chance();
    }

    @Override
    public String name() {
        return requests.settings().model();
    }

    @Override
    public ModelReply ask(ModelRequest request, Consumer<String> text) {
        Question.Reading reading =
                (answer, heard) -> new ChatReply(answer, name(), heard, new CallIds(request, chance)).read();
        return line.ask(new Question(name(), requests.body(request), request.timeout(), reading), text);
    }
}
