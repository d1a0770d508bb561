import { deepStrictEqual, strictEqual } from 'node:assert'
import type { DataTable } from '@cucumber/cucumber'
import { defineParameterType } from '@cucumber/cucumber'
import type { Actor } from '../actor.ts'
import { isRefused } from '../answer.ts'
import { declarationNow, move, submit } from '../declaring.ts'
import { meaningOf } from '../parameter-types.ts'
import { then, when } from '../sentences.ts'

defineParameterType({
  name: 'declarationStatus',
  ...meaningOf({
    accepted: 'accepted',
    acceptée: 'accepted',
    held: 'held',
    retenue: 'held',
  }),
})

const ONE_ATTEMPT = 'the-same-attempt'

when(
  { en: '{actor} submits the declaration', fr: '{actor} soumet la déclaration' },
  async function (actor: Actor) {
    await submit(this, actor)
  },
)

when(
  {
    en: '{actor} submits the declaration, and repeats it for want of an answer',
    fr: '{actor} soumet la déclaration, puis la répète faute de réponse',
  },
  async function (actor: Actor) {
    await submit(this, actor, ONE_ATTEMPT)
    const first = this.declaration.it
    await submit(this, actor, ONE_ATTEMPT)
    deepStrictEqual(this.declaration.it, first)
  },
)

when(
  {
    en: '{actor} asks the calculator instead',
    fr: '{actor} interroge plutôt le calculateur',
  },
  async function (actor: Actor) {
    const { invoices } = this.filing.it
    const answer = await actor.tries(({ declarations }) => declarations.calculate(invoices))
    if (!isRefused(answer)) this.calculation.remember(answer.value)
  },
)

when(
  { en: '{actor} saves it as a draft', fr: '{actor} l’enregistre comme brouillon' },
  async function (actor: Actor) {
    const filing = this.filing.it
    await actor.tries(({ declarations }) => declarations.saveDraft(filing))
  },
)

when(
  { en: '{actor} submits the draft', fr: '{actor} soumet le brouillon' },
  async function (actor: Actor) {
    const { transactionNumber } = this.filing.it
    await move(this, actor, ({ declarations }) => declarations.submitDraft(transactionNumber))
  },
)

when(
  { en: '{actor} opens the draft', fr: '{actor} ouvre le brouillon' },
  async function (actor: Actor) {
    const { transactionNumber } = this.filing.it
    await actor.tries(({ declarations }) => declarations.readDraft(transactionNumber))
  },
)

when(
  { en: '{actor} opens the declaration', fr: '{actor} ouvre la déclaration' },
  async function (actor: Actor) {
    const { transactionNumber } = this.declaration.it
    await move(this, actor, ({ declarations }) => declarations.read(transactionNumber))
  },
)

when(
  {
    en: '{actor} asks how the declaration was counted',
    fr: '{actor} demande comment la déclaration a été calculée',
  },
  async function (actor: Actor) {
    const { transactionNumber } = this.declaration.it
    const answer = await actor.tries(({ declarations }) => declarations.explain(transactionNumber))
    if (!isRefused(answer)) this.explanation.remember(answer.value)
  },
)

then(
  { en: 'the declaration is {declarationStatus}', fr: 'la déclaration est {declarationStatus}' },
  async function (status: string) {
    strictEqual((await declarationNow(this)).status, status)
  },
)

then(
  {
    en: 'the declaration bears the warning: {reason}',
    fr: 'la déclaration porte l’avertissement : {reason}',
  },
  async function (reason: string) {
    const { warnings = [] } = await declarationNow(this)
    deepStrictEqual(
      warnings.map(({ code }) => code),
      [reason.toLowerCase().replaceAll(' ', '-')],
    )
  },
)

then(
  {
    en: 'the declaration bears no warning',
    fr: 'la déclaration ne porte aucun avertissement',
  },
  async function () {
    strictEqual((await declarationNow(this)).warnings, undefined)
  },
)

then(
  {
    en: 'the declaration is in version {int}, reason {string}',
    fr: 'la déclaration en est à la version {int}, motif {string}',
  },
  async function (version: number, reason: string) {
    const now = await declarationNow(this)
    deepStrictEqual([now.version, now.reason], [version, reason])
  },
)

then(
  {
    en: '{actor} finds {int} declaration(s) of {account}',
    fr: '{actor} trouve {int} déclaration(s) de {account}',
  },
  async (actor: Actor, count: number, account: string) => {
    const listed = await actor.does('list declarations', ({ declarations }) =>
      declarations.list(account),
    )
    strictEqual(listed.length, count)
  },
)

then(
  {
    en: '{actor} finds its versions, oldest first:',
    fr: '{actor} trouve ses versions, la plus ancienne d’abord :',
  },
  async function (actor: Actor, table: DataTable) {
    const { transactionNumber } = this.declaration.it
    const versions = await actor.does('list versions', ({ declarations }) =>
      declarations.versions(transactionNumber),
    )
    const seen = versions.map(({ version, reason, assessment }) => [
      String(version),
      reason,
      assessment?.totals.total ?? '',
    ])
    deepStrictEqual(seen, table.rows())
  },
)
