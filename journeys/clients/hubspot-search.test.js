// HubSpot's published client: search, and what the client itself does about trouble.
import { FilterOperatorEnum } from "@hubspot/api-client/lib/codegen/crm/contacts/index.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { hubspotSuite, refusal } from "../support/hubspot.js";
import { tokens } from "../support/sandbox.js";

const { as, faults, method } = hubspotSuite();

/** The sandbox takes five searches a second, as HubSpot does: this client waits for the next one. */
const patient = () => as(tokens.everything, { numberOfApiCallRetries: 4 }).contacts;

/** @param {...import("@hubspot/api-client/lib/codegen/crm/contacts/index.js").Filter} filters */
function search(...filters) {
  return patient().searchApi.doSearch({ filterGroups: [{ filters }], properties: ["email", "company"], limit: 10 });
}

method("contacts.searchApi.doSearch", {
  async works() {
    const email = "ada@analytical.example";
    const { total, results } = await search({ propertyName: "email", operator: FilterOperatorEnum.Eq, value: email });
    assert.deepEqual([total, results[0]?.properties["company"]], [1, "Analytical Engines Ltd"]);
    assert.ok(results[0]?.createdAt instanceof Date);

    const words = { query: "acme", properties: ["email"], sorts: ["-createdate"], limit: 2 };
    const first = await patient().searchApi.doSearch(words);
    const next = await patient().searchApi.doSearch({ ...words, after: first.paging?.next?.after ?? "" });
    assert.equal(first.results.length, 2);
    assert.equal(next.results.some(({ id }) => id === first.results[0]?.id), false);
  },
  async refused() {
    const unknown = search({ propertyName: "colour", operator: FilterOperatorEnum.HasProperty });
    await assert.rejects(unknown, refusal(400, /PROPERTY_DOESNT_EXIST/));
    const { doSearch } = patient().searchApi;
    await assert.rejects(doSearch({ limit: 201 }), refusal(400, /VALIDATION_ERROR/));
    await assert.rejects(doSearch({ limit: 100, after: "9950" }), refusal(400, /VALIDATION_ERROR/));
  },
});

test("every operator of the client is one that the sandbox knows", async () => {
  for (const operator of Object.values(FilterOperatorEnum)) {
    const filter = { propertyName: "city", operator, value: "madrid", highValue: "oslo", values: ["madrid"] };
    await patient().searchApi.doSearch({ filterGroups: [{ filters: [filter] }] });
  }
});

test("the client's own retries get over a server error", async () => {
  await faults().on({ target: "hubspot", kind: "status", status: 502, body: "html", times: 1 });
  assert.ok((await patient().basicApi.getPage(1)).results.length > 0);
});

test("the client's own retries wait for the searches of the next second", async () => {
  const { searchApi } = patient();
  const answers = await Promise.all(Array.from({ length: 8 }, () => searchApi.doSearch({ limit: 1 })));
  assert.equal(answers.every(({ results }) => results.length === 1), true);
});
