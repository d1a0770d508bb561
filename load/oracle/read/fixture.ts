import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const FIXTURES = join(import.meta.dirname, '../../../fixtures')

export function readLines(file: string): readonly string[] {
  return readFileSync(join(FIXTURES, file), 'utf8').split('\n')
}

/** What the schema asks of a fixture; the rest of it is nothing to the oracle. */
export function readFixture<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): v.InferOutput<Schema> {
  return v.parse(schema, JSON.parse(readFileSync(join(FIXTURES, file), 'utf8')))
}
