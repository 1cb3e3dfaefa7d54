/**
 * The JSON payloads of a server-sent event stream, in order. Comment lines, `event:`, `id:` and `retry:` are skipped;
 * several `data:` lines of one frame are joined.
 *
 * @param {ReadableStream<Uint8Array>} body
 * @returns {AsyncGenerator<import("./types.js").AguiEvent>}
 * @throws {SyntaxError} when a frame is not JSON
 */
export async function* frames(body) {
  /** @type {string[]} */
  let data = [];
  for await (const line of lines(body)) {
    if (line.startsWith("data:")) {
      data.push(line.slice(line.startsWith("data: ") ? 6 : 5));
    } else if (line === "" && data.length > 0) {
      yield JSON.parse(data.join("\n"));
      data = [];
    }
  }
  if (data.length > 0) {
    yield JSON.parse(data.join("\n"));
  }
}

/** @param {ReadableStream<Uint8Array>} body */
async function* lines(body) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const complete = rest.split("\n");
      rest = complete.pop() ?? "";
      yield* complete.map((line) => line.replace(/\r$/, ""));
      if (done) {
        break;
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
  if (rest !== "") {
    yield rest;
  }
}
