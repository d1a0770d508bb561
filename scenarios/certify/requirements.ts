import * as v from 'valibot'
import revision from '../../fixtures/requirements/2026-11.json' with { type: 'json' }

const bilingual = v.strictObject({ en: v.string(), fr: v.string() })
const id = v.pipe(v.string(), v.regex(/^[A-Z]{3}-\d{2}$/))

const requirement = v.strictObject({
  id,
  capability: v.string(),
  level: v.picklist(['must', 'should']),
  source: v.string(),
  text: bilingual,
  /** How a candidate that fails it is mended: names the field or the call. */
  remedy: bilingual,
})

const excluded = v.strictObject({
  id,
  capability: v.string(),
  source: v.string(),
  text: bilingual,
  reason: bilingual,
})

/** The shape of `fixtures/requirements/<revision>.yaml`. */
export const revisionSchema = v.strictObject({
  revision: v.string(),
  requirements: v.array(requirement),
  excluded: v.array(excluded),
})

export type Requirement = v.InferOutput<typeof requirement>
export type Revision = v.InferOutput<typeof revisionSchema>

/** The revision that is checked now; a test holds it equal to the text that people write. */
export const REVISION: Revision = v.parse(revisionSchema, revision)

/** @throws Error when no requirement of the revision has that id */
export function requirementOf(wanted: string): Requirement {
  const found = REVISION.requirements.find((each) => each.id === wanted)
  if (found === undefined) throw new Error(`revision ${REVISION.revision} has no ${wanted}`)
  return found
}

/** Whether it is of one of the capabilities, or is one of the requirements, of a scope. */
export function isWithin(scope: ReadonlySet<string>, { id, capability }: Requirement): boolean {
  return scope.has(capability) || scope.has(id)
}
