import { describe, expect, test } from 'vitest'
import { createSandbox } from '../../index.ts'
import { Description, type OpenApi, type Placed } from './reference/description.ts'
import { callerOf } from './reference/caller.ts'
import { valueOf } from './reference/samples.ts'

/** The reference against the description of the whole sandbox, for whose every word it has to have a place. */

const sandbox = await createSandbox({ profile: 'small' })
const description = new Description(JSON.parse(await textOf('/openapi.json')) as OpenApi)
const ids = description.operations.map(({ operationId }) => operationId)

async function textOf(path: string): Promise<string> {
  const response = await sandbox.fetch(new Request(`http://127.0.0.1${path}`))
  expect(response.status, path).toBe(200)
  return await response.text()
}

function operation(id: string): Placed {
  return description.operations.find(({ operationId }) => operationId === id)!
}

test('the overview leads to a page of every operation, in the language of the reader', async () => {
  const overview = await textOf('/docs?lang=fr')
  expect(overview).toContain('Les textes de la description sont en anglais.')
  for (const id of ids) {
    expect(overview).toContain(`href="/docs/${id}?lang=fr"`)
    expect(await textOf(`/docs/${id}?lang=fr`), id).not.toMatch(/undefined|\[object/)
  }
})

test('an operation that is not described has no page', async () => {
  const response = await sandbox.fetch(new Request('http://127.0.0.1/docs/noSuchOperation'))
  expect(response.status).toBe(404)
})

describe('the page of an operation', () => {
  test('tells fields with their types, limits and what is inside of them', async () => {
    const page = await textOf('/docs/submitDeclaration')
    expect(page).toMatch(/<code>invoices<\/code>\s*<span class="type">list of Invoice<\/span/)
    expect(page).toMatch(/<summary>\s*Fields <code>Line<\/code>/)
    expect(page).toMatch(/One of:[^]*<code>anti-dumping<\/code>/)
  })

  test('leads from the refusals to what they mean', async () => {
    expect(await textOf('/docs/submitDeclaration')).toContain(
      'href="/problems/declaration-refused?lang=en"',
    )
  })

  test('offers every example of the description, and the first is filled in', async () => {
    const page = await textOf('/docs/calculateDutiesAndTaxes')
    const { requestBody } = operation('calculateDutiesAndTaxes')
    const { examples = {} } = requestBody!.content['application/json']!
    expect(Object.keys(examples).length).toBeGreaterThan(1)
    for (const key of Object.keys(examples)) expect(page).toContain(`id="sample-${key}"`)
    expect(page).toMatch(/<textarea[^>]*>\s*\{\s*&quot;/)
  })
})

test.each([
  ['getHealth', 'nobody'],
  ['advanceClock', 'administrator'],
  ['startRecalculation', 'officer'],
  ['submitDeclaration', 'program'],
  ['createGroup', 'person'],
])('%s is called as %s', (id, caller) => {
  expect(callerOf(operation(id), description)).toBe(caller)
})

test('the workspace of an address is the default one, and a number is one of its kind', () => {
  const filledIn = (id: string) =>
    description.parametersOf(operation(id)).map((each) => valueOf(each, description))
  expect(filledIn('getClock')).toEqual(['default'])
  expect(filledIn('readVersion')).toEqual([expect.stringMatching(/^\d{14}$/), '1'])
})
