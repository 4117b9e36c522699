// Squares that a phone's camera reads.
export { generate } from "lean-qr";
