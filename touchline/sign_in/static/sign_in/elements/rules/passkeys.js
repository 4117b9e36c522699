// Options and answers of passkeys between JSON and bytes. Pure: no device, no page.

const REVEALING = ["prf", "largeBlob", "hmacCreateSecret"];

export function bytesOf(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

export function textOf(buffer) {
  let plain = "";
  for (const byte of new Uint8Array(buffer)) {
    plain += String.fromCharCode(byte);
  }
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** What navigator.credentials takes. Extensions that would derive something are never asked for. */
export function optionsFrom({ publicKey }) {
  const options = { ...publicKey, challenge: bytesOf(publicKey.challenge) };
  if (options.user) {
    options.user = { ...options.user, id: bytesOf(options.user.id) };
  }
  for (const list of ["allowCredentials", "excludeCredentials"]) {
    if (options[list]) {
      options[list] = options[list].map((one) => ({ ...one, id: bytesOf(one.id) }));
    }
  }
  options.extensions = withoutRevealing(options.extensions ?? {});
  return { publicKey: options };
}

/** What the server is told: the signed parts, and whether the passkey lies on the device. */
export function answerOf(credential) {
  const { response } = credential;
  const told = { clientDataJSON: textOf(response.clientDataJSON) };
  if (response.attestationObject) {
    told.attestationObject = textOf(response.attestationObject);
    told.transports = response.getTransports?.() ?? [];
  } else {
    told.authenticatorData = textOf(response.authenticatorData);
    told.signature = textOf(response.signature);
    told.userHandle = response.userHandle ? textOf(response.userHandle) : null;
  }
  const lies = credential.getClientExtensionResults().credProps?.rk;
  return {
    id: credential.id,
    rawId: textOf(credential.rawId),
    type: credential.type,
    response: told,
    clientExtensionResults: lies === undefined ? {} : { credProps: { rk: lies } },
  };
}

function withoutRevealing(extensions) {
  return Object.fromEntries(Object.entries(extensions).filter(([name]) => !REVEALING.includes(name)));
}
