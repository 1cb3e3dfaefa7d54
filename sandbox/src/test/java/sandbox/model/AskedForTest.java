package sandbox.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.model.Asked.Dialect;

/** An answer is as long as the request lets it be, and calls what it must; quota and rate errors are told apart. */
final class AskedForTest {
    private final ModelServer server = new ModelServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_longer_than_the_limit_is_cut(Dialect dialect) {
        server.plays(
                "{\"text\":\"%s\"}".formatted("abcd".repeat(20)), "{\"text\":\"%s\"}".formatted("abcd".repeat(16)));

        var cut = Question.to("sandbox-1", dialect).atMost(16).ask(server);
        var whole = Question.to("sandbox-1", dialect).atMost(16).ask(server);

        assertThat(cut.wholeText()).isEqualTo("abcd".repeat(16));
        assertThat(ending(cut)).isEqualTo(dialect == Dialect.CHAT ? "length 16" : "incomplete max_output_tokens 16");
        assertThat(whole.wholeText()).isEqualTo("abcd".repeat(16));
        assertThat(ending(whole)).isEqualTo(dialect == Dialect.CHAT ? "stop 16" : "completed  16");
    }

    @ParameterizedTest
    @EnumSource
    void a_call_longer_than_the_limit_is_cut_in_its_arguments(Dialect dialect) {
        server.plays("{\"calls\":[{\"tool\":\"look\",\"arguments\":\"%s\"}]}".formatted("x".repeat(100)));

        assertThat(Question.to("sandbox-1", dialect).atMost(16).ask(server).wholeCalls())
                .containsExactly("look(" + "x".repeat(60) + ")");
    }

    @ParameterizedTest
    @EnumSource
    void a_stream_that_is_cut_at_the_limit_says_so_at_its_end(Dialect dialect) {
        server.plays("{\"text\":\"%s\"}".formatted("abc ".repeat(20)));

        var cut = Question.to("sandbox-1", dialect)
                .atMost(16)
                .with("stream", "true")
                .ask(server);

        assertThat(cut.text()).hasSize(64);
        var last = cut.events().getLast();
        assertThat(
                        dialect == Dialect.CHAT
                                ? last.at("/choices/0/finish_reason").asString("")
                                : last.path("type").asString() + " "
                                        + last.at("/response/incomplete_details/reason")
                                                .asString(""))
                .isEqualTo(dialect == Dialect.CHAT ? "length" : "response.incomplete max_output_tokens");
    }

    @Test
    void the_old_name_of_the_limit_holds_for_the_sandboxs_own_model() {
        server.plays("{\"text\":\"abcdefghij\"}");

        assertThat(Question.to("sandbox-1", Dialect.CHAT)
                        .with("max_tokens", "2")
                        .ask(server)
                        .wholeText())
                .isEqualTo("abcdefgh");
    }

    private static String ending(Asked asked) {
        var json = asked.json();
        return asked.dialect() == Dialect.CHAT
                ? json.at("/choices/0/finish_reason").asString() + " "
                        + json.at("/usage/completion_tokens").asInt(-1)
                : json.path("status").asString() + " "
                        + json.at("/incomplete_details/reason").asString("") + " "
                        + json.at("/usage/output_tokens").asInt(-1);
    }

    @ParameterizedTest
    @EnumSource
    void a_tool_is_called_where_one_must_be(Dialect dialect) {
        var asked = Question.to("sandbox-1", dialect).with("tool_choice", "\"required\"");
        asked.body()
                .withArray(dialect == Dialect.CHAT ? "messages" : "input")
                .addObject()
                .put("role", "user")
                .put("content", "thank you");

        assertThat(asked.ask(server).wholeCalls()).singleElement().asString().startsWith("search_contacts({");
    }

    @ParameterizedTest
    @EnumSource
    void the_tool_that_is_chosen_is_called_with_what_its_schema_requires(Dialect dialect) {
        var tool = """
                "name":"rate","parameters":{"type":"object","required":["of","stars","why","kind"],"properties":{
                 "of":{"type":"string"},"stars":{"type":"integer","minimum":1},"why":{"type":["string","null"]},
                 "kind":{"type":"string","enum":["a","b"]},"more":{"type":"string"}}}""";

        assertThat(Question.to("sandbox-1", dialect)
                        .tool(tool)
                        .choosing("rate")
                        .ask(server)
                        .wholeCalls())
                .containsExactly("rate({\"of\":\"find ada lovelace\",\"stars\":1,\"why\":null,\"kind\":\"a\"})");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insufficient_quota",
                "credit_balance_exhausted",
                "organization_spend_limit_exceeded",
                "project_spend_limit_exceeded",
                "organization_usage_limit_exceeded"
            })
    void a_quota_that_is_used_up_is_of_the_type_insufficient_quota(String code) {
        server.plays("{\"status\":429,\"code\":\"%s\"}".formatted(code));

        var asked = Question.to("sandbox-1", Dialect.RESPONSES).ask(server);

        assertThat(asked.status()).isEqualTo(429);
        assertThat(asked.json().at("/error/type").asString()).isEqualTo("insufficient_quota");
        assertThat(asked.json().at("/error/code").asString()).isEqualTo(code);
        assertThat(asked.json().at("/error/message").asString()).containsAnyOf("quota", "credit", "limit");
        assertThat(asked.response().headers().firstValue("retry-after")).isEmpty();
        assertThat(asked.response().headers().firstValue("x-ratelimit-limit-requests"))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "rate_limit_exceeded, , requests, 0, 2000000",
        "rate_limit_exceeded, Rate limit reached on tokens per min (TPM), tokens, 9999, 0",
        "slow_down, , requests, 0, 2000000"
    })
    void a_rate_that_is_too_high_says_of_what_and_how_long_to_wait(
            String code, String message, String type, String requestsLeft, String tokensLeft) {
        var said = message == null ? "" : ",\"message\":\"%s\"".formatted(message);
        server.plays("{\"status\":429,\"code\":\"%s\"%s}".formatted(code, said));

        var asked = Question.to("sandbox-1", Dialect.CHAT).ask(server);

        assertThat(asked.json().at("/error/type").asString()).isEqualTo(type);
        var headers = asked.response().headers();
        assertThat(headers.allValues("x-request-id")).singleElement().asString().startsWith("req_");
        assertThat(headers.firstValue("retry-after")).hasValue("1");
        assertThat(headers.firstValue("x-ratelimit-remaining-requests")).hasValue(requestsLeft);
        assertThat(headers.firstValue("x-ratelimit-remaining-tokens")).hasValue(tokensLeft);
    }

    @Test
    void a_plain_400_does_not_blame_the_server() {
        server.plays("{\"status\":400}", "{\"status\":500}");

        assertThat(Question.to("sandbox-1", Dialect.CHAT).outcome(server))
                .isEqualTo("400 - -: The request could not be taken as it is.");
        assertThat(Question.to("sandbox-1", Dialect.CHAT).outcome(server))
                .isEqualTo("500 server_error -: The server had an error while processing your request.");
    }
}
