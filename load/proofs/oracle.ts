import * as fc from 'fast-check'
import { deepStrictEqual } from 'node:assert/strict'
import * as v from 'valibot'
import { createSandbox } from '../../sandbox/index.ts'
import { Client } from '../../sandbox/testing/client.ts'
import { makeParties } from '../lib/parties.ts'
import { grouped, notRun, verdict, type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'
import { Draw } from '../lib/draw.ts'
import { amountsCounted, amountsOf, assessment } from '../oracle/answer.ts'
import { countDeclaration } from '../oracle/count/count-declaration.ts'
import type { CountedLine } from '../oracle/count/count-line.ts'
import { randomDeclaration } from '../oracle/draw/draw-declaration.ts'
import { ratesInForce } from '../oracle/exchange.ts'
import type { Declaration } from '../oracle/goods.ts'
import { WITHOUT_GOODS } from '../oracle/kinds/all-kinds.ts'
import { kindsOf } from '../oracle/kinds/kinds.ts'
import { Tally } from '../oracle/kinds/tally.ts'
import { wireOf } from '../oracle/wire.ts'

interface Sizes {
  readonly declarations: number
  /** As many runs, which share the declarations; absent: one by chance. */
  readonly seeds?: readonly number[]
}

const FULL: Sizes = { declarations: 10_000 }
const ADMIN_TOKEN = 'administrator-of-the-oracle-proof'
/** After the last day of release that is drawn, so that the days do not depend on that of the proof. */
const NOW = '2026-12-31T17:00:00.000Z'

/**
 * Has the API calculate random declarations over the tariff excerpt, and compares every amount with an
 * oracle that counts by the law on its own: it shares no code with the sandbox. Of what the law tells apart it
 * counts how many declarations touched it, as what none touched is not proved.
 */
export async function proveOracle(
  { declarations, seeds = [chanceSeed()] }: Sizes = FULL,
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  await using sandbox = await createSandbox({ adminToken: ADMIN_TOKEN })
  const calculator = await openCalculator((request) => sandbox.fetch(request))
  const tally = new Tally()
  const numRuns = Math.ceil(declarations / seeds.length)
  const verdicts: Verdict[] = []
  for (const seed of seeds) {
    verdicts.push(await proveOfSeed({ calculator, tally, say }, { numRuns, seed }))
  }
  for (const line of tally.lines) say(`  ${line}`)
  return [...verdicts, reachOf(tally)]
}

function chanceSeed(): number {
  return Math.trunc(Math.random() * 2 ** 31)
}

interface Bench {
  readonly calculator: Calculator
  readonly tally: Tally
  readonly say: Say
}

async function proveOfSeed(
  { calculator, tally, say }: Bench,
  { numRuns, seed }: { readonly numRuns: number; readonly seed: number },
): Promise<Verdict> {
  let compared = 0
  let lines = 0
  const property = fc.asyncProperty(fc.gen(), async (chance) => {
    const declaration = randomDeclaration(new Draw(chance))
    const counted = await compare(calculator, declaration)
    tally.add(kindsOf(declaration, counted))
    compared += 1
    lines += counted.length
    if (compared % 2000 === 0) say(`  ${grouped(compared)} declarations`)
  })
  // A smaller example would be drawn for minutes: each draw depends on all before it.
  const found = await fc.check(property, {
    numRuns,
    seed,
    includeErrorInReport: true,
    endOnFailure: true,
  })
  if (found.failed) say(fc.defaultReportMessage(found) ?? 'the property failed')
  return verdict(
    'random declarations equal the oracle to the cent',
    `${grouped(compared)} declarations, ${grouped(lines)} lines, seed ${seed}`,
    !found.failed && compared === numRuns,
  )
}

async function compare(calculator: Calculator, declaration: Declaration) {
  const answer = await calculator.calculate(wireOf(declaration))
  await calculator.learnRates(declaration)
  const counted: readonly CountedLine[] = countDeclaration(declaration, (currency, day) =>
    calculator.rateOf(currency, day),
  )
  deepStrictEqual(amountsOf(v.parse(assessment, answer)), amountsCounted(counted))
  return counted
}

function reachOf(tally: Tally): Verdict {
  const claim = 'the declarations touch every kind that the law tells apart'
  const { untouched, size } = tally
  if (untouched.length > 0) return notRun(claim, `never drawn: ${untouched.join(', ')}`)
  const without = `${WITHOUT_GOODS.join(', ')} have no goods in the excerpt`
  return verdict(claim, `${grouped(size)} kinds; ${without}`, true)
}

async function openCalculator(fetch: (request: Request) => Promise<Response>) {
  const client = new Client('http://sandbox.test', fetch)
  const clock = '/_sandbox/workspaces/default/clock/advance'
  await client.ask({ method: 'POST', path: clock, token: ADMIN_TOKEN, body: { to: NOW } })
  const { broker } = await makeParties(client, ADMIN_TOKEN)
  return new Calculator(client, await client.token(broker))
}

/** The calculator and the published exchange rates, as anybody can ask for them. */
class Calculator {
  readonly #client: Client
  readonly #token: string
  readonly #byDay = new Map<string, ReturnType<typeof ratesInForce>>()

  constructor(client: Client, token: string) {
    this.#client = client
    this.#token = token
  }

  async calculate(body: object): Promise<unknown> {
    const ask = { method: 'POST', path: '/v1/calculations', token: this.#token, body }
    return await this.#client.ask(ask)
  }

  rateOf(currency: string, day: string) {
    const rate = this.#byDay.get(day)?.get(currency)
    if (rate === undefined) throw new Error(`no rate of ${currency} is published for ${day}`)
    return rate
  }

  /** Those of older days are published once a declaration needed them. */
  async learnRates({ invoices }: Declaration): Promise<void> {
    for (const { shippedOn: day } of invoices) {
      if ((this.#byDay.get(day)?.size ?? 0) > 0) continue
      const path = `/exchange-rate-lambda/exchange-rates?startDate=${day}&endDate=${day}`
      const answer = await this.#client.ask({ method: 'GET', path })
      this.#byDay.set(day, ratesInForce(answer, day))
    }
  }
}

if (import.meta.main) await runAlone(proveOracle)
