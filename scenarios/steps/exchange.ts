import { ok, strictEqual } from 'node:assert'
import { defineParameterType } from '@cucumber/cucumber'
import type { Actor } from '../actor.ts'
import { isRefused, valueOf } from '../answer.ts'
import { Temporal } from '../../sandbox/kernel/temporal.ts'
import { plainAmount } from '../declaration-tables.ts'
import { meaningOf } from '../parameter-types.ts'
import { given, then, when } from '../sentences.ts'
import type { Rehearsal } from '../world.ts'

const SERVICE = 'exchange-rates'

defineParameterType({
  name: 'trouble',
  ...meaningOf({
    unavailable: 'unavailable',
    indisponible: 'unavailable',
    slow: 'slow',
    lent: 'slow',
    stale: 'stale',
    périmé: 'stale',
  }),
})

defineParameterType({
  name: 'missingRate',
  ...meaningOf({
    'counted at the last known rate': 'carry-forward',
    'calculée au dernier taux connu': 'carry-forward',
    'held until it is published': 'hold',
    'retenue jusqu’à sa publication': 'hold',
    rejected: 'reject',
    rejetée: 'reject',
  }),
})

defineParameterType({ name: 'time', regexp: /\d{2}:\d{2}/, transformer: (text: string) => text })

given(
  {
    en: 'one {currency} is worth {float} CAD on {date}',
    fr: 'un {currency} vaut {string} CAD le {date}',
  },
  async function (currency: string, rate: number | string, on: string) {
    const published = { on, currency, rate: plainAmount(String(rate)) }
    const { exchange } = this.stage.administrator()
    valueOf(await exchange.publish(published, 'as the example has it'), 'publishing a rate')
  },
)

when(
  {
    en: '{actor} publishes {float} CAD for one {currency} on {date}',
    fr: '{actor} publie {string} CAD pour un {currency} le {date}',
  },
  async (actor: Actor, rate: number | string, currency: string, on: string) => {
    const published = { on, currency, rate: plainAmount(String(rate)) }
    await actor.tries(({ exchange }) => exchange.publish(published, 'published late'))
  },
)

when(
  {
    en: '{actor} has the rates of {date} fetched again',
    fr: '{actor} fait récupérer de nouveau les taux du {date}',
  },
  async (actor: Actor, on: string) => {
    const { status } = await actor.does('fetch again', ({ exchange }) => exchange.refetch(on))
    strictEqual(status, 'fetched')
  },
)

given(
  {
    en: 'the exchange-rate service is {trouble}',
    fr: 'le service des taux de change est {trouble}',
  },
  async function (kind: string) {
    await trouble(this, kind)
  },
)

given(
  {
    en: 'the exchange-rate service serves old rates under their own date',
    fr: 'le service des taux de change sert d’anciens taux sous leur propre date',
  },
  async function () {
    await trouble(this, 'stale', { dated: 'old' })
  },
)

given(
  {
    en: 'the exchange-rate service leaves out {currency}',
    fr: 'le service des taux de change omet {currency}',
  },
  async function (currency: string) {
    await trouble(this, 'missing-currency', { currency })
  },
)

given(
  {
    en: 'the exchange-rate service multiplies {currency} by {int}',
    fr: 'le service des taux de change multiplie {currency} par {int}',
  },
  async function (currency: string, factor: number) {
    await trouble(this, 'wrong-value', { currency, factor: String(factor) })
  },
)

when(
  {
    en: 'the exchange-rate service recovers',
    fr: 'le service des taux de change se rétablit',
  },
  async function () {
    await this.stage.liftTrouble(this.trouble.it)
  },
)

given(
  {
    en: 'a declaration without a rate is {missingRate}',
    fr: 'une déclaration sans taux est {missingRate}',
  },
  async function (policy: string) {
    await this.stage.choose('missingRate', policy)
  },
)

when(
  { en: 'the clock reaches {time} on {date}', fr: 'l’horloge atteint {time} le {date}' },
  async function (time: string, on: string) {
    const at = Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime('America/Toronto')
    await this.stage.advance({ to: at.toInstant().toString() })
  },
)

then(
  {
    en: 'no rate of {currency} is kept for {date}',
    fr: 'aucun taux de {currency} n’est tenu pour le {date}',
  },
  async function (currency: string, on: string) {
    const read = await this.stage.administrator().exchange.read(on, currency)
    ok(isRefused(read), `a rate of ${currency} is kept for ${on}`)
    strictEqual(read.refusal.code, 'exchange-rate-not-kept')
  },
)

then(
  {
    en: 'a rate of {currency} is kept for {date}',
    fr: 'un taux de {currency} est tenu pour le {date}',
  },
  async function (currency: string, on: string) {
    const read = await this.stage.administrator().exchange.read(on, currency)
    strictEqual(valueOf(read, 'reading the rate').on, on)
  },
)

async function trouble(
  world: Rehearsal,
  kind: string,
  details: Readonly<Record<string, string>> = {},
): Promise<void> {
  world.trouble.remember(await world.stage.trouble({ target: SERVICE, kind, details }))
}
