// The room's server as the application asks it: JSON with a bearer token, and never a cookie.

import { Trouble } from "../core/trouble.js";

const JSON_TYPE = "application/json";

export class Api {
  #host;
  #fetch;
  #tokens;

  /** `host` is where the data lies ("" for the own origin); `tokens` gives {token(), renewed()}. */
  constructor({ host = "", fetch, tokens }) {
    this.#host = host;
    this.#fetch = fetch;
    this.#tokens = tokens;
  }

  /** What lies at a path below `/api/room/`. Throws Trouble with the server's word, "offline" or "away". */
  get(path) {
    return this.#ask("GET", path);
  }

  post(path, body = {}) {
    return this.#ask("POST", path, body);
  }

  put(path, body) {
    return this.#ask("PUT", path, body);
  }

  delete(path) {
    return this.#ask("DELETE", path);
  }

  /** Shows the token and asks nothing, so that it lasts while somebody is there. One that is over stays over. */
  keep() {
    return this.#sent("GET", "contract.json", undefined, this.#tokens.token()).catch(() => null);
  }

  async #ask(method, path, body) {
    const answer = await this.#sent(method, path, body, this.#tokens.token());
    if (answer.status !== 401) return told(answer);
    // A token lives for minutes; the page lives longer.
    return told(await this.#sent(method, path, body, await this.#tokens.renewed()));
  }

  async #sent(method, path, body, token) {
    const headers = { Accept: JSON_TYPE, Authorization: `Bearer ${token}` };
    if (body !== undefined) headers["Content-Type"] = JSON_TYPE;
    const how = {
      method, headers, credentials: "omit", cache: "no-store", redirect: "error", referrerPolicy: "no-referrer",
      ...(body !== undefined && { body: JSON.stringify(body) }),
    };
    try {
      return await this.#fetch(`${this.#host}/api/room/${path}`, how);
    } catch {
      throw new Trouble("offline");
    }
  }
}

/** Whether the server only could not be asked. */
export function isAway({ key }) {
  return key === "offline" || key === "away";
}

/** What is written is safe in this browser when the server only could not be asked. To be given to `catch`. */
export function unlessAway(error) {
  if (!isAway(error)) throw error;
}

/** What an answer says, or null where it says nothing. */
async function told(answer) {
  if (answer.ok) return answer.status === 204 ? null : read(answer);
  if (answer.status >= 500 && answer.status !== 507) throw new Trouble("away");
  const { error } = (await read(answer).catch(() => null)) ?? {};
  throw new Trouble(typeof error === "string" ? error : "away");
}

async function read(answer) {
  try {
    return await answer.json();
  } catch {
    throw new Trouble("away");
  }
}
