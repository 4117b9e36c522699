// What the mirror needs of this server: tables, weights, and nothing from anywhere else.

/** "json", or "unpacked" bytes of a .gz. Throws where there is no such file. */
export async function fetchedAs(address, as = "json") {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address.pathname}`);
  if (as === "json") return answer.json();
  const stream = answer.body.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
