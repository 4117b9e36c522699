// In place of the parts of age that seal with other suites, which no page here takes: README.md says why.
const none = new Proxy({}, { get: refuse });
export { none as MLKEM768P256, none as MLKEM768X25519, none as p256 };

function refuse() {
  throw new Error("keys of this kind are not taken here");
}
