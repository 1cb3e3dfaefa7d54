// When something is slow, down or wrong: a sentence that says what, and the way on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { composer, say, sees } from "../support/chat.js";
import { card, fresh, languages, outcome, press, productSuite, propose, record } from "../support/journey.js";
import { picture } from "../support/picture.js";

const { visit, faults } = productSuite();
const { en, es } = languages;

test("an answer that is slow is stopped, and the conversation goes on", async () => {
  const page = await visit();
  await faults().on({ target: "model", kind: "latency", millis: 60_000 });
  await say(page, "find ada lovelace");
  await sees(page, "Thinking…");
  await press(page, "Stop");
  await sees(page, "Stopped");

  await faults().off();
  await say(page, "find ada lovelace");
  await card(page, "Ada Lovelace").waitFor();
});

test("HubSpot down is said, and Try again gets the answer when it is back", async () => {
  const page = await visit();
  await faults().on({ target: "hubspot", kind: "status", status: 503 });
  await say(page, "find ada lovelace");
  await page.getByText(/HubSpot.*(503|trouble|not available)/).first().waitFor();
  await picture(page, "HubSpot down");

  await faults().off();
  await press(page, en.tryAgain);
  await card(page, "Ada Lovelace").waitFor();
});

test("HubSpot down while a proposal is confirmed leaves it to be confirmed again", async () => {
  const page = await visit();
  const email = fresh("later");
  await propose(page, `create contact Grace Hopper ${email}`);
  await faults().on({ target: "hubspot", kind: "reset" });
  await press(page, en.confirm);
  await sees(page, "Nothing has been written; you can confirm it again below.");

  await faults().off();
  await press(page, en.confirm);
  assert.equal((await record(page, outcome(page, en.created)))["email"], email);
});

test("a token that HubSpot does not take is said in Spanish, with what to check", async () => {
  const page = await visit({ locale: es.locale });
  await faults().on({ target: "hubspot", kind: "status", status: 401 });
  await say(page, "busca a ada lovelace");
  await page.getByText(/HubSpot no acepta.*HUBSPOT_ACCESS_TOKEN/).first().waitFor();

  await faults().off();
  await press(page, es.tryAgain);
  await card(page, "Ada Lovelace").waitFor();
});

test("a missing scope is named", async () => {
  const page = await visit();
  await faults().on({ target: "hubspot", kind: "status", status: 403, code: "crm.objects.contacts.read" });
  await say(page, "find ada lovelace");
  await sees(page, "crm.objects.contacts.read");
});

test("the model down is said, and the buttons still ask", async () => {
  const page = await visit();
  await faults().on({ target: "model", kind: "status", status: 500 });
  await say(page, "find ada lovelace");
  await page.getByRole("button", { name: en.tryAgain }).waitFor();
  await page.getByText(/language model/).first().waitFor();
  await page.getByRole("button", { name: en.search }).click();
  await sees(page, "Who are you looking for?");
});

test("an e-mail address that is none is asked for again, and the rest is kept", async () => {
  const page = await visit();
  const email = fresh("good");
  await say(page, "create contact Grace Hopper grace@navy, company US Navy");
  await sees(page, "is not an e-mail address. Please give one like name@company.com.");
  const proposal = await propose(page, email);
  await proposal.getByText("US Navy").waitFor();
  await press(page, en.confirm);
  await outcome(page, en.created).waitFor();
});

test("a telephone number without country is asked for again, in Spanish", async () => {
  const page = await visit({ locale: es.locale });
  await say(page, "cambia el teléfono de ana@acme.example a 12");
  await sees(page, "no es un número de teléfono");
  const proposal = await propose(page, "+34 934 567 000");
  await proposal.getByText("+34934567000").waitFor();
});

test("a choice that does not exist is answered with those that do", async () => {
  const page = await visit();
  await say(page, "set ada lovelace's lifecycle stage to king");
  await sees(page, "Choose one of: Subscriber, Lead");
  const proposal = await propose(page, "evangelist");
  await proposal.getByText("Evangelist").waitFor();
});

test("nobody of that name, and a record that HubSpot does not know", async () => {
  const page = await visit();
  await say(page, "find Nemo Nobody");
  await sees(page, "I found no contact for Nemo Nobody");
  await say(page, "set contact 12345's phone to +44 20 7946 0958");
  await sees(page, "HubSpot has no contact with the id 12345.");
});

test("what it does not understand is answered with what it can do; markup stays text", async () => {
  const page = await visit();
  await say(page, "<img src=x onerror=alert(1)> what's the weather?");
  await sees(page, "I did not understand that");
  await sees(page, "<img src=x onerror=alert(1)>");
  await say(page, "delete ada lovelace");
  await sees(page, "I cannot delete contacts.");
});

test("a message that is too long is refused before it is sent", async () => {
  const page = await visit();
  await composer(page).fill("a".repeat(4100));
  await page.getByText("100 characters too many").waitFor();
  assert.ok(await page.getByRole("button", { name: "Send" }).isDisabled());
});
