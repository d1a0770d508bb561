import { expect, test } from 'vitest'
import { createSandbox } from '../../index.ts'
import { Reader } from './testing/reader.ts'

test('the form that asks for a token is on record without its secret', async () => {
  const sandbox = await createSandbox()
  const reader = new Reader(sandbox)
  const form = { grant_type: 'password', client_secret: 'a secret of mine' }
  await reader.send('/oauth2/token', { method: 'POST', form, isAnonymous: true })
  const { request } = await reader.exchange('latest')
  expect(request.body?.text).toBe('grant_type=password&client_secret=[redacted]')
  await sandbox.close()
})

test('what asks for a token and is no form is not on record, as its secrets are not known', async () => {
  const sandbox = await createSandbox()
  const reader = new Reader(sandbox)
  const text = '<token><password>a secret of mine</password></token>'
  const headers = { 'content-type': 'application/xml' }
  await reader.send('/oauth2/token', { method: 'POST', text, headers, isAnonymous: true })
  expect(JSON.stringify(await reader.exchange('latest'))).not.toContain('a secret of mine')
  await sandbox.close()
})
