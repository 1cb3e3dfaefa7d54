// Every sentence that the sandbox's model is said to understand, typed in the chat, in conversations of several turns.
import { test } from "node:test";
import { say, sees } from "../support/chat.js";
import { card, languages, outcome, press, productSuite, propose } from "../support/journey.js";

const { visit } = productSuite();
const { en, es } = languages;

test("find, who is, contacts at, and what was found before", async () => {
  const page = await visit();
  await say(page, "hello");
  await sees(page, "I find, create and update contacts in HubSpot");
  await say(page, "who is ana@acme.es?");
  await card(page, "Ana García").waitFor();
  await say(page, "contacts at Acme");
  await sees(page, "I found 6 contacts");
  await say(page, "find ada lovelace");
  await card(page, "Ada Lovelace").waitFor();
  await say(page, "and her phone?");
  await sees(page, "Ada Lovelace's phone is +44 20 7946 0123.");
  await say(page, "can you bake a cake?");
  await sees(page, "I did not understand that");
});

test("more of what was found, by the button and by asking", async () => {
  const page = await visit();
  await say(page, "contacts at Analytical Engines");
  await card(page, "Ada Lovelace").waitFor();
  await say(page, "find s");
  await sees(page, "I found 20 contacts");
  await press(page, "Show all 10");
  await press(page, "Show more");
  await page.getByText("11 to 20 of 20 shown").waitFor();
});

test("create with everything said at once, and set a phone", async () => {
  const page = await visit();
  const proposal = await propose(page, "create contact Grace Hopper grace@navy.example, phone +1 212 555 0199, company US Navy");
  await proposal.getByText("You said so, tidied up").waitFor();
  await press(page, en.confirm);
  await outcome(page, en.created).waitFor();
  await say(page, "and her phone?");
  await sees(page, "Grace Hopper's phone is +12125550199.");
  await propose(page, "set ada lovelace's phone to +44 20 7946 0958");
  await press(page, en.confirm);
  await outcome(page, en.updated).waitFor();
});

test("in Spanish: busca, crea, cambia, and a question about the one found", async () => {
  const page = await visit({ locale: es.locale });
  await say(page, "hola");
  await sees(page, "Busco, creo y actualizo contactos en HubSpot");
  await say(page, "busca a Luis Pérez");
  await sees(page, "He encontrado 2 contactos");
  await say(page, "crea un contacto");
  await sees(page, "¿Cuáles son el nombre y el correo del nuevo contacto?");
  await propose(page, "Lucía Gómez, lucia@acme.example");
  await press(page, es.confirm);
  await outcome(page, es.created).waitFor();
  await propose(page, "cambia el cargo de ana@acme.example a Directora");
  await press(page, es.confirm);
  await outcome(page, es.updated).waitFor();
  await say(page, "¿y su teléfono?");
  await sees(page, "El teléfono de Ana Torres es +34 934 567 120.");
  await say(page, "¿qué tiempo hace?");
  await sees(page, "No lo he entendido");
});

test("update Luis Pérez asks which of the two", async () => {
  const page = await visit();
  await say(page, "update Luis Pérez");
  await sees(page, "Which one do you mean?");
  await say(page, "the one at Café Andino");
  await sees(page, "What shall I change for Luis Pérez?");
  const proposal = await propose(page, "phone +57 601 555 0199");
  await proposal.getByText("+57 601 555 0187").waitFor();
});

test("the page says that this is the sandbox, and what to set for the real thing", async () => {
  const page = await visit();
  await page.getByText("This is the sandbox: sample contacts, and a small rule-based model that answers.").waitFor();
  await page.getByText("HUBSPOT_ACCESS_TOKEN").waitFor();
  await page.getByText("OPENAI_API_KEY").waitFor();
});
