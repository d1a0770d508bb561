import { toJsonSchema } from '@valibot/to-json-schema'
import { expect, test } from 'vitest'
import { taskSchema } from './task.ts'

const FILE = '../../fixtures/certification/task.schema.json'

test('the schema that vendors read is that of the tasks', async () => {
  const { $schema, ...schema } = toJsonSchema(taskSchema, { target: 'draft-2020-12' })
  const told = { $schema, title: 'A task of a certification', ...schema }
  await expect(`${JSON.stringify(told, null, 2)}\n`).toMatchFileSnapshot(FILE)
})
