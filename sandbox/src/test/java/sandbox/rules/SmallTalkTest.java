package sandbox.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is answered with a sentence and no tool. */
final class SmallTalkTest {
    private final Talk talk = new Talk();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hello                           | Hello!
            Good morning!                   | Hello!
            thanks!                         | You are welcome
            Thank you very much             | You are welcome
            help                            | I find, create and update
            what can you do?                | I find, create and update
            yes                             | Nothing is waiting
            no                              | Nothing is waiting
            helo                            | Hello!
            helloo!                         | Hello!
            heyy                            | Hello!
            good mornig                     | Hello!
            delete ada                      | I cannot delete contacts. I find, create and update
            remove Ada Lovelace             | I cannot delete contacts. I find, create and update
            merge ada and ana               | I cannot merge contacts. I find, create and update
            export all contacts             | I cannot export or import contacts. I find, create
            send an email to Ada Lovelace   | I cannot write to people or call them. I find, create
            send ada a message              | I cannot write to people or call them. I find, create
            email ada that I am late        | I cannot write to people or call them. I find, create
            call Ada                        | I cannot write to people or call them. I find, create
            undo                            | I cannot undo a change by myself yet. Tell me the value from before
            undo that, please               | I cannot undo a change by myself yet. Tell me the value from before
            change it back                  | I cannot undo a change by myself yet. Tell me the value from before
            weather today                   | I did not understand
            one two three four five six     | I did not understand
            tell me a joke                  | I did not understand
            who are you?                    | I am the sandbox's rule-based model
            are you GPT?                    | I am the sandbox's rule-based model
            hola                            | ¡Hola!
            ¡Buenos días!                   | ¡Hola!
            muchas gracias                  | De nada
            bye                             | Goodbye.
            good bye                        | Goodbye.
            adiós                           | Hasta luego.
            ayuda                           | Busco, creo y actualizo
            ¿qué puedes hacer?              | Busco, creo y actualizo
            ¿quién eres?                    | Soy el modelo de reglas
            sí                              | No hay nada pendiente
            hola!                           | ¡Hola!
            holaa                           | ¡Hola!
            buenos dia                      | ¡Hola!
            borra a Ada                     | No puedo borrar contactos. Busco, creo y actualizo
            fusiona a Ada con Ana           | No puedo fusionar contactos. Busco, creo
            exporta los contactos           | No puedo exportar ni importar contactos. Busco, creo
            envía un correo a Ada           | No puedo escribir ni llamar a nadie. Busco, creo
            mándale un correo               | No puedo escribir ni llamar a nadie. Busco, creo
            llama a Ada                     | No puedo escribir ni llamar a nadie. Busco, creo
            deshacer                        | Todavía no puedo deshacer un cambio por mi cuenta.
            deshaz el último cambio         | Todavía no puedo deshacer un cambio por mi cuenta.
            cuéntame un chiste              | No lo he entendido
            ¿qué tiempo hace hoy?           | No lo he entendido
            """)
    void small_talk_is_answered_without_a_tool(String sentence, String beginning) {
        assertThat(talk.hears(sentence)).startsWith(beginning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            undo      | phone +44 20 7946 0000       | {"id":"512","phone":"+44 20 7946 0000"}
            deshacer  | teléfono +44 20 7946 0000    | {"id":"512","phone":"+44 20 7946 0000"}
            """)
    void what_cannot_be_undone_is_changed_back(String undo, String before, String change) {
        talk.hears("set ada lovelace's phone to +44 20 7946 0958");
        talk.gets(Talk.found(Talk.ADA));
        talk.gets("{\"status\":\"updated\",\"contact\":%s}".formatted(Talk.ADA));
        talk.hears(undo);

        assertThat(talk.hears(before)).isEqualTo("update_contact" + change);
    }
}
