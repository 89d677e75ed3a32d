import type { Field } from '../field.ts';
import type { PaintTransition } from './transition.ts';

/** A transition in which an edge of some softness (a fraction of the field) runs over a field. */
export function byField(field: Field, softness: number): PaintTransition {
  return ({ stage, ...scene }) => stage.mixByField({ ...scene, field, softness });
}
