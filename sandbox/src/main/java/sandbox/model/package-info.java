/**
 * The model part of the sandbox: an OpenAI-compatible server whose model is a set of rules, or does what a script says.
 * The door is {@link sandbox.model.ModelRoutes}; {@link sandbox.model.Misbehaviour} is what the faults ask of it.
 *
 * <h2>What it speaks</h2>
 *
 * {@code POST /v1/chat/completions} and {@code POST /v1/responses}, each streaming and not, {@code GET /v1/models} and
 * {@code GET /v1/models/{id}}, in OpenAI's shapes, with OpenAI's error bodies and rate-limit headers. The model is
 * called {@code sandbox-1}; every name that begins with {@code gpt-6} is taken too, so that a client's own default works
 * unchanged. Any bearer key is accepted, except one that begins with {@code sk-invalid}.
 *
 * <h2>What it understands</h2>
 *
 * Simple sentences in English and Spanish about finding, creating and updating contacts, with the tools
 * {@code search_contacts}, {@code create_contact} and {@code update_contact} of the request. It keeps nothing between
 * requests: all that it knows stands in the messages. The way of a request: {@code Transcript} puts the messages in
 * turns, {@code Understanding} reads each sentence of the person by the phrases of {@code EnglishWords} and
 * {@code SpanishWords}, {@code Dialogue} decides what to do next, and {@code EnglishSentences} or
 * {@code SpanishSentences} word it. A new sentence is one line in the words of its language, and a row in the tests.
 *
 * <h2>What goes out</h2>
 *
 * A {@code Turn}: an {@code Answer} (what the model writes, how that travels, how it ends) or a {@code ModelError}. It
 * comes from the next turn of the {@code Script}, else from the rules ({@code Brain}); a {@code Misbehaviour} that the
 * request carries changes it. {@code Sending} sends it in one piece, or lets the {@code Teller} tell it delta by delta in
 * the events of the request's {@code Dialect}.
 */
@NullMarked
package sandbox.model;

import org.jspecify.annotations.NullMarked;
