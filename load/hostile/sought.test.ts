import { expect, test } from 'vitest'
import { Sought } from './sought.ts'

const PASSWORD = 'd2CpS6h9NOpIQjQ_VrYlR7J6Hxr5sxPSdOTISrl8sUQ'
const TOKEN = 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJ4In0.pQ7xJbM0dW5lYm9keSBrbm93cyBpdCBidXQgdXM'

const sought = new Sought()
sought.add(PASSWORD)
sought.add(TOKEN)

const hex = Buffer.from(PASSWORD).toString('hex')
const ways: Readonly<Record<string, string>> = {
  'as it is': PASSWORD,
  'within a word': `abc${PASSWORD}def`,
  'its beginning': PASSWORD.slice(0, 20),
  'in a JSON text in a JSON text': JSON.stringify(JSON.stringify({ a: PASSWORD })),
  'escaped for JSON': hex.replaceAll(/../g, '\\u00$&'),
  'escaped for JSON twice': hex.replaceAll(/../g, '\\\\u00$&'),
  'escaped for an address': hex.replaceAll(/../g, '%$&'),
  'escaped for both': hex.replaceAll(/../g, '\\u0025$&'),
  'in base64': Buffer.from(PASSWORD).toString('base64'),
  'in base64 behind a name': Buffer.from(`me:${PASSWORD}`).toString('base64url'),
  'in base64 behind other letters': `xyz${Buffer.from(PASSWORD).toString('base64')}`,
  'in hex': hex,
  'in UTF-16': Buffer.from(PASSWORD, 'utf16le').toString('latin1'),
  'a token': TOKEN,
  'the signature of a token': TOKEN.slice(TOKEN.lastIndexOf('.')),
  'a token of no known issuer': 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ5In0',
}

test.each(Object.entries(ways))('a credential is seen: %s', (_way, written) => {
  expect(sought.shownIn(`{"note":"${written}"}`)).not.toEqual([])
})

test.each(['', '[redacted]', 'd2CpS6h9NOpIQ', 'urn:uuid:1b4e28ba-2fa1-11d2-883f-b9a761bde3fb'])(
  'what is no credential is not: %j',
  (text) => {
    expect(sought.shownIn(`{"note":"${text}"}`)).toEqual([])
  },
)
