/**
 * OpenAI's API over HTTP, answered by the {@linkplain sandbox.rules rules} or as a script says. The door is
 * {@link sandbox.model.ModelRoutes}; {@link sandbox.model.Misbehaviour} is what the faults ask of it.
 *
 * <h2>What it speaks</h2>
 *
 * {@code POST /v1/chat/completions} and {@code POST /v1/responses}, each streaming and not, {@code GET /v1/models} and
 * {@code GET /v1/models/{id}}, in OpenAI's shapes, with OpenAI's error bodies and rate-limit headers. The model is
 * called {@code sandbox-1}; every name that begins with {@code gpt-6} is taken too, so that a client's own default works
 * unchanged. Any bearer key is accepted, except one that begins with {@code sk-invalid}.
 *
 * <p>What OpenAI would not take is refused in its words: {@code Demands}, {@code ToolDemands}, {@code Effort}.
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
