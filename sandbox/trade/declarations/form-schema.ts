import * as v from 'valibot'
import { describeField } from './form-fields.ts'

/** The field with what the table of the form says of it in its documentation; it is read as before. */
export function onForm<Schema extends v.GenericSchema>(at: string, schema: Schema): Schema {
  const description = describeField(at, v.getDescription(schema))
  return { ...schema, pipe: v.pipe(schema, v.metadata({ description })).pipe }
}
