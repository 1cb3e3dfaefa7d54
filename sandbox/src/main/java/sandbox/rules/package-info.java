/**
 * A set of rules in the place of a language model: from the messages of a conversation to the next sentence or tool call.
 * The door is {@link sandbox.rules.Brain}.
 *
 * <p>They understand simple sentences in English and Spanish about finding, creating and updating contacts, with the tools
 * {@code search_contacts}, {@code create_contact} and {@code update_contact} of the request. They keep nothing: all that
 * they know stands in the messages.
 *
 * <p>The way of a request: {@code Transcript} puts the messages in turns, {@code Understanding} reads each sentence of the
 * person by the phrases of {@code EnglishWords} and {@code SpanishWords}, {@code Hearing} puts what it meant into the
 * {@code Frame}, {@code Dialogue} decides what to do next, and {@code EnglishSentences} or {@code SpanishSentences} word it.
 * A new sentence is one line in the words of its language, and a row in the tests.
 */
@NullMarked
package sandbox.rules;

import org.jspecify.annotations.NullMarked;
