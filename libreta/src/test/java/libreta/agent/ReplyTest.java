package libreta.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "Yes!",
                "ok",
                "okay, thanks",
                "yes please",
                "yes, do it",
                "go ahead",
                "Confirm",
                "looks good",
                "save it",
                "that is right",
                "that's correct",
                "sí",
                "SI",
                "sí, por favor",
                "vale",
                "de acuerdo",
                "está bien",
                "claro, adelante",
                "hazlo",
                "guárdalo",
                "confirmo",
                "claro que sí",
                "yes 👍",
                "¡Sí!",
                "yes, thank you",
                "yes, correct",
                "yes, create it",
                "yes, update it",
                "yes please do",
                "yes it is",
                "sounds good",
                "looks good to me",
                "of course",
                "sí, créalo",
                "sí, cámbialo",
                "sí, confírmalo",
                "sí, guárdala",
                "sí, es correcto",
                "por supuesto",
                "ok 👌"
            })
    void a_plain_yes_decides(String text) {
        assertThat(Reply.of(text)).isEqualTo(Reply.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "No.",
                "n",
                "nope",
                "no, thanks",
                "cancel",
                "cancel it",
                "undo that",
                "deshazlo, por favor",
                "stop",
                "don't",
                "do not",
                "never mind",
                "don't do it",
                "better not",
                "no, gracias",
                "cancela",
                "cancélalo",
                "mejor no",
                "no lo hagas",
                "no guardes",
                "do not save it",
                "déjalo",
                "para"
            })
    void a_plain_no_decides(String text) {
        assertThat(Reply.of(text)).isEqualTo(Reply.NO);
    }

    private static final List<String> NEITHER = """
            yes, but her title is Countess
            please confirm
            por favor, confirmar
            por confirmar
            Por confirmar, gracias
            por si
            you confirm
            you confirmed
            ok you
            favor confirmar
            update it
            create it another time
            change it
            cámbialo
            actualízalo
            yes but not the phone
            yes but wait
            yes and no
            yes, and also add Grace
            yes to the first
            yes for the phone only
            yes?
            yes??
            yes...
            yes…
            "yes"
            (yes)
            yes/no
            yes 🤔
            yes 👎
            yes no
            yes I think
            yes if it is new
            yes tomorrow
            yes or maybe later
            is that a yes
            who said yes
            say yes
            I did not say yes
            not yes
            y
            s
            right
            right?
            right, but the title is wrong
            correct
            correct it
            correct the phone
            correct?
            is that correct?
            ok cancel
            ok wait
            ok?
            ok...
            ok, but
            ok then change the title too
            okay not yet
            not ok
            never ok
            sure?
            sure, change it to X
            sure but later
            sure thing, after lunch
            are you sure
            not sure
            I'm not sure
            please check
            please check again
            please
            thanks
            thank you
            great
            great, thanks
            maybe
            perhaps
            hm
            hmm ok maybe
            wait
            one moment
            hold on
            later
            not now
            not yet
            let me think
            no problem
            no worries
            no idea
            no doubt
            no, her phone is +44 20 7946 0958
            no but yes
            no, change the phone instead
            don't cancel
            do not cancel
            do not stop
            don't know
            do it tomorrow
            do it twice
            save it as a draft
            save the other one
            looks good except the phone
            looks good?
            go ahead?
            confirm the phone first
            confirm?
            confirma?
            ¿confirma?
            confirma？
            ¿confirmo?
            confirmado?
            ok gracias?
            why
            what changed
            what does this do?
            show me again
            find ada lovelace
            change it to Countess
            delete it
            1
            👎
            👍👎
            !!
            ✅❌
            sí, pero sin teléfono
            sí pero espera
            sí?
            ¿sí?
            sí...
            sí, cambia también el cargo
            sí al primero
            sí o no
            si puedes, cambia el cargo
            si quieres
            creo que sí
            que sí o que no
            claro que no
            claro, pero cambia el teléfono
            vale, pero espera
            vale?
            ¿vale?
            vale la pena
            vale, luego
            de acuerdo, pero
            de acuerdo en parte
            está bien así no
            no está bien
            no estoy de acuerdo
            no sé
            no estoy seguro
            no hay problema
            no canceles
            no pares
            aún no
            todavía no
            ahora no
            quizás
            tal vez
            espera
            espera un momento
            un momento
            luego
            mañana
            gracias
            por favor
            genial
            por favor, revisa
            revísalo otra vez
            y eso
            y su teléfono
            hazlo mañana
            guarda el otro
            guárdalo como borrador
            confirma el teléfono primero
            adelante con el primero
            correcto salvo el cargo
            ¿es correcto?
            para Ada
            perfecto, pero cambia el cargo
            """.lines().toList();

    @Test
    void a_hundred_things_and_more_are_neither() {
        assertThat(NEITHER).hasSizeGreaterThanOrEqualTo(100).doesNotHaveDuplicates();
        assertThat(NEITHER).filteredOn(text -> Reply.of(text) != Reply.OTHER).isEmpty();
        assertThat(Reply.of("")).isEqualTo(Reply.OTHER);
    }
}
