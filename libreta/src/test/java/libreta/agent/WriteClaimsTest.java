package libreta.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WriteClaimsTest {
    private static final List<String> CLAIMS = """
            I've updated Ada's phone number.
            Cambio realizado.
            Cambio hecho.
            Todo listo.
            Ya quedó.
            Ya lo hice.
            Ya lo tienes actualizado.
            La actualización se realizó con éxito.
            You're all set.
            Great, that's done.
            The update went through.
            I've finished the update.
            Her phone is set to 5 now.
            Ada now has the title CTO in HubSpot.
            I’ve updated Ada's phone number.
            I have created the contact Grace Hopper.
            I have now saved the new e-mail address.
            I've successfully changed her job title to Countess.
            I updated the contact.
            I just saved it for you.
            I've made the change.
            I made all the requested changes.
            I've taken care of it.
            I have done that.
            I went ahead and updated the record.
            We've added Grace to your contacts.
            Sure, I've **updated** the phone.
            No problem, I've saved it.
            I've <b>updated</b> the phone.
            You'll be glad to hear that I have saved the change.
            Ada's phone has been updated.
            Ada's phone number has been changed to +44 20 7946 0958.
            The contact has been successfully created.
            The change has now been saved.
            All changes have been applied.
            Ada's been added to HubSpot.
            The contact was created successfully.
            Her title was changed to Countess.
            The record is now updated.
            Grace Hopper is now in HubSpot.
            Ada's phone number is now +44 20 7946 0958.
            The change is saved.
            Everything is saved!
            It's done.
            It is saved in HubSpot.
            HubSpot has saved the change.
            HubSpot stored it.
            Done!
            Done, changed the phone to +44 20 7946 0958.
            All set!
            Saved!
            ✅ Contact created
            Contact created.
            - Phone updated
            Updated Ada's phone to +44 20 7946 0958.
            Created the contact Grace Hopper.
            Added Grace Hopper.
            Perfect, saved!
            Successfully updated.
            Update complete.
            Changes saved successfully.
            Set her phone to +44 20 7946 0958.
            Nothing was changed before, but I've updated it now.
            I've updated Ada, anything else?
            The phone has been updated in 2 records.
            The contact was created a moment ago.
            Her title was changed in Marketing.
            El contacto fue creado hace un momento.
            He actualizado el teléfono de Ada.
            Ya he guardado el cambio.
            Lo he cambiado.
            Se lo he puesto en la ficha.
            Te confirmo que he creado el contacto.
            He hecho el cambio.
            He realizado la actualización.
            Hemos añadido a Grace.
            Acabo de guardar el teléfono.
            Actualicé el contacto.
            Ya lo cambié.
            Se ha creado el contacto.
            Te confirmo que se ha guardado el teléfono.
            El teléfono se ha actualizado correctamente.
            El contacto ha sido creado.
            Los cambios han quedado guardados.
            El cambio queda guardado.
            Ya está guardado.
            El contacto ya está creado en HubSpot.
            El teléfono fue cambiado.
            Se guardó el cambio.
            HubSpot ha guardado el cambio.
            Contacto creado.
            Teléfono actualizado correctamente.
            ✅ Cambios guardados
            Hecho.
            Listo, he cambiado el teléfono.
            ¡Listo!
            Guardado.
            Actualizado el teléfono de Ada.
            Perfecto, guardado.
            El teléfono de Ada ahora es +44 20 7946 0958.
            He actualizado el teléfono, ¿algo más?
            No te preocupes, he guardado el cambio.
            """.lines().toList();

    private static final List<String> OTHERS = """
            Shall I save it?
            Shall I update the phone number?
            Has the contact been saved?
            Was it created in HubSpot?
            Would you like the change to be saved?
            Did you mean the contact that was created in May?
            I can update the phone number for you.
            I can create that contact.
            I could change her title.
            I will update it once you confirm.
            I'm ready to update the record.
            I have not changed anything.
            I haven't saved it yet.
            I have never updated that record.
            Nothing has been saved.
            Nothing has been changed in HubSpot.
            No change has been made.
            No contact was created.
            None of it has been saved.
            So far nothing has been saved.
            It has not been updated.
            The change was not saved.
            Nothing is saved until you say yes.
            The change is saved only after you confirm it.
            Once it has been saved, you will see a card.
            If the contact has been created, it is in the list.
            I don't know whether it has been saved.
            I cannot confirm that it has been saved.
            What is saved is shown on a card.
            Ada was created on 3 March 2024.
            The contact was created in May.
            The record was last updated in May.
            It was last modified on 12/05/2025.
            Ada was added to HubSpot two years ago.
            Created on 3 March.
            Last updated: May 2024
            Created: 2024-03-03
            Contacts created this month are listed below.
            The contacts that were created in March are these.
            The record was created by Juan García.
            Her title is "I have updated everything".
            The note says: "Done. I've updated the record."
            Her lifecycle stage is set to Lead.
            The number is stored as +44 20 7946 0958.
            I found three contacts.
            I've found two contacts named Ada.
            I've prepared a change for you to confirm.
            I've created a proposal for you to confirm.
            I have looked for her and found nobody.
            Ada Lovelace is a mathematician at Analytical Engines.
            Ada is now CEO of Acme.
            The proposal is now waiting for your decision.
            Which contact shall I update?
            What is the new phone number?
            Tell me what should be changed.
            Please confirm the change below.
            Who has been added this week?
            You must have saved it elsewhere.
            She already has this phone number.
            The e-mail address is already up to date.
            He works at Acme and has a phone.
            ¿Lo guardo?
            ¿He actualizado bien el nombre?
            ¿Quieres que actualice el teléfono?
            ¿Se ha guardado el contacto?
            Puedo actualizar el teléfono.
            Puedo crear el contacto si quieres.
            No he guardado nada.
            Aún no he guardado el cambio.
            Todavía no lo he cambiado.
            No se ha guardado nada.
            Nada se ha cambiado.
            No se ha creado ningún contacto.
            Ningún contacto ha sido creado.
            El cambio no ha sido guardado.
            No puedo confirmar que se haya guardado.
            Si se ha guardado, verás una tarjeta.
            Cuando se ha guardado algo, aparece una tarjeta.
            Lo que se guarda se muestra en una tarjeta.
            Se creó el 3 de marzo de 2024.
            El contacto fue creado en mayo.
            Se actualizó por última vez en mayo.
            Fue añadido hace dos años.
            Creado el 3 de marzo
            Los contactos que se han creado esta semana son estos.
            El registro fue creado por Juan García.
            Su cargo es «he actualizado todo».
            Su teléfono está guardado como +34 600 11 22 33.
            He encontrado dos contactos.
            He buscado y no hay nadie con ese nombre.
            He preparado el cambio para que lo confirmes.
            He creado una propuesta para que la confirmes.
            Ada trabaja en Analytical Engines.
            ¿Qué teléfono le pongo?
            Dime qué hay que cambiar.
            Lista de contactos de Acme:
            Estoy listo para ayudarte.
            Confirma el cambio aquí abajo.
            Ese correo ya es de Ada.
            """.lines().toList();

    @Test
    void a_claim_is_known_as_one() {
        assertThat(CLAIMS).hasSizeGreaterThanOrEqualTo(60);
        assertThat(CLAIMS).filteredOn(claim -> !WriteClaims.isOne(claim)).isEmpty();
    }

    @Test
    void what_claims_nothing_is_not_taken_for_a_claim() {
        assertThat(OTHERS).hasSizeGreaterThanOrEqualTo(60);
        assertThat(OTHERS).filteredOn(WriteClaims::isOne).isEmpty();
    }

    private static String shown(String text, int piece) {
        StringBuilder screen = new StringBuilder();
        ClaimGuard guard = new ClaimGuard(screen::append, "NOTHING SAVED.");
        for (int at = 0; at < text.length(); at += piece) {
            guard.piece(text.substring(at, Math.min(text.length(), at + piece)));
        }
        guard.end();
        return screen.toString();
    }

    @Test
    void no_claim_passes_however_it_is_cut() {
        for (String claim : CLAIMS) {
            for (int piece : new int[] {1, 2, 3, 5, 8, 1000}) {
                String shown = shown("Well. " + claim + "\nAnd so on.", piece);
                assertThat(shown)
                        .as(claim)
                        .startsWith("Well. ")
                        .contains("NOTHING SAVED.")
                        .endsWith("\nAnd so on.");
                assertThat(WriteClaims.isOne(shown.replace("NOTHING SAVED.", "")))
                        .as(shown)
                        .isFalse();
            }
        }
    }

    @Test
    void everything_else_passes_as_it_is_however_it_is_cut() {
        String all = String.join("\n\n", OTHERS);
        for (int piece : new int[] {1, 2, 3, 7, 10_000}) {
            assertThat(shown(all, piece)).isEqualTo(all);
        }
    }

    @Test
    void ordinary_text_passes_piece_by_piece() {
        StringBuilder pieces = new StringBuilder();
        ClaimGuard guard = new ClaimGuard(piece -> pieces.append(piece).append('|'), "NOTHING SAVED.");
        for (String piece : List.of("Ada ", "Lovelace ", "works ", "at ", "Analytical ", "Engines ")) {
            guard.piece(piece);
            assertThat(pieces.toString()).endsWith(piece + "|");
        }
    }

    @Test
    void a_claim_spread_over_lines_or_hidden_by_invisible_signs_is_one() {
        assertThat(shown("I've\nupdated Ada's phone.", 4)).isEqualTo("NOTHING SAVED.");
        assertThat(shown("I've up\u200bda\u00adted Ada's phone.", 4)).isEqualTo("NOTHING SAVED.");
        assertThat(shown("I've \u202eupdated Ada's phone.", 4)).isEqualTo("NOTHING SAVED.");
    }

    @Test
    void of_several_claims_the_first_is_answered_and_the_others_are_left_out() {
        assertThat(shown("I found her. I've updated her phone. I've saved her title. Anything else?", 6))
                .isEqualTo("I found her. NOTHING SAVED. Anything else?");
    }
}
