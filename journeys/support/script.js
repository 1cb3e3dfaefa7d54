/** What a sandbox's model does, turn by turn. */
export class Script {
  #address;

  /** @param {{ sandboxUrl: string }} where */
  constructor({ sandboxUrl }) {
    this.#address = `${sandboxUrl}/sandbox/script`;
  }

  /** @param {...Record<string, unknown>} turns */
  async play(...turns) {
    const answer = await fetch(this.#address, { method: "PUT", body: JSON.stringify({ turns }) });
    if (!answer.ok) {
      throw new Error(`${answer.status}: ${await answer.text()}`);
    }
  }

  async off() {
    await fetch(this.#address, { method: "DELETE" });
  }
}
