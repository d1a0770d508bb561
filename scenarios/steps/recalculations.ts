import { deepStrictEqual, ok, strictEqual } from 'node:assert'
import type { Actor } from '../actor.ts'
import { isRefused, valueOf } from '../answer.ts'
import type { AskedRecalculation } from '../channel/recalculations.ts'
import { assessed } from './amounts.ts'
import { plainAmount } from '../declaration-tables.ts'
import { declarationNow } from '../declaring.ts'
import type { Party } from '../party.ts'
import { then, when } from '../sentences.ts'
import type { Rehearsal } from '../world.ts'

async function run(world: Rehearsal, actor: Actor, asked: AskedRecalculation): Promise<void> {
  const answer = await actor.tries(({ recalculations }) => recalculations.run(asked))
  if (!isRefused(answer)) world.recalculation.remember(answer.value)
}

when(
  {
    en: '{actor} recalculates {currency} of {date}, reason {string}',
    fr: '{actor} recalcule {currency} du {date}, motif {string}',
  },
  async function (actor: Actor, currency: string, on: string, reason: string) {
    await run(this, actor, { from: on, to: on, currency, reason, dryRun: false })
  },
)

when(
  {
    en: '{actor} tries out what recalculating {currency} of {date} would change',
    fr: '{actor} essaie ce que changerait le recalcul de {currency} du {date}',
  },
  async function (actor: Actor, currency: string, on: string) {
    await run(this, actor, { from: on, to: on, currency, reason: 'a trial', dryRun: true })
  },
)

when(
  {
    en: '{actor} recalculates every currency from {date} to {date}, reason {string}',
    fr: '{actor} recalcule toutes les devises du {date} au {date}, motif {string}',
  },
  async function (actor: Actor, from: string, to: string, reason: string) {
    await run(this, actor, { from, to, reason, dryRun: false })
  },
)

then(
  {
    en: 'of {int} declaration(s) {int} changed, by {string} in all',
    fr: 'de {int} déclaration(s), {int} a/ont changé, de {string} en tout',
  },
  function (examined: number, changed: number, difference: string) {
    const { it } = this.recalculation
    const counted = [it.status, it.examined, it.changed, it.failed, it.difference]
    deepStrictEqual(counted, ['completed', examined, changed, 0, plainAmount(difference)])
  },
)

then(
  {
    en: '{actor} finds the declaration affected in {currency} on {date}: {string} becomes {string}',
    fr: '{actor} trouve la déclaration touchée en {currency} le {date} : {string} devient {string}',
  },
  async function (actor: Actor, currency: string, on: string, before: string, after: string) {
    const affected = await actor.does('find the affected', ({ recalculations }) =>
      recalculations.affected(on, currency),
    )
    const { transactionNumber } = this.declaration.it
    const found = { transactionNumber, before: plainAmount(before), after: plainAmount(after) }
    deepStrictEqual(affected, [found])
  },
)

then(
  {
    en: '{actor} finds no declaration affected in {currency} on {date}',
    fr: '{actor} ne trouve aucune déclaration touchée en {currency} le {date}',
  },
  async (actor: Actor, currency: string, on: string) => {
    const affected = await actor.does('find the affected', ({ recalculations }) =>
      recalculations.affected(on, currency),
    )
    deepStrictEqual(affected, [])
  },
)

then(
  {
    en: '{party} has {int} notice(s) of the recalculation',
    fr: '{party} a reçu {int} avis du recalcul',
  },
  async function ({ business }: Party, count: number) {
    const told = valueOf(
      await this.stage.administrator().businesses.notices(business),
      'reading the notices',
    )
    strictEqual(told.length, count)
    const { transactionNumber } = this.declaration.it
    ok(told.every(({ subjects }) => subjects.includes(transactionNumber)))
  },
)

then(
  {
    en: 'the declaration owes what it would owe had it been counted today',
    fr: 'la déclaration doit ce qu’elle devrait si elle était calculée aujourd’hui',
  },
  async function () {
    const { invoices } = this.filing.it
    const today = await this.stage.administrator().declarations.calculate(invoices)
    deepStrictEqual(assessed(await declarationNow(this)), valueOf(today, 'calculating'))
  },
)
