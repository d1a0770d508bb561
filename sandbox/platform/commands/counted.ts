import * as v from 'valibot'

/**
 * A list or record that is counted before its items are looked at: a body of a megabyte holds half a
 * million items, and to find every fault of each would keep all others waiting for seconds.
 *
 * @param count how many there are of whatever was sent, as its form is not known yet; the items of the
 *   list itself unless told
 */
export function counted<Schema extends v.GenericSchema<unknown, unknown>>(
  schema: Schema,
  most: number,
  count: (value: unknown) => number = sizeOf,
): Schema {
  const tooMany = v.pipe(v.unknown(), v.transform(count), v.maxValue(most))
  return {
    ...schema,
    '~run': (dataset: v.UnknownDataset, config: v.Config<v.BaseIssue<unknown>>) =>
      count(dataset.value) > most
        ? tooMany['~run'](dataset, config)
        : schema['~run'](dataset, config),
  }
}

function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.length
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0
}
