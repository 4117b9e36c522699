// Sealing to a recipient. Nothing here opens: a browser that casts a ballot has no key to open one.
export { Encrypter } from "age-encryption";
