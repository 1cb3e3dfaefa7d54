// HubSpot's published client: the owners of contacts.
import assert from "node:assert/strict";
import { hubspotSuite, refusal } from "../support/hubspot.js";

const { crm, as, method } = hubspotSuite();

method("owners.ownersApi.getPage", {
  async works() {
    const { results } = await crm().owners.ownersApi.getPage();
    assert.equal(results.length, 4);
    assert.ok(results[0]?.createdAt instanceof Date);
    assert.equal(results[0]?.teams?.[0]?.name, "Sales");
    const first = await crm().owners.ownersApi.getPage(undefined, undefined, 3);
    const rest = await crm().owners.ownersApi.getPage(undefined, first.paging?.next?.after, 3);
    assert.deepEqual([first.results.length, rest.results.length, rest.paging], [3, 1, undefined]);
    const [marta] = (await crm().owners.ownersApi.getPage("marta.soler@libreta.example")).results;
    assert.equal(marta?.lastName, "Soler");
    const gone = (await crm().owners.ownersApi.getPage(undefined, undefined, 10, true)).results;
    assert.deepEqual(gone.map(({ archived }) => archived), [true]);
  },
  async refused() {
    await assert.rejects(as("pat-wrong").owners.ownersApi.getPage(), refusal(401, /INVALID_AUTHENTICATION/));
    await assert.rejects(crm().owners.ownersApi.getPage(undefined, undefined, 501), refusal(400, /VALIDATION_ERROR/));
  },
});

method("owners.ownersApi.getById", {
  async works() {
    const owner = await crm().owners.ownersApi.getById(78451023);
    assert.deepEqual([owner.id, String(owner.type)], ["78451023", "PERSON"]);
    const byUser = await crm().owners.ownersApi.getById(owner.userId ?? 0, "userId");
    assert.equal(byUser.email, owner.email);
    assert.equal((await crm().owners.ownersApi.getById(78451190, "id", true)).archived, true);
  },
  async refused() {
    await assert.rejects(crm().owners.ownersApi.getById(1), refusal(404, /resource not found/));
    await assert.rejects(crm().owners.ownersApi.getById(78451190), refusal(404, /resource not found/));
  },
});
