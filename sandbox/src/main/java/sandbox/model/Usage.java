package sandbox.model;

/** Tokens of a request and its answer, estimated: four characters to a token, as OpenAI's rule of thumb has it. */
record Usage(int input, int output) {
    private static final int CHARACTERS_PER_TOKEN = 4;
    private static final int TOKENS_PER_MESSAGE = 4;

    static Usage of(Completion completion, Answer answer) {
        int input = completion.tools().stream()
                .mapToInt(tool -> tokens(tool.schema().toString()))
                .sum();
        for (var message : completion.messages()) {
            input += TOKENS_PER_MESSAGE + tokens(message.toString());
        }
        return new Usage(input, tokens(answer.written()));
    }

    /** How much may be written with so many tokens. */
    static long characters(int tokens) {
        return (long) tokens * CHARACTERS_PER_TOKEN;
    }

    static int tokens(String text) {
        return Math.ceilDiv(text.length(), CHARACTERS_PER_TOKEN);
    }

    int total() {
        return input + output;
    }
}
