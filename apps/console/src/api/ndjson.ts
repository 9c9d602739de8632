/** The lines of a streamed reply, parsed one at a time as they come. Throws a `SyntaxError` on a line that is not JSON. */
export async function* ndjson(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown, void, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      rest += decoder.decode(value, { stream: true });
      let start = 0;
      for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n', start)) {
        if (end > start) yield JSON.parse(rest.slice(start, end));
        start = end + 1;
      }
      rest = rest.slice(start);
    }
    if (rest.trim() !== '') yield JSON.parse(rest);
  } finally {
    reader.releaseLock();
  }
}
