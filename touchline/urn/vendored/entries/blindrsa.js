// Blind signatures (RFC 9474): only the protocol, without its partially blind sibling.
export { BlindRSA, PrepareType } from "@cloudflare/blindrsa-ts/lib/src/blindrsa.js";
