// HubSpot's published client: property definitions, one at a time, in batches, and their groups.
import {
  PropertyCreateFieldTypeEnum,
  PropertyCreateTypeEnum,
} from "@hubspot/api-client/lib/codegen/crm/properties/index.js";
import assert from "node:assert/strict";
import { hubspotSuite, refusal } from "../support/hubspot.js";
import { tokens } from "../support/sandbox.js";

const { crm, as, method } = hubspotSuite();
const group = { groupName: "contactinformation" };
const text = { type: PropertyCreateTypeEnum.String, fieldType: PropertyCreateFieldTypeEnum.Text };
const write = /crm\.schemas\.contacts\.write.*MISSING_SCOPES|MISSING_SCOPES.*crm\.schemas\.contacts\.write/;

let count = 0;
/** A property that nobody has defined yet. */
function draft() {
  return { name: `colour_${++count}`, label: "Colour", ...text, ...group };
}

/** @param {Record<string, unknown>} [more] */
function define(more) {
  return crm().properties.coreApi.create("contacts", { ...draft(), ...more });
}

method("properties.coreApi.create", {
  async works() {
    const options = [{ label: "Red", value: "red", hidden: false, displayOrder: 1 }];
    const choice = { type: PropertyCreateTypeEnum.Enumeration, fieldType: PropertyCreateFieldTypeEnum.Select };
    const created = await define({ ...choice, options, hasUniqueValue: false, description: "Of the car" });
    assert.deepEqual([created.type, created.fieldType, created.options[0]?.value], ["enumeration", "select", "red"]);
    assert.ok(created.createdAt instanceof Date);
    assert.equal(created.modificationMetadata?.archivable, true);
  },
  async refused() {
    const { name } = await define();
    await assert.rejects(define({ name }), refusal(409, /PROPERTY_WITH_NAME_EXISTS|OBJECT_ALREADY_EXISTS/));
    await assert.rejects(define({ name: "Not A Name" }), refusal(400, /VALIDATION_ERROR/));
    await assert.rejects(define({ groupName: "no_such_group" }), refusal(400, /VALIDATION_ERROR/));
    await assert.rejects(as(tokens.readOnly).properties.coreApi.create("contacts", draft()), refusal(403, write));
  },
});

method("properties.coreApi.getAll", {
  async works() {
    const { name } = await define();
    const { results } = await crm().properties.coreApi.getAll("contacts", false);
    assert.ok(results.some((one) => one.name === name));
    await crm().properties.coreApi.archive("contacts", name);
    const archived = (await crm().properties.coreApi.getAll("contacts", true)).results;
    assert.ok(archived.find((one) => one.name === name)?.archivedAt instanceof Date);
    assert.equal(archived.some((one) => one.name === "email"), false);
  },
  async refused() {
    await assert.rejects(crm().properties.coreApi.getAll("unicorns"), refusal(400, /VALIDATION_ERROR/));
  },
});

method("properties.coreApi.getByName", {
  async works() {
    const stage = await crm().properties.coreApi.getByName("contacts", "lifecyclestage");
    assert.ok(stage.options.some(({ value, label }) => value === "lead" && label === "Lead"));
    const { name } = await define();
    await crm().properties.coreApi.archive("contacts", name);
    assert.equal((await crm().properties.coreApi.getByName("contacts", name, true)).archived, true);
  },
  async refused() {
    const { getByName } = crm().properties.coreApi;
    await assert.rejects(getByName("contacts", "colour"), refusal(404, /OBJECT_NOT_FOUND/));
    const { name } = await define();
    await crm().properties.coreApi.archive("contacts", name);
    await assert.rejects(getByName("contacts", name), refusal(404, /OBJECT_NOT_FOUND/));
  },
});

method("properties.coreApi.update", {
  async works() {
    const { name, updatedAt } = await define();
    const changed = await crm().properties.coreApi.update("contacts", name, { label: "Paint", hidden: true });
    assert.deepEqual([changed.label, changed.hidden, changed.fieldType], ["Paint", true, "text"]);
    assert.ok(changed.updatedAt && updatedAt && changed.updatedAt >= updatedAt);
  },
  async refused() {
    const { update } = crm().properties.coreApi;
    await assert.rejects(update("contacts", "colour", { label: "Paint" }), refusal(404, /OBJECT_NOT_FOUND/));
    await assert.rejects(update("contacts", "email", { label: "Mail" }), refusal(400, /VALIDATION_ERROR/));
  },
});

method("properties.coreApi.archive", {
  async works() {
    const { name } = await define();
    await crm().properties.coreApi.archive("contacts", name);
    const { basicApi } = crm().contacts;
    const written = basicApi.create({ properties: { [name]: "red" }, associations: [] });
    await assert.rejects(written, refusal(400, /PROPERTY_DOESNT_EXIST/));
  },
  async refused() {
    const { archive } = crm().properties.coreApi;
    await assert.rejects(archive("contacts", "colour"), refusal(404, /OBJECT_NOT_FOUND/));
    await assert.rejects(archive("contacts", "email"), refusal(400, /VALIDATION_ERROR/));
  },
});

method("properties.batchApi.create", {
  async works() {
    const inputs = [draft(), draft()];
    const { status, results } = await crm().properties.batchApi.create("contacts", { inputs });
    assert.deepEqual([String(status), results.length], ["COMPLETE", 2]);
    const some = /** @type {any} */ (await crm().properties.batchApi.create("contacts", { inputs: [...inputs, draft()] }));
    assert.deepEqual([some.results.length, some.numErrors, some.errors[0].category], [1, 2, "OBJECT_ALREADY_EXISTS"]);
  },
  async refused() {
    const inputs = [draft()];
    await assert.rejects(as(tokens.readOnly).properties.batchApi.create("contacts", { inputs }), refusal(403, write));
  },
});

method("properties.batchApi.read", {
  async works() {
    const inputs = [{ name: "email" }, { name: "phone" }];
    const { results } = await crm().properties.batchApi.read("contacts", { archived: false, inputs });
    assert.deepEqual(results.map(({ name }) => name), ["email", "phone"]);
    const some = await crm().properties.batchApi.read("contacts", { archived: false, inputs: [...inputs, { name: "none" }] });
    const { errors } = /** @type {any} */ (some);
    assert.deepEqual([some.results.length, errors[0].category], [2, "OBJECT_NOT_FOUND"]);
  },
  async refused() {
    const inputs = Array.from({ length: 101 }, () => ({ name: "email" }));
    const read = crm().properties.batchApi.read("contacts", { archived: false, inputs });
    await assert.rejects(read, refusal(400, /maximum is 100/));
  },
});

method("properties.batchApi.archive", {
  async works() {
    const { name } = await define();
    await crm().properties.batchApi.archive("contacts", { inputs: [{ name }, { name: "no_such_property" }] });
    await assert.rejects(crm().properties.coreApi.getByName("contacts", name), refusal(404, /OBJECT_NOT_FOUND/));
  },
  async refused() {
    const inputs = [{ name: "email" }];
    await assert.rejects(crm().properties.batchApi.archive("contacts", { inputs }), refusal(400, /VALIDATION_ERROR/));
  },
});

/** A group that nobody has defined yet. */
function defineGroup() {
  return crm().properties.groupsApi.create("contacts", { name: `cars_${++count}`, label: "Cars", displayOrder: 3 });
}

method("properties.groupsApi.create", {
  async works() {
    const created = await defineGroup();
    assert.deepEqual([created.label, created.displayOrder, created.archived], ["Cars", 3, false]);
    assert.equal((await define({ groupName: created.name })).groupName, created.name);
  },
  async refused() {
    const again = crm().properties.groupsApi.create("contacts", { name: "contactinformation", label: "Again" });
    await assert.rejects(again, refusal(409, /OBJECT_ALREADY_EXISTS/));
  },
});

method("properties.groupsApi.getAll", {
  async works() {
    const { results } = await crm().properties.groupsApi.getAll("contacts");
    assert.ok(results.some(({ name, label }) => name === "contactinformation" && label === "Contact information"));
  },
  async refused() {
    const blind = as(tokens.withoutContacts).properties.groupsApi.getAll("contacts");
    await assert.rejects(blind, refusal(403, /crm\.schemas\.contacts\.read/));
  },
});

method("properties.groupsApi.getByName", {
  async works() {
    const { name } = await defineGroup();
    assert.equal((await crm().properties.groupsApi.getByName("contacts", name)).label, "Cars");
  },
  async refused() {
    const unknown = crm().properties.groupsApi.getByName("contacts", "no_such_group");
    await assert.rejects(unknown, refusal(404, /OBJECT_NOT_FOUND/));
  },
});

method("properties.groupsApi.update", {
  async works() {
    const { name } = await defineGroup();
    const { label, displayOrder } = await crm().properties.groupsApi.update("contacts", name, { label: "Vehicles" });
    assert.deepEqual([label, displayOrder], ["Vehicles", 3]);
  },
  async refused() {
    const unknown = crm().properties.groupsApi.update("contacts", "no_such_group", { label: "Vehicles" });
    await assert.rejects(unknown, refusal(404, /OBJECT_NOT_FOUND/));
  },
});

method("properties.groupsApi.archive", {
  async works() {
    const { name } = await defineGroup();
    await crm().properties.groupsApi.archive("contacts", name);
    await assert.rejects(crm().properties.groupsApi.getByName("contacts", name), refusal(404, /OBJECT_NOT_FOUND/));
  },
  async refused() {
    const own = crm().properties.groupsApi.archive("contacts", "contactinformation");
    await assert.rejects(own, refusal(400, /VALIDATION_ERROR/));
  },
});
