import { describe, expect, test } from 'vitest'
import { instant } from '../../kernel/time.ts'
import { exchangeOf, type Exchange, type Facts, type Words } from './exchange.ts'
import { KeptWords, MOST_OF_A_BODY } from './kept-words.ts'
import { redacted } from './redact.ts'

const SECRET = 'hunter2-correct-horse'
const DERIVED = 'wJalrXUtnFEMI-K7MDENG_bPxRfiCYEXAMPLEKEY123'

interface Sent {
  readonly url?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly answer?: string
  readonly answerHeaders?: Readonly<Record<string, string>>
  readonly operation?: string
}

function factsOf({ operation }: Sent): Facts {
  const facts = { requestId: 'r', method: 'POST', status: 422, findings: [], milliseconds: 1 }
  return { ...facts, operation, wallAt: instant(0) }
}

function wordsOf(sent: Sent): Words {
  return {
    url: sent.url ?? 'http://localhost/v1/x',
    requestHeaders: Object.entries({ 'content-type': 'application/json', ...sent.headers }).flat(),
    requestText: sent.body ?? '',
    answerHeaders: sent.answerHeaders ?? {},
    answerText: sent.answer ?? '',
  }
}

/** As it is once it was on record. */
const recorded = (sent: Sent, words = wordsOf(sent)): Exchange =>
  exchangeOf({ number: 1, facts: factsOf(sent), words: new KeptWords(words) })

const shownOf = (sent: Sent, own: readonly string[] = []) => redacted(recorded(sent), own)
const bodyOf = (body: string) => shownOf({ body }).request.body?.text

describe('a credential is shown nowhere:', () => {
  const places: Readonly<Record<string, Sent>> = {
    'Authorization, and its echo': {
      headers: { authorization: `Bearer ${SECRET}` },
      answer: `{"detail":"not ${SECRET}"}`,
      url: `http://localhost/v1/${SECRET}?x=${SECRET}`,
    },
    'Basic, and the echo of its halves': {
      headers: { authorization: `Basic ${Buffer.from(`me:${SECRET}`).toString('base64')}` },
      body: `{"note":"my ${SECRET}"}`,
    },
    'another scheme': { headers: { authorization: `Digest ${SECRET}`, 'user-agent': SECRET } },
    'a cookie': { headers: { cookie: `a=1; sid=${SECRET}`, 'idempotency-key': SECRET } },
    'a cookie in quotes, and its echo': {
      headers: { cookie: `a=1; sid="${SECRET}"` },
      url: `http://localhost/v1/x?q=${SECRET}`,
    },
    'a header by its name, and its echo': {
      headers: { 'x-csrf-token': SECRET, 'user-agent': SECRET },
    },
    'Digest, and the echo of one of its values': {
      headers: { authorization: `Digest username="me", response="${SECRET}"`, accept: SECRET },
    },
    'a header of its own': {
      headers: { 'x-api-key': SECRET, 'x-session': SECRET, accept: SECRET },
    },
    'a query': { url: `http://localhost/v1/x?client_secret=${SECRET}` },
    'a query whose name is escaped': { url: `http://localhost/v1/x?%70assword=${SECRET}` },
    'a query of no known name': { url: `http://localhost/v1/x?q=token%3D${SECRET}` },
    'a path after a name': { url: `http://localhost/v1/x;password=${SECRET}` },
    'a path after a name, and its echo': {
      url: `http://localhost/v1/x;token=${SECRET}?q=${SECRET}`,
      answer: `{"detail":"nothing is at ${SECRET}"}`,
    },
    'a text after a name, and its echo': {
      body: `{"note":"password: ${SECRET}","other":"${SECRET}"}`,
    },
    'a field': { body: `{"password":"${SECRET}"}` },
    'a field deep within': { body: `{"a":[{"b":{"clientSecret" : [1,{"x":"${SECRET}"}]}}]}` },
    'a field whose name is escaped': { body: `{"pass\\u0077ord":"${SECRET}"}` },
    'a field spelt oddly': { body: `{"Client-SECRET ":"${SECRET}","ｐassword":"${SECRET}"}` },
    'a field in French': { body: `{"motDePasse":"${SECRET}","jeton":"${SECRET}"}` },
    'the first of a field twice': { body: `{"password":"${SECRET}","password":[]}` },
    'a field of a prototype': { body: `{"__proto__":{"token":"${SECRET}"}}` },
    'a second factor': { body: `{"code":"${SECRET}"}` },
    'a field, repeated elsewhere': {
      body: `{"password":"${SECRET}","note":"is ${SECRET}!","${SECRET}":1}`,
      answer: `{"errors":[{"pointer":"#/${SECRET}"}]}`,
    },
    'an escaped value, repeated': {
      body: `{"password":"${SECRET}\\u0041","note":"${SECRET}A"}`,
    },
    'an answer': { answer: `{"accessToken":"${SECRET}","enrolment":{"secret":"${SECRET}"}}` },
    'the address of an authenticator': { answer: `{"uri":"otpauth://totp/x?secret=${SECRET}"}` },
    'a header of the answer': { answerHeaders: { location: `/v1/x?token=${SECRET}` } },
    'a form': {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `grant_type=client_credentials&client_secret=${SECRET}&other=${SECRET}`,
    },
    'a name typed as a password': {
      operation: 'signIn',
      body: `{"provider":"GCKey","username":"${SECRET}","extra":{"a":"${SECRET}"}}`,
    },
    'a long field that is cut off': {
      body: `{"password":"${SECRET}${'y'.repeat(MOST_OF_A_BODY)}"}`,
    },
  }

  test.each(Object.keys(places))('%s', (place) => {
    expect(JSON.stringify(shownOf(places[place]!))).not.toContain(SECRET)
  })

  test.each(Object.keys(places))('%s, whatever the case of its headers', (place) => {
    const sent = places[place]!
    const words = wordsOf(sent)
    const requestHeaders = words.requestHeaders.map((text, at) =>
      at % 2 === 0 ? text.toUpperCase() : text,
    )
    const shown = redacted(recorded(sent, { ...words, requestHeaders }), [])
    expect(JSON.stringify(shown)).not.toContain(SECRET)
  })

  test('by its looks, wherever it is', () => {
    const token = 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl'
    for (const secret of [DERIVED, token, 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP']) {
      const text = JSON.stringify(
        shownOf({
          url: `http://localhost/v1/clients/${secret}?q=${secret}`,
          body: `{"note":"${secret}","list":["${secret}"]}`,
          answer: `{"detail":"${secret}"}`,
          headers: { 'user-agent': secret },
        }),
      )
      expect(text).not.toContain(secret)
    }
  })

  test.each([DERIVED, 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'])(
    'not even the beginning of one that is cut off: %s',
    (secret) => {
      for (let kept = 1; kept < secret.length; kept += 1) {
        const body = `{"note":"${' '.repeat(MOST_OF_A_BODY - 9 - kept)}${secret}"}`
        expect(bodyOf(body)?.endsWith(secret.slice(0, kept))).toBe(false)
      }
    },
  )

  test('that is escaped in a text that is cut off', () => {
    const escaped = Buffer.from(DERIVED).toString('hex').replace(/../g, '\\u00$&')
    for (let over = 0; over < 7; over += 1) {
      const before = `{"note":"${escaped}`
      const body = before + ' '.repeat(MOST_OF_A_BODY - before.length - over) + '\\u0041"}'
      expect(bodyOf(body)).not.toContain(escaped)
    }
  })

  test('of the sandbox itself', () => {
    const own = 'the administrator’s'
    expect(JSON.stringify(shownOf({ body: `{"note":"${own}"}` }, [own]))).not.toContain(own)
  })

  test('even where every character is escaped', () => {
    const escaped = Buffer.from(SECRET).toString('hex').replace(/../g, '%$&')
    const url = `http://localhost/v1/x/${escaped}?a=${escaped}&password=${SECRET}`
    const { address } = shownOf({ url })
    expect(decodeURIComponent(`${address.path} ${address.query ?? ''}`)).not.toContain(SECRET)
  })
})

describe('what is no credential is shown as it was sent:', () => {
  test('a body, down to its spaces and numbers', () => {
    const body =
      '{ "lines": [ {"code2":1.50,"n":12345678901234567890,"t":"a\\u00e9"} ],\n"x":null }'
    expect(bodyOf(body)).toBe(body)
  })

  test('what is around a secret', () => {
    expect(bodyOf('{"a":1, "password" : {"x":[1]} ,"b":[true]}')).toBe(
      '{"a":1, "password" : "[redacted]" ,"b":[true]}',
    )
  })

  test('the codes of problems and lists', () => {
    const answer = '{"code":"validation-failed","errors":[{"code":"field-missing"}]}'
    expect(shownOf({ answer }).answer.body?.text).toBe(answer)
  })

  test('numbers of the trade, ids and addresses', () => {
    const url =
      'http://localhost/w/beta/v1/declarations/12345000000017?business=800000010&limit=5&from=urn:uuid:1b4e28ba-2fa1-11d2-883f-b9a761bde3fb'
    expect(shownOf({ url }).address).toEqual({
      path: '/w/beta/v1/declarations/12345000000017',
      query: 'business=800000010&limit=5&from=urn:uuid:1b4e28ba-2fa1-11d2-883f-b9a761bde3fb',
    })
  })

  test('harmless headers, and no others', () => {
    const headers = { 'user-agent': 'acme/1.0', 'idempotency-key': 'a-1', 'x-other': 'x', te: 'y' }
    expect(shownOf({ headers }).request.headers).toEqual({
      'content-type': 'application/json',
      'user-agent': 'acme/1.0',
      'idempotency-key': 'a-1',
    })
  })

  test('what kind of token was asked for', () => {
    const { request } = shownOf({
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials&client_id=default.x-1&client_secret=abc',
    })
    expect(request.body?.text).toBe(
      'grant_type=client_credentials&client_id=default.x-1&client_secret=[redacted]',
    )
  })

  test('the beginning of a long body, which says so', () => {
    const { request } = shownOf({ body: `"${'x'.repeat(MOST_OF_A_BODY)}"` })
    expect(request.body).toMatchObject({ length: MOST_OF_A_BODY + 2, isCut: true })
  })

  test('nesting of any depth', () => {
    const deep = '['.repeat(10_000) + ']'.repeat(10_000)
    expect(bodyOf(deep)).toBe(deep)
  })
})
