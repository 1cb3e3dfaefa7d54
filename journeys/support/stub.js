// A stand-in for Libreta's server that plays golden streams to the widget: the fast test of the widget against the contract.
// Started by hand (npm run stub) it plays a small dialogue for looking at the page.
import { EventEmitter, once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { widget } from "../bundle/bundle.js";

const web = new URL("../../libreta/src/main/resources/web/", import.meta.url);
const golden = new URL("../../contract/agui/", import.meta.url);
const forms = new URL("../../contract/forms/", import.meta.url);

export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** @type {Record<string, string>} */
const types = { html: "text/html", js: "text/javascript", css: "text/css", svg: "image/svg+xml" };

/**
 * What a run is answered with: a golden stream by name, or the parts of one.
 *
 * @typedef {object} Answer
 * @property {string} [stream] name of a golden stream
 * @property {any[]} [events] events instead of a golden stream
 * @property {number} [first] only so many events, then the connection breaks
 * @property {boolean} [hold] after those events the stream stays open and silent but for keep-alives
 * @property {number} [delayMs] between events
 * @property {number} [status] an HTTP error instead of a stream
 * @property {any} [error] what Libreta says with it; without a `code` somebody on the way has said it
 *
 * @typedef {(request: any) => string | Answer} Script chooses the answer to a posted run
 */

export class Stub {
  /** @type {any[]} */
  requests = [];
  /**
   * The conversations whose turn the person stopped.
   *
   * @type {string[]}
   */
  stops = [];
  /** @type {Script} */
  script = dialogue;
  /** @type {any[] | undefined} what the person has had; without it the door fails */
  conversations = [];
  /** @type {any} whether the model answers; without it there is no such door */
  model = { status: "up" };
  /** @type {string[]} the doors that were asked, with their queries */
  asked = [];
  /** Of the sources as they are now. */
  #widget = widget();
  #arrival = new EventEmitter();
  /** @type {import("node:http").ServerResponse[]} */
  #held = [];
  #server = createServer((request, response) => this.#answer(request, response).catch(() => response.destroy()));

  /** @param {number} [port] */
  async start(port = 0) {
    await new Promise((done) => this.#server.listen(port, "127.0.0.1", () => done(undefined)));
    return this;
  }

  /** Ends every answer that is held open. */
  breakOff() {
    this.#held.forEach((response) => response.destroy());
    this.#held = [];
  }

  get url() {
    return `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (this.#server.address()).port}`;
  }

  async stop() {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  /**
   * Answers run after run with these; openings that are not the first of them get the welcome.
   *
   * @param {...(string | Answer)} answers
   */
  play(...answers) {
    this.requests = [];
    this.stops = [];
    const left = [...answers];
    this.script = (request) => left.shift() ?? dialogue(request);
  }

  /** As it was at the beginning. */
  reset() {
    this.play();
    this.conversations = [];
    this.model = { status: "up" };
    this.asked = [];
  }

  /**
   * The last of so many runs since {@link play}, once it has arrived: the page shows that it is at work before it has sent.
   *
   * @param {number} count
   * @returns {Promise<any>}
   */
  async run(count) {
    while (this.requests.length < count) {
      await once(this.#arrival, "run");
    }
    return this.requests[count - 1];
  }

  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   */
  async #answer(request, response) {
    const { pathname: path, search } = new URL(request.url ?? "/", this.url);
    if (request.method === "OPTIONS") {
      response.writeHead(204, cors(request)).end();
    } else if (path === "/agui" && request.method === "POST") {
      await this.#run(request, response);
    } else if (path === "/agui/stop" && request.method === "POST") {
      this.stops.push(JSON.parse(Buffer.concat(await request.toArray()).toString()).threadId);
      response.writeHead(204, cors(request)).end();
    } else if (path === "/forms" || path.startsWith("/forms/contact/")) {
      const content = await readFile(new URL(path === "/forms" ? "forms.json" : "contact.json", forms));
      response.writeHead(200, { ...cors(request), "Content-Type": "application/json" }).end(content);
    } else if (path === "/conversations" || path === "/model") {
      this.asked.push(path + search);
      const content = path === "/model" ? this.model : this.conversations && { conversations: this.conversations };
      response
        .writeHead(content ? 200 : 503, { ...cors(request), "Content-Type": "application/json" })
        .end(JSON.stringify(content ?? { error: { code: "internal" } }));
    } else {
      await this.#file(request, path, response);
    }
  }

  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {string} path
   * @param {import("node:http").ServerResponse} response
   */
  async #file(request, path, response) {
    const name = path === "/" ? "index.html" : path.replace(/^\/web\//, "");
    if (name.includes("..") || (path !== "/" && path !== "/widget.js" && !path.startsWith("/web/"))) {
      response.writeHead(404).end();
      return;
    }
    const content = path === "/widget.js" ? await this.#widget : await readFile(new URL(name, web)).catch(() => undefined);
    response
      .writeHead(content ? 200 : 404, {
        ...cors(request),
        "Content-Type": `${types[name.split(".").pop() ?? ""] ?? "text/plain"}; charset=utf-8`,
        "Content-Security-Policy": contentSecurityPolicy,
        "X-Content-Type-Options": "nosniff",
      })
      .end(content);
  }

  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   */
  async #run(request, response) {
    const input = JSON.parse(Buffer.concat(await request.toArray()).toString());
    this.requests.push(input);
    const chosen = this.script(input);
    this.#arrival.emit("run");
    const answer = typeof chosen === "string" ? { stream: chosen } : chosen;
    if (answer.status !== undefined) {
      response
        .writeHead(answer.status, { ...cors(request), "Content-Type": "application/json" })
        .end(JSON.stringify({ error: answer.error ?? { code: "refused" } }));
      return;
    }
    const events = (answer.events ?? (await goldenStream(answer.stream ?? ""))).slice(0, answer.first);
    response.writeHead(200, { ...cors(request), "Content-Type": "text/event-stream", "Cache-Control": "no-cache, no-transform" });
    response.write(": keep-alive\n\n");
    for (const event of events) {
      const ids = "runId" in event ? { threadId: input.threadId, runId: input.runId } : {};
      response.write(`data: ${JSON.stringify({ ...event, ...ids })}\n\n`);
      await pause(answer.delayMs ?? 0);
    }
    if (answer.hold) {
      this.#held.push(response);
    } else {
      response.end();
    }
  }
}

/** @param {string} name */
export async function goldenStream(name) {
  const lines = await readFile(new URL(`${name}.jsonl`, golden), "utf8");
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/** @param {import("node:http").IncomingMessage} request */
function cors(request) {
  return request.headers.origin
    ? {
        "Access-Control-Allow-Origin": request.headers.origin,
        "Access-Control-Allow-Credentials": "true",
        "Access-Control-Allow-Headers": "content-type, accept",
      }
    : {};
}

/** @type {Script} */
function dialogue({ messages, resume, forwardedProps }) {
  const [decision] = resume ?? [];
  if (decision) {
    const { approved, reply } = decision.payload ?? {};
    return { stream: reply ? "set-aside" : approved ? "confirmed-update" : "declined", delayMs: 40 };
  }
  const text = messages.at(-1)?.content ?? "";
  /** @type {[RegExp, string][]} */
  const rules = [
    [/^$/, `opening.${forwardedProps.locale === "es" ? "es" : "en"}`],
    [/^(search|buscar) /i, "button-search.en"],
    [/acme/i, "search-many"],
    [/more|más/i, "search-more"],
    [/find|busca/i, "search-one"],
    [/^set|cambia/i, "proposal-update"],
    [/create|crea/i, "proposal-create"],
    [/down/i, "model-down"],
  ];
  return { stream: rules.find(([pattern]) => pattern.test(text))?.[1] ?? "answer", delayMs: 30 };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stub = await new Stub().start(Number(process.env["PORT"] ?? 8090));
  console.log(stub.url);
}
