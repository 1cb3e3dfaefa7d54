// Somebody else's page, on another origin, that embeds the widget as the README says.
import { createServer } from "node:http";

export class Host {
  /** @type {string} where the widget comes from */
  widgetFrom = "";
  #server = createServer((_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(this.#page());
  });
  #attributes;

  /** @param {string} [attributes] of the element */
  constructor(attributes = "") {
    this.#attributes = attributes;
  }

  async start() {
    await new Promise((done) => this.#server.listen(0, "127.0.0.1", () => done(undefined)));
    return this;
  }

  /** Another origin than 127.0.0.1 of the same port. */
  get url() {
    return `http://localhost:${/** @type {import("node:net").AddressInfo} */ (this.#server.address()).port}`;
  }

  async stop() {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #page() {
    const chat = `<script type="module" src="${this.widgetFrom}/widget.js"></script><libreta-chat ${this.#attributes}></libreta-chat>`;
    return `<!doctype html><html lang="en"><head><title>Shop</title><link rel="icon" href="data:,">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>libreta-chat { --libreta-accent: light-dark(rgb(120, 20, 90), rgb(240, 170, 215)) } button { background: lime !important }</style></head>
      <body><main><h1>Our shop</h1><p>All that you need.</p></main>${this.widgetFrom ? chat : ""}</body></html>`;
  }
}
