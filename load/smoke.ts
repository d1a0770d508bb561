/**
 * Whether a sandbox does its main job at all, in a few seconds: token, calculator, submit, read back.
 * Usage: k6 run load/smoke.ts, with CES_URL, CES_CLIENT_ID, CES_CLIENT_SECRET, CES_IMPORTER and
 * CES_SECURITY_NUMBER in the environment. It goes on after the last number of the series that is taken.
 */
import { check } from 'k6'
import encoding from 'k6/encoding'
import exec from 'k6/execution'
import http, { type RefinedResponse } from 'k6/http'
import { filing, sequenceOf, transactionNumber } from './lib/filing.ts'

export const options = {
  scenarios: {
    filing: { executor: 'constant-arrival-rate', rate: 20, duration: '4s', preAllocatedVUs: 4 },
  },
  thresholds: {
    http_req_duration: ['p(98)<2000', 'p(90)<500'],
    checks: ['rate==1'],
    iterations: ['count>0'],
  },
}

const base = required('CES_URL')
const importer = required('CES_IMPORTER')
const securityNumber = required('CES_SECURITY_NUMBER')

type Answer = RefinedResponse<'text'>

/** What all iterations begin with. */
interface Prepared {
  readonly token: string
  /** Nothing after it in the series is taken. */
  readonly first: number
}

export function setup(): Prepared {
  const token = fetchToken()
  return { token, first: lastTaken(token) + 1 }
}

function fetchToken(): string {
  const basic = encoding.b64encode(`${required('CES_CLIENT_ID')}:${required('CES_CLIENT_SECRET')}`)
  const answer = http.post(
    `${base}/oauth2/token`,
    { grant_type: 'client_credentials' },
    { headers: { authorization: `Basic ${basic}` }, responseType: 'text' },
  )
  const token = answer.json('access_token')
  check(answer, { 'a token is granted': () => typeof token === 'string' })
  return typeof token === 'string' ? token : ''
}

/** Of the declarations that the client's business submitted; nought when there is none. */
function lastTaken(token: string): number {
  let last = 0
  let after = ''
  do {
    const answer = http.get(`${base}/v1/declarations?limit=100${after}`, {
      headers: { authorization: `Bearer ${token}` },
      tags: { name: 'GET /v1/declarations' },
      responseType: 'text',
    })
    check(answer, { 'what is filed is listed': ({ status }) => status === 200 })
    for (const number of textsIn(answer.json('items.#.transactionNumber'))) {
      last = Math.max(last, sequenceOf(securityNumber, number))
    }
    const [next] = textsIn([answer.json('next')])
    after = next === undefined ? '' : `&after=${encodeURIComponent(next)}`
  } while (after !== '')
  return last
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

export default function ({ token, first }: Prepared): void {
  const number = transactionNumber(securityNumber, first + exec.scenario.iterationInTest)
  const filed = filing({ importer, transactionNumber: number })
  const calculated = post(token, '/v1/calculations', { invoices: filed.invoices })
  check(calculated, { 'duties and taxes are calculated': ({ status }) => status === 200 })
  const submitted = post(token, '/v1/declarations', filed)
  check(submitted, {
    'the declaration is accepted': (answer) =>
      answer.status === 201 && answer.json('status') === 'accepted',
    'it owes what was calculated': (answer) =>
      answer.json('assessment.totals.total') === calculated.json('totals.total'),
  })
  const read = http.get(`${base}/v1/declarations/${number}`, {
    headers: { authorization: `Bearer ${token}` },
    tags: { name: 'GET /v1/declarations/:transactionNumber' },
    responseType: 'text',
  })
  check(read, {
    'it reads back as it was accepted': ({ status, body }) =>
      status === 200 && body === submitted.body,
  })
}

function post(token: string, path: string, body: object): Answer {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return http.post(base + path, JSON.stringify(body), { headers, responseType: 'text' })
}

function required(name: string): string {
  const value = __ENV[name]
  if (value === undefined || value === '') throw new Error(`${name} is not set`)
  return value
}
