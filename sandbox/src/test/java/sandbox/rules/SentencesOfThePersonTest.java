package sandbox.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One sentence, and what the model does on it. */
final class SentencesOfThePersonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            find ada lovelace                                | {"name":"ada lovelace"}
            Find Ada Lovelace, please.                       | {"name":"Ada Lovelace"}
            can you find Ada Lovelace?                       | {"name":"Ada Lovelace"}
            Hi, could you please look for ada lovelace?      | {"name":"ada lovelace"}
            find the contact Ada Lovelace                    | {"name":"Ada Lovelace"}
            find ada                                         | {"query":"ada"}
            who is ana@acme.es?                              | {"email":"ana@acme.es"}
            who's ana@acme.es                                | {"email":"ana@acme.es"}
            Who is Ada Lovelace?                             | {"name":"Ada Lovelace"}
            contacts at Acme                                 | {"company":"Acme"}
            show me people at Acme                           | {"company":"Acme"}
            Show me all the contacts at Acme, please         | {"company":"Acme"}
            who works at US Navy?                            | {"company":"US Navy"}
            list everyone from Acme                          | {"company":"Acme"}
            search for +34 600 11 22 33                      | {"phone":"+34 600 11 22 33"}
            search 600112233                                 | {"phone":"600112233"}
            find Luis Pérez at Acme                          | {"name":"Luis Pérez","company":"Acme"}
            find someone named Ada Lovelace                  | {"name":"Ada Lovelace"}
            search for ana@acme.es                           | {"email":"ana@acme.es"}
            do we have ana@acme.es?                          | {"email":"ana@acme.es"}
            I'm looking for Ada Lovelace                     | {"name":"Ada Lovelace"}
            show contact 512                                 | {"id":"512"}
            ana@acme.es                                      | {"email":"ana@acme.es"}
            everyone at Acme                                 | {"company":"Acme"}
            who has the number 600 11 22 33?                 | {"phone":"600 11 22 33"}
            contacts with email @acme.es                     | {"email":"@acme.es"}
            Ana Gil from Acme                                | {"name":"Ana Gil","company":"Acme"}
            find me Peter O'Toole                            | {"name":"Peter O'Toole"}
            find Acme contacts                               | {"company":"Acme"}
            is Ada Lovelace in HubSpot?                      | {"name":"Ada Lovelace"}
            busca por empresa Acme                           | {"company":"Acme"}
            ¿está Ada Lovelace en HubSpot?                   | {"name":"Ada Lovelace"}
            todos los de Acme                                | {"company":"Acme"}
            ¿me buscas a Ana Gil?                            | {"name":"Ana Gil"}
            ¿de quién es el teléfono 600 11 22 33?           | {"phone":"600 11 22 33"}
            busca a Luis Pérez                               | {"name":"Luis Pérez"}
            BUSCA A LUIS PEREZ                               | {"name":"LUIS PEREZ"}
            ¿puedes buscar a Luis Pérez, por favor?          | {"name":"Luis Pérez"}
            busca luis perez                                 | {"name":"luis perez"}
            busca el contacto Luis Pérez                     | {"name":"Luis Pérez"}
            quién es ana@acme.es                             | {"email":"ana@acme.es"}
            ¿Quién es Luis Pérez?                            | {"name":"Luis Pérez"}
            quien es luis perez                              | {"name":"luis perez"}
            contactos de Acme                                | {"company":"Acme"}
            muéstrame los contactos de Acme                  | {"company":"Acme"}
            ¿quién trabaja en Acme?                          | {"company":"Acme"}
            busca el teléfono +34 600 11 22 33               | {"phone":"+34 600 11 22 33"}
            busca a Luis Pérez de Acme                       | {"name":"Luis Pérez","company":"Acme"}
            busca a María de la Cruz                         | {"name":"María de la Cruz"}
            Juan de la Cruz                                  | {"name":"Juan de la Cruz"}
            busca a Luis Pérez de Castro                     | {"name":"Luis Pérez de Castro"}
            busca a Luis Pérez de Castro de Acme             | {"name":"Luis Pérez de Castro","company":"Acme"}
            María del Carmen López                           | {"name":"María del Carmen López"}
            busca a Juan del Río                             | {"name":"Juan del Río"}
            busca a ana de Acme                              | {"name":"ana","company":"Acme"}
            ana de Acme                                      | {"name":"ana","company":"Acme"}
            Ana García de Acme                               | {"name":"Ana García","company":"Acme"}
            Ana Gil de la Universidad de Alicante            | {"name":"Ana Gil","company":"Universidad de Alicante"}
            busca Universidad de Alicante                    | {"query":"Universidad de Alicante"}
            los de Acme                                      | {"company":"Acme"}
            muéstrame los de Acme                            | {"company":"Acme"}
            ada lovelace                                     | {"name":"ada lovelace"}
            luis perez                                       | {"name":"luis perez"}
            juan de la cruz                                  | {"name":"juan de la cruz"}
            maría josé garcía lópez                          | {"name":"maría josé garcía lópez"}
            grace                                            | {"query":"grace"}
            Grace?                                           | {"query":"Grace"}
            acme                                             | {"query":"acme"}
            contact 512                                      | {"id":"512"}
            contacto 99999999                                | {"id":"99999999"}
            contacts in Madrid                               | {"filters":[{"property":"city","operator":"EQ","value":"Madrid"}]}
            everyone who lives in Milton Keynes              | {"filters":[{"property":"city","operator":"EQ","value":"Milton Keynes"}]}
            contactos en Madrid                              | {"filters":[{"property":"city","operator":"EQ","value":"Madrid"}]}
            contactos en la empresa Acme                     | {"company":"Acme"}
            director of Acme                                 | {"company":"Acme","filters":[{"property":"jobtitle","operator":"CONTAINS_TOKEN","value":"director"}]}
            who is the sales director at US Navy?            | {"company":"US Navy","filters":[{"property":"jobtitle","operator":"CONTAINS_TOKEN","value":"sales director"}]}
            busca a la directora de ventas de Acme           | {"company":"Acme","filters":[{"property":"jobtitle","operator":"CONTAINS_TOKEN","value":"directora de ventas"}]}
            """)
    void a_search_is_understood(String sentence, String arguments) {
        assertThat(new Talk().hears(sentence)).isEqualTo("search_contacts" + arguments);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            customers                                   | customer               |
            find all customers                          | customer               |
            show me our customers, please               | customer               |
            who are our customers?                      | customer               |
            how many customers do we have?              | customer               |
            leads at Acme                               | lead                   | Acme
            all leads                                   | lead                   |
            all contacts who are leads                  | lead                   |
            list marketing qualified leads              | marketingqualifiedlead |
            opportunities from US Navy                  | opportunity            | US Navy
            clientes                                    | customer               |
            todos los clientes                          | customer               |
            muéstrame nuestros clientes                 | customer               |
            ¿quiénes son nuestros clientes?             | customer               |
            ¿cuántos clientes tenemos?                  | customer               |
            clientes de Acme                            | customer               | Acme
            busca a los clientes potenciales de Norte SL | lead                  | Norte SL
            contactos que son clientes                  | customer               |
            """)
    void a_search_by_lifecycle_stage_is_understood(String sentence, String stage, @Nullable String company) {
        var at = company == null ? "" : "\"company\":\"%s\",".formatted(company);
        var filters =
                "\"filters\":[{\"property\":\"lifecyclestage\",\"operator\":\"EQ\",\"value\":\"%s\"}]".formatted(stage);

        assertThat(new Talk().hears(sentence)).isEqualTo("search_contacts{" + at + filters + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            create contact Grace Hopper grace@navy.example, phone +1 212 555 0199, company US Navy | {"email":"grace@navy.example","firstname":"Grace","lastname":"Hopper","phone":"+1 212 555 0199","company":"US Navy"}
            Please create a contact: Grace Hopper, grace@navy.example         | {"email":"grace@navy.example","firstname":"Grace","lastname":"Hopper"}
            add Grace Hopper, grace@navy.example, CTO at US Navy              | {"email":"grace@navy.example","firstname":"Grace","lastname":"Hopper","company":"US Navy","jobtitle":"CTO"}
            can you add a new contact named Grace Hopper with email grace@navy.example? | {"email":"grace@navy.example","firstname":"Grace","lastname":"Hopper"}
            new contact Grace Hopper <grace@navy.example>                     | {"email":"grace@navy.example","firstname":"Grace","lastname":"Hopper"}
            create a contact for Grace Hopper from US Navy, email grace@navy.example | {"email":"grace@navy.example","firstname":"Grace","lastname":"Hopper","company":"US Navy"}
            create contact Grace Hopper, grace@navy.example, Acme, Inc.       | {"email":"grace@navy.example","firstname":"Grace","lastname":"Hopper","company":"Acme, Inc."}
            crea el contacto Juan Ruiz juan@ruiz.example teléfono 600 11 22 33 empresa Ruiz SL cargo Director | {"email":"juan@ruiz.example","firstname":"Juan","lastname":"Ruiz","phone":"600 11 22 33","company":"Ruiz SL","jobtitle":"Director"}
            CREA UN CONTACTO: Juan Ruiz, juan@ruiz.example                    | {"email":"juan@ruiz.example","firstname":"Juan","lastname":"Ruiz"}
            ¿puedes crear un contacto para Juan Ruiz con correo juan@ruiz.example y teléfono 600 11 22 33? | {"email":"juan@ruiz.example","firstname":"Juan","lastname":"Ruiz","phone":"600 11 22 33"}
            añade a José Luis García, jl@garcia.example, Directora de Ventas  | {"email":"jl@garcia.example","firstname":"José Luis","lastname":"García","jobtitle":"Directora de Ventas"}
            crea el contacto Luis Pérez de Castro, luis@norte.example         | {"email":"luis@norte.example","firstname":"Luis","lastname":"Pérez de Castro"}
            crea el contacto Luis Pérez de Norte, luis@norte.example          | {"email":"luis@norte.example","firstname":"Luis","lastname":"Pérez","company":"Norte"}
            añade a María del Carmen López, mc@lopez.example                  | {"email":"mc@lopez.example","firstname":"María del Carmen","lastname":"López"}
            create contact Bob bob@                                           | {"email":"bob@","firstname":"Bob"}
            crea el contacto Bob, correo bob@, empresa Acme                   | {"email":"bob@","firstname":"Bob","company":"Acme"}
            crea un contacto que se llama Lucía Gómez, correo lucia@acme.example | {"email":"lucia@acme.example","firstname":"Lucía","lastname":"Gómez"}
            """)
    void a_create_is_understood(String sentence, String arguments) {
        assertThat(new Talk().hears(sentence)).isEqualTo("create_contact" + arguments);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            set ada lovelace's phone to +44 20 7946 0958                 | {"name":"ada lovelace"}         | {"id":"512","phone":"+44 20 7946 0958"}
            Set Ada Lovelace’s phone number to +44 20 7946 0958, please  | {"name":"Ada Lovelace"}         | {"id":"512","phone":"+44 20 7946 0958"}
            change the job title of ana@acme.es to Director              | {"email":"ana@acme.es"}         | {"id":"512","jobtitle":"Director"}
            update ada lovelace: phone +44 20 7946 0958, company X       | {"name":"ada lovelace"}         | {"id":"512","phone":"+44 20 7946 0958","company":"X"}
            update ada lovelace with phone +44 20 7946 0958              | {"name":"ada lovelace"}         | {"id":"512","phone":"+44 20 7946 0958"}
            ada lovelace's email is now ada@new.example                  | {"name":"ada lovelace"}         | {"id":"512","email":"ada@new.example"}
            Can you change Ada Lovelace's company to Acme, Inc. and her phone to +44 20 7946 0958? | {"name":"Ada Lovelace"} | {"id":"512","phone":"+44 20 7946 0958","company":"Acme, Inc."}
            add phone +44 20 7946 0958 to Ada Lovelace                   | {"name":"Ada Lovelace"}         | {"id":"512","phone":"+44 20 7946 0958"}
            make Ada Lovelace a customer                                 | {"name":"Ada Lovelace"}         | {"id":"512","lifecyclestage":"customer"}
            set the lifecycle stage of Ada Lovelace to Marketing Qualified Lead | {"name":"Ada Lovelace"}  | {"id":"512","lifecyclestage":"Marketing Qualified Lead"}
            set Ada Lovelace's lead status to Open                       | {"name":"Ada Lovelace"}         | {"id":"512","other":[{"property":"hs_lead_status","value":"Open"}]}
            change Ada Lovelace's owner to Marta Soto                    | {"name":"Ada Lovelace"}         | {"id":"512","other":[{"property":"hubspot_owner_id","value":"Marta Soto"}]}
            remove Ada Lovelace's phone                                  | {"name":"Ada Lovelace"}         | {"id":"512","phone":""}
            rename ada lovelace to Ada King                              | {"name":"ada lovelace"}         | {"id":"512","firstname":"Ada","lastname":"King"}
            set ada lovelace's favourite colour to green                 | {"name":"ada lovelace"}         | {"id":"512","other":[{"property":"favourite colour","value":"green"}]}
            set Ada Lovelace's phone to empty                            | {"name":"Ada Lovelace"}         | {"id":"512","phone":""}
            pon el teléfono de Ada Lovelace vacío                        | {"name":"Ada Lovelace"}         | {"id":"512","phone":""}
            deja el cargo de Ada Lovelace en blanco                      | {"name":"Ada Lovelace"}         | {"id":"512","jobtitle":""}
            find Ada Lovelace and set her job title to CTO               | {"name":"Ada Lovelace"}         | {"id":"512","jobtitle":"CTO"}
            busca a Ada Lovelace y cambia su cargo a CTO                 | {"name":"Ada Lovelace"}         | {"id":"512","jobtitle":"CTO"}
            Ada Lovelace is now a customer                               | {"name":"Ada Lovelace"}         | {"id":"512","lifecyclestage":"customer"}
            Ada Lovelace is now Director                                 | {"name":"Ada Lovelace"}         | {"id":"512","jobtitle":"Director"}
            Ana Gil ahora es Directora                                   | {"name":"Ana Gil"}              | {"id":"512","jobtitle":"Directora"}
            ponle el teléfono 600 11 22 33 a Ana Gil                     | {"name":"Ana Gil"}              | {"id":"512","phone":"600 11 22 33"}
            cambia el cargo de ana@acme.example a Directora              | {"email":"ana@acme.example"}    | {"id":"512","jobtitle":"Directora"}
            Por favor, cambia el cargo de ana@acme.example a Directora.  | {"email":"ana@acme.example"}    | {"id":"512","jobtitle":"Directora"}
            pon el teléfono de Ada Lovelace a +44 20 7946 0958           | {"name":"Ada Lovelace"}         | {"id":"512","phone":"+44 20 7946 0958"}
            pon el telefono de ada lovelace a +44 20 7946 0958           | {"name":"ada lovelace"}         | {"id":"512","phone":"+44 20 7946 0958"}
            actualiza a Luis Pérez: teléfono 600 11 22 33                | {"name":"Luis Pérez"}           | {"id":"512","phone":"600 11 22 33"}
            ¿puedes actualizar el correo de Luis Pérez a luis@norte.example? | {"name":"Luis Pérez"}       | {"id":"512","email":"luis@norte.example"}
            el correo de Luis Pérez ahora es luis@norte.example          | {"name":"Luis Pérez"}           | {"id":"512","email":"luis@norte.example"}
            ponle a Luis Pérez el teléfono 600 11 22 33                  | {"name":"Luis Pérez"}           | {"id":"512","phone":"600 11 22 33"}
            marca a Luis Pérez como cliente                              | {"name":"Luis Pérez"}           | {"id":"512","lifecyclestage":"customer"}
            borra el teléfono de Luis Pérez                              | {"name":"Luis Pérez"}           | {"id":"512","phone":""}
            """)
    void a_change_searches_first_and_then_updates(String sentence, String search, String update) {
        var talk = new Talk();

        assertThat(talk.hears(sentence)).isEqualTo("search_contacts" + search);
        assertThat(talk.gets(Talk.found(Talk.ADA))).isEqualTo("update_contact" + update);
    }
}
