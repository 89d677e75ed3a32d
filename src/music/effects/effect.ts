/** Works on one block after another, in place, and remembers what it needs between them. */
export interface Effect {
  process(left: Float32Array, right: Float32Array): void;
}
