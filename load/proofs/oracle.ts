import * as fc from 'fast-check'
import { Big } from 'big.js'
import { deepStrictEqual } from 'node:assert/strict'
import * as v from 'valibot'
import { createSandbox } from '../../sandbox/index.ts'
import type { LineText } from '../../sandbox/trade/duties/testing/line-text.ts'
import { oracleLines, type OracleAmounts } from '../../sandbox/trade/duties/testing/oracle.ts'
import { Client } from '../../sandbox/testing/client.ts'
import { makeParties } from '../lib/parties.ts'
import { grouped, verdict, type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'
import { Draw } from '../lib/draw.ts'
import { FACTS } from '../oracle/fixtures.ts'
import { oracleText } from '../oracle/line-text.ts'
import { randomGoods, wireOf, type RandomGoods } from '../oracle/random-goods.ts'

const DECLARATIONS = 10_000
const ADMIN_TOKEN = 'administrator-of-the-oracle-proof'

const assessment = v.object({
  invoices: v.array(
    v.object({
      lines: v.array(
        v.object({
          valueForDuty: v.string(),
          charges: v.array(v.object({ type: v.string(), amount: v.string() })),
          valueForTax: v.string(),
          total: v.string(),
        }),
      ),
    }),
  ),
  totals: v.object({ total: v.string() }),
})

type Assessment = v.InferOutput<typeof assessment>

/**
 * Has the API calculate random declarations over the tariff excerpt (treatments, limits, measures,
 * self-declared amounts, currencies and days around every change), and compares every amount with
 * an oracle that reads fixtures and published exchange rates by itself.
 */
export async function proveOracle(
  declarations = DECLARATIONS,
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  await using sandbox = await createSandbox({ adminToken: ADMIN_TOKEN })
  const client = new Client('http://sandbox.test', (request) => sandbox.fetch(request))
  const { broker } = await makeParties(client, ADMIN_TOKEN)
  const token = await client.token(broker)
  const rates = new PublishedRates(client)
  let compared = 0
  let lines = 0
  const property = fc.asyncProperty(fc.gen(), async (chance) => {
    const goods = randomGoods(new Draw(chance))
    const path = '/v1/calculations'
    const body = wireOf(goods)
    const answer = await client.ask({ method: 'POST', path, token, body })
    compare(v.parse(assessment, answer), await expected(goods, rates))
    compared += 1
    lines += goods.invoices.flatMap((invoice) => invoice.lines).length
    if (compared % 2000 === 0) say(`  ${grouped(compared)} declarations`)
  })
  const found = await fc.check(property, {
    numRuns: declarations,
    includeErrorInReport: true,
  })
  if (found.failed) say(fc.defaultReportMessage(found) ?? 'the property failed')
  return [
    verdict(
      'random declarations equal the oracle to the cent',
      `${grouped(compared)} declarations, ${grouped(lines)} lines, seed ${found.seed}`,
      !found.failed && compared === declarations,
    ),
  ]
}

async function expected(
  { releasedOn: on, invoices }: RandomGoods,
  rates: PublishedRates,
): Promise<readonly OracleAmounts[]> {
  const texts: LineText[] = []
  for (const { currency, shippedOn, lines } of invoices) {
    const exchangeRate = await rates.on(currency, shippedOn)
    const otherRates = await rates.ofMeasures(shippedOn)
    const looked = { on, exchangeRate, otherRates }
    texts.push(...lines.map((line) => oracleText(line, looked)))
  }
  return oracleLines(texts)
}

function compare({ invoices, totals }: Assessment, oracle: readonly OracleAmounts[]): void {
  const lines = invoices.flatMap((invoice) => invoice.lines)
  deepStrictEqual(
    lines.map(({ charges, ...line }) => ({ ...line, charges: sums(charges) })),
    oracle,
  )
  deepStrictEqual(totals.total, add(oracle.map(({ total }) => total)))
}

function sums(charges: Assessment['invoices'][number]['lines'][number]['charges']) {
  const byType = Map.groupBy(charges, ({ type }) => type)
  return Object.fromEntries(
    [...byType].map(([type, of]) => [type, add(of.map(({ amount }) => amount))]),
  )
}

function add(amounts: readonly string[]): string {
  return amounts.reduce((sum, amount) => sum.plus(amount), Big(0)).toFixed(2)
}

const published = v.object({
  ForeignExchangeRates: v.array(
    v.object({
      Rate: v.string(),
      FromCurrency: v.object({ Value: v.string() }),
      ExchangeRateEffectiveTimestamp: v.string(),
      ExchangeRateExpiryTimestamp: v.string(),
    }),
  ),
})

const MEASURE_CURRENCIES = new Set(
  FACTS.sima.flatMap(({ amounts }) => amounts.flatMap(({ currency }) => currency ?? [])),
)

/** The rates of each day as anybody can read them. */
class PublishedRates {
  readonly #client: Client
  readonly #byDay = new Map<string, ReadonlyMap<string, string>>()

  constructor(client: Client) {
    this.#client = client
  }

  async on(currency: string, day: string): Promise<string> {
    if (currency === 'CAD') return '1'
    const rates = this.#byDay.get(day) ?? (await this.#read(day))
    this.#byDay.set(day, rates)
    const rate = rates.get(currency)
    if (rate === undefined) throw new Error(`no rate of ${currency} is published for ${day}`)
    return rate
  }

  /** The rates of all currencies in which SIMA measures state amounts. */
  async ofMeasures(day: string): Promise<Readonly<Record<string, string>>> {
    const found: Record<string, string> = {}
    for (const currency of MEASURE_CURRENCIES) found[currency] = await this.on(currency, day)
    return found
  }

  async #read(day: string): Promise<ReadonlyMap<string, string>> {
    const path = `/exchange-rate-lambda/exchange-rates?startDate=${day}&endDate=${day}`
    const { ForeignExchangeRates: rows } = v.parse(
      published,
      await this.#client.ask({ method: 'GET', path }),
    )
    const inForce = rows.filter(
      (row) =>
        row.ExchangeRateEffectiveTimestamp.slice(0, 10) <= day &&
        day <= row.ExchangeRateExpiryTimestamp.slice(0, 10),
    )
    return new Map(inForce.map(({ FromCurrency, Rate }) => [FromCurrency.Value, Rate]))
  }
}

if (import.meta.main) await runAlone(proveOracle)
