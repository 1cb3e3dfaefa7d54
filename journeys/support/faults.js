/** The faults of a sandbox. */
export class Faults {
  #address;

  /** @param {{ sandboxUrl: string }} where */
  constructor({ sandboxUrl }) {
    this.#address = `${sandboxUrl}/sandbox/faults`;
  }

  /** @param {...Record<string, unknown>} faults */
  async on(...faults) {
    const answer = await fetch(this.#address, { method: "PUT", body: JSON.stringify({ faults }) });
    if (!answer.ok) {
      throw new Error(`${answer.status}: ${await answer.text()}`);
    }
  }

  async off() {
    await fetch(this.#address, { method: "DELETE" });
  }
}
