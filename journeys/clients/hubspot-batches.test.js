// HubSpot's published client: contacts up to a hundred at a time.
import assert from "node:assert/strict";
import { fresh } from "../support/fresh.js";
import { hubspotSuite, refusal } from "../support/hubspot.js";
import { tokens } from "../support/sandbox.js";

const { crm, as, method } = hubspotSuite();
const tooMany = Array.from({ length: 101 }, (_, i) => ({ id: String(i + 1), properties: {}, associations: [] }));

/** @param {...Record<string, string>} all */
async function created(...all) {
  const inputs = all.map((properties) => ({ properties, associations: [] }));
  return (await crm().contacts.batchApi.create({ inputs })).results;
}

method("contacts.batchApi.create", {
  async works() {
    const inputs = [fresh("batch"), fresh("batch")].map((email) => ({ properties: { email }, associations: [] }));
    const { status, results, startedAt, completedAt } = await crm().contacts.batchApi.create({ inputs });
    assert.deepEqual([String(status), results.length], ["COMPLETE", 2]);
    assert.ok(startedAt instanceof Date && completedAt instanceof Date && results[0]?.createdAt instanceof Date);

    const [email, taken] = [fresh("traced"), inputs[0]?.properties.email ?? ""];
    const traced = [email, taken].map((email, i) => ({
      objectWriteTraceId: String(i),
      properties: { email },
      associations: [],
    }));
    const some = /** @type {any} */ (await crm().contacts.batchApi.create({ inputs: traced }));
    assert.equal(some.constructor.name, "BatchResponseSimplePublicObjectWithErrors");
    assert.deepEqual([some.results.length, some.numErrors], [1, 1]);
    assert.deepEqual([some.errors[0].category, some.errors[0].context.objectWriteTraceId], ["CONFLICT", ["1"]]);
  },
  async refused() {
    const [{ id, properties } = assert.fail()] = await created({ email: fresh("batch") });
    const again = created({ email: fresh("batch") }, { email: properties["email"] ?? "" });
    await assert.rejects(again, refusal(409, new RegExp(`Existing ID: ${id}`)));
    await assert.rejects(crm().contacts.batchApi.create({ inputs: tooMany }), refusal(400, /maximum is 100/));
  },
});

method("contacts.batchApi.read", {
  async works() {
    const [one, other] = [fresh("batch"), fresh("batch")];
    await created({ email: one, company: "Batch" }, { email: other, company: "Batch" });
    const asked = { idProperty: "email", properties: ["company"], propertiesWithHistory: ["company"] };
    const { results } = await crm().contacts.batchApi.read({ inputs: [{ id: one }, { id: other }], ...asked });
    assert.deepEqual(results.map(({ properties }) => properties["company"]), ["Batch", "Batch"]);
    assert.equal(results[0]?.propertiesWithHistory?.["company"]?.[0]?.value, "Batch");

    const some = await crm().contacts.batchApi.read({ inputs: [{ id: one }, { id: fresh("nobody") }], ...asked });
    const { errors } = /** @type {any} */ (some);
    assert.deepEqual([some.results.length, errors[0].category], [1, "OBJECT_NOT_FOUND"]);
  },
  async refused() {
    const read = { inputs: tooMany.map(({ id }) => ({ id })), properties: [], propertiesWithHistory: [] };
    await assert.rejects(crm().contacts.batchApi.read(read), refusal(400, /maximum is 100/));
    const blind = as(tokens.withoutContacts).contacts.batchApi.read({ ...read, inputs: [{ id: "1" }] });
    await assert.rejects(blind, refusal(403, /crm\.objects\.contacts\.read/));
  },
});

method("contacts.batchApi.update", {
  async works() {
    const ids = (await created({ email: fresh("batch") }, { email: fresh("batch") })).map(({ id }) => id);
    const inputs = ids.map((id) => ({ id, properties: { city: "Oslo" } }));
    const { results } = await crm().contacts.batchApi.update({ inputs });
    assert.deepEqual(results.map(({ properties }) => properties["city"]), ["Oslo", "Oslo"]);
    const some = await crm().contacts.batchApi.update({ inputs: [...inputs, { id: "1", properties: { city: "Oslo" } }] });
    const { numErrors, errors } = /** @type {any} */ (some);
    assert.deepEqual([some.results.length, numErrors, errors[0].context.ids], [2, 1, ["1"]]);
  },
  async refused() {
    const email = fresh("batch");
    const [{ id } = assert.fail()] = await created({ email });
    const { update } = crm().contacts.batchApi;
    const wrong = update({ inputs: [{ id, properties: { no_such_property: "1" } }] });
    await assert.rejects(wrong, refusal(400, /PROPERTY_DOESNT_EXIST/));
    const byAddress = update({ inputs: [{ id: email, idProperty: "email", properties: { city: "Oslo" } }] });
    await assert.rejects(byAddress, refusal(400, /Unable to perform update\/upsert by non-unique 0-1 property/));
  },
});

method("contacts.batchApi.upsert", {
  async works() {
    const [old, young] = [fresh("batch"), fresh("batch")];
    const [{ id } = assert.fail()] = await created({ email: old });
    const inputs = [old, young].map((id) => ({ id, idProperty: "email", properties: { city: "Oslo" } }));
    const { results } = await crm().contacts.batchApi.upsert({ inputs });
    assert.deepEqual(results.map(({ _new }) => _new), [false, true]);
    assert.deepEqual([results[0]?.id, results[1]?.properties["email"]], [id, young]);
  },
  async refused() {
    const { upsert } = crm().contacts.batchApi;
    const good = { id: fresh("batch"), idProperty: "email", properties: {} };
    const bad = { id: "no address", idProperty: "email", properties: {} };
    await assert.rejects(upsert({ inputs: [good, bad] }), refusal(400, /INVALID_EMAIL/));
    const byCity = upsert({ inputs: [{ id: "Oslo", idProperty: "city", properties: {} }] });
    await assert.rejects(byCity, refusal(400, /not a unique identifier/));
  },
});

method("contacts.batchApi.archive", {
  async works() {
    const [{ id } = assert.fail()] = await created({ email: fresh("batch") });
    await crm().contacts.batchApi.archive({ inputs: [{ id }, { id: "1" }] });
    await assert.rejects(crm().contacts.basicApi.getById(id), refusal(404, /resource not found/));
  },
  async refused() {
    const archive = as(tokens.readOnly).contacts.batchApi.archive({ inputs: [{ id: "1" }] });
    await assert.rejects(archive, refusal(403, /crm\.objects\.contacts\.write/));
  },
});
