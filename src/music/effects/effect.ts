/**
 * Works on one block after another, in place, and remembers what it needs between them. What it
 * remembers as numbers is kept in arrays and taken into locals for a block: a number captured
 * and changed by a closure costs an allocation at every sample.
 */
export interface Effect {
  process(left: Float32Array, right: Float32Array): void;
}
