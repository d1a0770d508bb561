import * as v from 'valibot'
import { sandboxWitness } from './sandbox-witness.ts'
import { storeWitness } from './small-store.ts'

/** A folder at rest, and what was acknowledged while it was made. */
export const specimen = v.variant('kind', [
  v.object({ kind: v.literal('store'), data: v.string(), witness: storeWitness }),
  v.object({ kind: v.literal('sandbox'), data: v.string(), witness: sandboxWitness }),
])
export type Specimen = v.InferOutput<typeof specimen>
