import type * as v from 'valibot'

/**
 * A schema whose good texts go straight to their value: most are good, and the library's walk along the
 * pipe of every field would be most of what a declaration's check costs. A text that is not good takes
 * that walk, so that its faults are told as ever.
 *
 * @param take the value of a good text, which must be what the schema itself makes of it; else undefined
 */
export function shortcut<Output>(
  schema: v.GenericSchema<string, Output>,
  take: (text: string) => Output | undefined,
): v.GenericSchema<string, Output> {
  return {
    ...schema,
    '~run': (dataset, config) => {
      const value = typeof dataset.value === 'string' ? take(dataset.value) : undefined
      if (value === undefined) return schema['~run'](dataset, config)
      return { typed: true, value }
    },
  }
}
