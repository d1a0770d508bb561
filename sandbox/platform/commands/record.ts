import * as v from 'valibot'

/** Keys over which the library's own record passes in silence, so that what was sent would be lost. */
const PASSED_OVER = ['__proto__', 'constructor', 'prototype']

const nothing = v.strictObject({})

/** A record whose every key is looked at; those that no record can have are refused as unknown fields. */
export function record<Key extends v.GenericSchema<string>, Value extends v.GenericSchema>(
  key: Key,
  value: Value,
) {
  const schema = v.record(key, value)
  const run: (typeof schema)['~run'] = (dataset, config) => {
    const [first, ...more] = impossibleIn(dataset.value)
    const checked = schema['~run'](dataset, config)
    if (first === undefined) return checked
    return { ...checked, issues: [first, ...more, ...(checked.issues ?? [])] }
  }
  return { ...schema, '~run': run }
}

function impossibleIn(sent: unknown): v.StrictObjectIssue[] {
  if (typeof sent !== 'object' || sent === null) return []
  return PASSED_OVER.filter((name) => Object.hasOwn(sent, name)).flatMap((name) => {
    const alone: unknown = Object.fromEntries([[name, undefined]])
    return v.safeParse(nothing, alone).issues ?? []
  })
}
