// The sandbox's own pages, as somebody sees them who runs it alone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.js";
import { watchedBrowser } from "../support/chat.js";
import { Faults } from "../support/faults.js";
import { fresh } from "../support/fresh.js";
import { troubleOnPhone } from "../support/layout.js";
import { startSandbox, tokens } from "../support/sandbox.js";

/** @type {import("../support/sandbox.js").Sandbox} */
let sandbox;
before(async () => {
  sandbox = await startSandbox();
});
const { blank } = watchedBrowser(() => sandbox.sandboxUrl);
after(() => sandbox?.stop());

/** @param {Record<string, string>} properties */
async function create(properties) {
  const answer = await fetch(`${sandbox.sandboxUrl}/crm/objects/2026-09/contacts`, {
    method: "POST",
    headers: { Authorization: `Bearer ${tokens.everything}`, "Content-Type": "application/json" },
    body: JSON.stringify({ properties }),
  });
  return { status: answer.status, body: /** @type {any} */ (await answer.json()) };
}

/** @param {import("playwright-core").BrowserContextOptions} [options] */
async function visit(options) {
  const page = await blank(options);
  await page.goto(sandbox.sandboxUrl);
  return page;
}

test("a contact that was just written is found, and its record shows every value and change", async () => {
  const email = fresh("page");
  const { body } = await create({ email, firstname: "Grace", lastname: "Hopper", jobtitle: "Rear Admiral" });
  const page = await visit();
  await page.getByRole("searchbox", { name: "Search contacts" }).fill(email);
  await page.keyboard.press("Enter");
  await page.getByText("1 contact").waitFor();
  await page.getByRole("link", { name: "Grace Hopper" }).click();

  await page.getByText(`Record ${body.id}`).waitFor();
  assert.match(await page.getByRole("main").innerText(), /Rear Admiral/);
  await page.getByRole("link", { name: "All contacts" }).click();
  await page.getByRole("searchbox").waitFor();
});

test("the last requests are shown with how they ended and which fault they met", async () => {
  await new Faults(sandbox).on({ target: "hubspot", kind: "status", status: 504, afterExecution: true, times: 1 });
  assert.equal((await create({ email: fresh("fault") })).status, 504);
  const page = await visit();
  await page.getByRole("link", { name: "Requests" }).click();

  const newest = page.getByRole("row").nth(1);
  assert.match(await newest.innerText(), /POST \/crm\/objects\/2026-09\/contacts[^]*504[^]*status 504, carried out/);
  await newest.getByText("Body").click();
  assert.match(await newest.innerText(), /"email"/);
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`axe finds nothing to object to on any page, ${colorScheme}`, async () => {
    const { body } = await create({ email: fresh("axe") });
    const page = await visit({ colorScheme });
    await accessible(page, "contacts");
    for (const path of ["/?q=nobody-of-this-name", "/requests", `/contacts/48120775/record/0-1/${body.id}`, "/contacts/48120775/record/0-1/1"]) {
      await page.goto(sandbox.sandboxUrl + path);
      await accessible(page, path);
    }
  });
}

test("on a phone nothing scrolls sideways, and all can be touched", async () => {
  const { body } = await create({ email: fresh("una.direccion.de.correo.bastante.larga"), jobtitle: "x".repeat(200) });
  const page = await visit({ viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true });
  for (const path of ["/", "/requests", `/contacts/48120775/record/0-1/${body.id}`]) {
    await page.goto(sandbox.sandboxUrl + path);
    assert.deepEqual(await troubleOnPhone(page), [], path);
  }
});
