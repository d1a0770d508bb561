import { expect, test } from 'vitest'
import { entry, errorDocument, feed, serviceDocument } from './atom.ts'
import type { EntitySet } from './entity.ts'

const SET: EntitySet = {
  name: 'horses',
  keys: ['Name', 'AsOfDate'],
  properties: { Name: 'Edm.String', AsOfDate: 'Edm.DateTime', Price: 'Edm.Decimal' },
  entities: () => [],
}
const MADE = { base: 'http://localhost/srv/', at: '2026-09-15T12:00:00.000Z' }
const CHOSEN = { ...MADE, set: SET, select: ['Name', 'Price'] }
const ASTERIX = { Name: `Astérix' & <"Co">`, AsOfDate: '2026-09-01T00:00:00', Price: null }
const OTHER = { Name: 'Other', AsOfDate: '2026-09-01T00:00:00', Price: '1.50' }

const DATA = 'http://schemas.microsoft.com/ado/2007/08/dataservices'
const SPACES = `xmlns="http://www.w3.org/2005/Atom" xmlns:d="${DATA}" xmlns:m="${DATA}/metadata"`
const HEAD = '<?xml version="1.0" encoding="utf-8"?>'

// OData 2: a quote in a key is doubled, a day has its type before it; then all is escaped as XML has it.
const ADDRESS =
  'horses(Name=&apos;Astérix&apos;&apos; &amp; &lt;&quot;Co&quot;&gt;&apos;,' +
  'AsOfDate=datetime&apos;2026-09-01T00:00:00&apos;)'
const OTHERS = 'horses(Name=&apos;Other&apos;,AsOfDate=datetime&apos;2026-09-01T00:00:00&apos;)'

function entryText(address: string, properties: string, spaces = ''): string {
  return (
    `<entry${spaces}><id>http://localhost/srv/${address}</id><title type="text">horses</title>` +
    `<updated>${MADE.at}</updated><link rel="self" title="horses" href="${address}"/>` +
    `<content type="application/xml"><m:properties>${properties}</m:properties></content></entry>`
  )
}

const ASTERIX_TEXT =
  '<d:Name>Astérix&apos; &amp; &lt;&quot;Co&quot;&gt;</d:Name>' +
  '<d:Price m:type="Edm.Decimal" m:null="true"/>'
const OTHER_TEXT = '<d:Name>Other</d:Name><d:Price m:type="Edm.Decimal">1.50</d:Price>'

test('an entry has its address by its key, and the properties that were chosen', () => {
  expect(entry(ASTERIX, CHOSEN)).toBe(
    HEAD + entryText(ADDRESS, ASTERIX_TEXT, ` ${SPACES} xml:base="http://localhost/srv/"`),
  )
})

test('a feed has its entries, without repeating what names mean', () => {
  const updated = `<updated>${MADE.at}</updated>`
  expect(feed([ASTERIX, OTHER], CHOSEN)).toBe(
    `${HEAD}<feed ${SPACES} xml:base="http://localhost/srv/">` +
      '<id>http://localhost/srv/horses</id><title type="text">horses</title>' +
      `${updated}<link rel="self" title="horses" href="horses"/>` +
      `${entryText(ADDRESS, ASTERIX_TEXT)}${entryText(OTHERS, OTHER_TEXT)}</feed>`,
  )
})

test('a service names its sets', () => {
  expect(serviceDocument([SET, { ...SET, name: 'mules' }], MADE)).toBe(
    `${HEAD}<service xmlns="http://www.w3.org/2007/app" xmlns:atom="http://www.w3.org/2005/Atom" ` +
      'xml:base="http://localhost/srv/"><workspace><atom:title>Default</atom:title>' +
      '<collection href="horses"><atom:title>horses</atom:title></collection>' +
      '<collection href="mules"><atom:title>mules</atom:title></collection></workspace></service>',
  )
})

test('an error has its code, and its message in a language', () => {
  expect(errorDocument('BadRequest', 'a < b', 'en')).toBe(
    `${HEAD}<error xmlns="${DATA}/metadata"><code>BadRequest</code>` +
      '<message xml:lang="en">a &lt; b</message></error>',
  )
})
