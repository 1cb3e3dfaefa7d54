// HubSpot's published client works with the sandbox's contacts.
import { AssociationSpecAssociationCategoryEnum, FilterOperatorEnum } from "@hubspot/api-client/lib/codegen/crm/contacts/index.js";
import hubspot from "@hubspot/api-client";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fresh } from "../support/journey.js";
import { Faults, startProduct } from "../support/product.js";

const everything = "pat-na1-00000000-0000-4000-8000-000000000000";
const readOnly = "pat-na1-00000000-0000-4000-8000-000000000001";

/** @type {import("../support/product.js").Product} */
let product;
/** @type {import("@hubspot/api-client").Client["crm"]} */
let crm;
before(async () => {
  product = await startProduct();
  crm = client(everything).crm;
});
after(() => product?.stop());

/** @param {string} accessToken */
function client(accessToken) {
  return new hubspot.Client({ accessToken, basePath: product.sandboxUrl });
}

/** @param {Record<string, string>} properties */
function create(properties) {
  return crm.contacts.basicApi.create({ properties, associations: [] });
}

/**
 * What the client throws for a status.
 *
 * @param {number} code
 * @param {RegExp} body
 */
function refusal(code, body) {
  return (/** @type {any} */ error) => {
    assert.equal(error.code, code);
    assert.match(JSON.stringify(error.body), body);
    return true;
  };
}

test("a contact is created, read by id and by address, and updated", async () => {
  const email = fresh("hubspot");
  const { id, createdAt, archived } = await create({ email, firstname: "Grace", lastname: "Hopper" });
  assert.match(id, /^\d+$/);
  assert.ok(createdAt instanceof Date);
  assert.equal(archived, false);

  const properties = ["email", "firstname", "jobtitle", "lifecyclestage"];
  const byId = await crm.contacts.basicApi.getById(id, properties);
  assert.equal(byId.properties["firstname"], "Grace");
  assert.equal(byId.properties["jobtitle"], null);
  const byEmail = await crm.contacts.basicApi.getById(email, properties, undefined, undefined, false, "email");
  assert.equal(byEmail.id, id);

  await crm.contacts.basicApi.update(id, { properties: { jobtitle: "Rear Admiral" } });
  await crm.contacts.basicApi.update(email, { properties: { firstname: "Grace B." } }, "email");
  const { properties: now, propertiesWithHistory } = await crm.contacts.basicApi.getById(id, properties, ["jobtitle"]);
  assert.deepEqual([now["firstname"], now["jobtitle"]], ["Grace B.", "Rear Admiral"]);
  assert.equal(propertiesWithHistory?.["jobtitle"]?.[0]?.value, "Rear Admiral");

  await crm.contacts.basicApi.archive(id);
  await assert.rejects(crm.contacts.basicApi.getById(id), refusal(404, /resource not found/));
});

test("contacts are searched by filter and by words, sorted and in pages", async () => {
  const { results, total } = await crm.contacts.searchApi.doSearch({
    filterGroups: [{ filters: [{ propertyName: "email", operator: FilterOperatorEnum.Eq, value: "ada@analytical.example" }] }],
    properties: ["email", "company"],
    limit: 10,
  });
  assert.equal(total, 1);
  assert.equal(results[0]?.properties["company"], "Analytical Engines Ltd");

  const words = { query: "acme", properties: ["email"], sorts: ["email"], limit: 2 };
  const first = await crm.contacts.searchApi.doSearch(words);
  assert.equal(first.results.length, 2);
  const next = await crm.contacts.searchApi.doSearch({ ...words, after: first.paging?.next?.after ?? "" });
  assert.equal(next.results.some(({ id }) => id === first.results[0]?.id), false);

  const pages = [];
  for (let after; pages.length === 0 || after; ) {
    const page = await crm.contacts.basicApi.getPage(25, after, ["email"]);
    pages.push(page.results.length);
    after = page.paging?.next?.after;
  }
  assert.ok(pages.reduce((sum, size) => sum + size) >= 60);
});

test("what cannot be is refused: 400, 401, 403, 404, 409", async () => {
  const email = fresh("taken");
  const { id } = await create({ email });
  await assert.rejects(create({ email }), refusal(409, new RegExp(`Existing ID: ${id}`)));
  await assert.rejects(create({ email: "no address" }), refusal(400, /INVALID_EMAIL/));
  await assert.rejects(create({ no_such_property: "1" }), refusal(400, /PROPERTY_DOESNT_EXIST/));
  await assert.rejects(create({ lifecyclestage: "king" }), refusal(400, /INVALID_OPTION/));
  await assert.rejects(crm.contacts.basicApi.getById("1"), refusal(404, /resource not found/));
  await assert.rejects(client("pat-wrong").crm.contacts.basicApi.getById(id), refusal(401, /INVALID_AUTHENTICATION/));
  const reader = client(readOnly).crm.contacts.basicApi;
  assert.equal((await reader.getById(id)).id, id);
  await assert.rejects(reader.update(id, { properties: { city: "Paris" } }), refusal(403, /crm\.objects\.contacts\.write/));
});

test("contacts are created, read, updated and archived in batches", async () => {
  const emails = [fresh("batch"), fresh("batch")];
  const inputs = emails.map((email) => ({ properties: { email, company: "Batch" }, associations: [] }));
  const created = await crm.contacts.batchApi.create({ inputs });
  assert.equal(created.results.length, 2);

  const ids = created.results.map(({ id }) => ({ id }));
  await crm.contacts.batchApi.update({ inputs: ids.map(({ id }) => ({ id, properties: { company: "Batches" } })) });
  const read = await crm.contacts.batchApi.read({
    inputs: emails.map((id) => ({ id })),
    idProperty: "email",
    properties: ["company"],
    propertiesWithHistory: [],
  });
  assert.deepEqual(read.results.map(({ properties }) => properties["company"]), ["Batches", "Batches"]);

  const more = { inputs: [{ id: emails[0] ?? "", idProperty: "email", properties: { company: "Once more" } }] };
  const upserted = await crm.contacts.batchApi.upsert(more);
  assert.equal(upserted.results[0]?._new, false);
  await crm.contacts.batchApi.archive({ inputs: ids });
});

test("properties and owners are listed", async () => {
  const { results } = await crm.properties.coreApi.getAll("contacts", false);
  assert.ok(results.some(({ name, type }) => name === "email" && type === "string"));
  const stage = await crm.properties.coreApi.getByName("contacts", "lifecyclestage");
  assert.ok(stage.options.some(({ value, label }) => value === "lead" && label === "Lead"));

  const owners = (await crm.owners.ownersApi.getPage()).results;
  assert.ok(owners.length > 0);
  assert.equal((await crm.owners.ownersApi.getById(Number(owners[0]?.id))).email, owners[0]?.email);
});

test("a contact of a company is created with its association", async () => {
  const types = [{ associationCategory: AssociationSpecAssociationCategoryEnum.HubspotDefined, associationTypeId: 279 }];
  const { id } = await crm.contacts.basicApi.create({
    properties: { email: fresh("associated") },
    associations: [{ to: { id: "987" }, types }],
  });
  const { properties } = await crm.contacts.basicApi.getById(id, ["associatedcompanyid"]);
  assert.equal(properties["associatedcompanyid"], "987");
});

test("the client's own retries get over a server error", async (t) => {
  t.mock.method(console, "error", () => {});
  const patient = new hubspot.Client({ accessToken: everything, basePath: product.sandboxUrl, numberOfApiCallRetries: 2 });
  const faults = new Faults(product);
  await faults.on({ target: "hubspot", kind: "status", status: 502, body: "html", times: 1 });
  assert.ok((await patient.crm.contacts.basicApi.getPage(1)).results.length > 0);
  await faults.off();
});
