// HubSpot's published client: contacts one at a time.
import assert from "node:assert/strict";
import { fresh } from "../support/fresh.js";
import { hubspotSuite, refusal } from "../support/hubspot.js";
import { tokens } from "../support/sandbox.js";

const { crm, as, method } = hubspotSuite();
const types = [{ associationCategory: /** @type {any} */ ("HUBSPOT_DEFINED"), associationTypeId: 279 }];

/** @param {Record<string, string>} properties */
function create(properties) {
  return crm().contacts.basicApi.create({ properties, associations: [] });
}

method("contacts.basicApi.create", {
  async works() {
    const email = fresh("created");
    const { id, createdAt, updatedAt, archived, properties } = await create({ email, firstname: "Grace" });
    assert.match(id, /^\d+$/);
    assert.ok(createdAt instanceof Date && updatedAt instanceof Date);
    assert.equal(archived, false);
    assert.deepEqual([properties["email"], properties["lifecyclestage"]], [email, "lead"]);

    const ofCompany = await crm().contacts.basicApi.create({
      properties: { email: fresh("associated") },
      associations: [{ to: { id: "987" }, types }],
    });
    assert.equal(ofCompany.properties["associatedcompanyid"], "987");
  },
  async refused() {
    const email = fresh("taken");
    const { id } = await create({ email });
    await assert.rejects(create({ email }), refusal(409, new RegExp(`Existing ID: ${id}.*CONFLICT`)));
    await assert.rejects(create({ email: "no address" }), refusal(400, /INVALID_EMAIL.*VALIDATION_ERROR/));
    await assert.rejects(create({ no_such_property: "1" }), refusal(400, /PROPERTY_DOESNT_EXIST/));
    await assert.rejects(create({ lifecyclestage: "king" }), refusal(400, /INVALID_OPTION/));
    await assert.rejects(create({ hs_object_id: "1" }), refusal(400, /READ_ONLY_VALUE/));
    const reader = as(tokens.readOnly).contacts.basicApi;
    const scopes = /crm\.objects\.contacts\.write/;
    await assert.rejects(reader.create({ properties: { email }, associations: [] }), refusal(403, scopes));
  },
});

method("contacts.basicApi.getById", {
  async works() {
    const email = fresh("read");
    const { id } = await create({ email, firstname: "Grace", jobtitle: "Rear Admiral" });
    const properties = ["firstname", "jobtitle", "city"];
    const byId = await crm().contacts.basicApi.getById(id, properties, ["jobtitle"]);
    assert.deepEqual([byId.properties["firstname"], byId.properties["city"]], ["Grace", null]);
    assert.equal(byId.propertiesWithHistory?.["jobtitle"]?.[0]?.value, "Rear Admiral");
    assert.ok(byId.propertiesWithHistory?.["jobtitle"]?.[0]?.timestamp instanceof Date);
    const byEmail = await crm().contacts.basicApi.getById(email, properties, undefined, undefined, false, "email");
    assert.equal(byEmail.id, id);
  },
  async refused() {
    const { getById } = crm().contacts.basicApi;
    await assert.rejects(getById("1"), refusal(404, /resource not found/));
    await assert.rejects(getById("grace"), refusal(404, /objectId are usually numeric.*OBJECT_NOT_FOUND/));
    await assert.rejects(as("pat-wrong").contacts.basicApi.getById("1"), refusal(401, /INVALID_AUTHENTICATION/));
    const expired = as(tokens.expired).contacts.basicApi;
    await assert.rejects(expired.getById("1"), refusal(401, /expired \d+ second.*EXPIRED_AUTHENTICATION/));
  },
});

method("contacts.basicApi.update", {
  async works() {
    const email = fresh("updated");
    const { id, createdAt } = await create({ email, firstname: "Grace" });
    const updated = await crm().contacts.basicApi.update(id, { properties: { jobtitle: "Rear Admiral" } });
    assert.equal(updated.properties["jobtitle"], "Rear Admiral");
    assert.ok(updated.updatedAt >= createdAt);
    const byEmail = await crm().contacts.basicApi.update(email, { properties: { firstname: "" } }, "email");
    assert.equal(byEmail.id, id);
    assert.equal((await crm().contacts.basicApi.getById(id)).properties["firstname"], null);
  },
  async refused() {
    const { id } = await create({ email: fresh("updated") });
    const { update } = crm().contacts.basicApi;
    await assert.rejects(update("1", { properties: { city: "Paris" } }), refusal(404, /resource not found/));
    await assert.rejects(update(id, { properties: { num_notes: "3" } }), refusal(400, /READ_ONLY_VALUE/));
    await assert.rejects(update("x", { properties: {} }, "city"), refusal(400, /not a unique identifier/));
  },
});

method("contacts.basicApi.archive", {
  async works() {
    const { id } = await create({ email: fresh("archived") });
    await crm().contacts.basicApi.archive(id);
    const { archived, archivedAt } = await crm().contacts.basicApi.getById(id, undefined, undefined, undefined, true);
    assert.equal(archived, true);
    assert.ok(archivedAt instanceof Date);
  },
  async refused() {
    await assert.rejects(crm().contacts.basicApi.archive("1"), refusal(404, /resource not found/));
  },
});

method("contacts.basicApi.getPage", {
  async works() {
    const pages = [];
    for (let after; pages.length === 0 || after; ) {
      const page = await crm().contacts.basicApi.getPage(25, after, ["email"], ["email"]);
      pages.push(page.results.length);
      after = page.paging?.next?.after;
    }
    assert.ok(pages.reduce((sum, size) => sum + size) >= 60);
  },
  async refused() {
    await assert.rejects(crm().contacts.basicApi.getPage(101), refusal(400, /Invalid limit.*VALIDATION_ERROR/));
  },
});

method("contacts.getAll", {
  async works() {
    const all = await crm().contacts.getAll(50, undefined, ["email"]);
    assert.ok(all.length >= 60);
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  },
  async refused() {
    await assert.rejects(as(tokens.withoutContacts).contacts.getAll(), refusal(403, /crm\.objects\.contacts\.read/));
  },
});

method("contacts.basicApi.merge", {
  async works() {
    const [kept, merged] = [await create({ email: fresh("kept") }), await create({ email: fresh("merged"), city: "Oslo" })];
    const { id } = await crm().contacts.basicApi.merge({ primaryObjectId: kept.id, objectIdToMerge: merged.id });
    assert.notEqual(id, kept.id);
    for (const old of [kept.id, merged.id]) {
      const { properties } = await crm().contacts.basicApi.getById(old, ["city", "hs_additional_emails"]);
      assert.deepEqual([properties["city"], properties["hs_additional_emails"]], ["Oslo", merged.properties["email"]]);
    }
  },
  async refused() {
    const { id } = await create({ email: fresh("kept") });
    const { merge } = crm().contacts.basicApi;
    await assert.rejects(merge({ primaryObjectId: id, objectIdToMerge: "1" }), refusal(404, /resource not found/));
    await assert.rejects(merge({ primaryObjectId: id, objectIdToMerge: id }), refusal(400, /VALIDATION_ERROR/));
  },
});

method("contacts.basicApi.purge", {
  async works() {
    const email = fresh("forgotten");
    const { id } = await create({ email });
    await crm().contacts.basicApi.purge({ objectId: email, idProperty: "email" });
    const { getById } = crm().contacts.basicApi;
    await assert.rejects(getById(id, undefined, undefined, undefined, true), refusal(404, /resource not found/));
  },
  async refused() {
    await assert.rejects(crm().contacts.basicApi.purge({ objectId: "1" }), refusal(404, /resource not found/));
  },
});
