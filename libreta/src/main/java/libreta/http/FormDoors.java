package libreta.http;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import libreta.agent.FormFields;
import libreta.agent.ToolJson;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.CrmFailed;
import libreta.conversation.Language;
import libreta.words.Sentences;

/**
 * {@code GET /forms}: the forms that may be filled in, in the language of {@code ?locale}; and {@code GET
 * /forms/contact/<id>}: what a contact holds now, for the form that changes it. A form is sent to {@code POST /agui}.
 */
final class FormDoors {
    private static final Logger LOG = System.getLogger(FormDoors.class.getName());

    private final FormFields forms;
    private final ToolJson json;

    FormDoors(FormFields forms, ToolJson json) {
        this.forms = forms;
        this.json = json;
    }

    private record All(List<FormFields.View> forms) {}

    private record One(Interrupt.NamedContact contact) {}

    void on(HttpRouting.Builder routing) {
        Doors.reading(routing, "/forms", (request, response) -> {
            Language language = Answers.language(request);
            answering(request, response, language, () -> new All(forms.all(language)));
        });
        Doors.reading(routing, "/forms/contact/{id}", this::contact);
    }

    private void contact(ServerRequest request, ServerResponse response) {
        Language language = Answers.language(request);
        String id = request.path().pathParameters().get("id");
        if (!ContactId.isOne(id)) {
            Errors.notFound(request, response);
            return;
        }
        answering(request, response, language, () -> one(new ContactId(id)));
    }

    private One one(ContactId id) {
        Optional<Contact> contact = forms.current(id);
        return new One(Interrupt.named(contact.orElseThrow(() -> new BadRequest(404, "not_found", id.value())), json));
    }

    private static void answering(
            ServerRequest request, ServerResponse response, Language language, Supplier<Object> answer) {
        try {
            Answers.json(request, response, answer.get());
        } catch (BadRequest refused) {
            Errors.send(request, response, refused, language);
        } catch (CrmFailed failed) {
            LOG.log(Level.WARNING, "HubSpot gave no answer", failed);
            Errors.send(
                    request, response, 503, Sentences.code(failed.trouble()), Sentences.of(failed.trouble(), language));
        }
    }
}
