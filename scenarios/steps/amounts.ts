import { deepStrictEqual, ok, strictEqual } from 'node:assert'
import type { DataTable } from '@cucumber/cucumber'
import { amountsOf, chargeNamed, plainAmount } from '../declaration-tables.ts'
import { declarationNow } from '../declaring.ts'
import type { AssessedLine, Assessment, Declaration, Explained } from '../channel/declarations.ts'
import { then } from '../sentences.ts'

const NOTHING = '0.00'

then(
  { en: 'the declaration owes:', fr: 'la déclaration doit :' },
  async function (table: DataTable) {
    compare(owedInAll(assessed(await declarationNow(this))), table)
  },
)

then({ en: 'the calculator says:', fr: 'le calculateur indique :' }, function (table: DataTable) {
  compare(owedInAll(this.calculation.it), table)
})

then(
  {
    en: 'the declaration owes what the calculator said',
    fr: 'la déclaration doit ce que le calculateur a indiqué',
  },
  async function () {
    deepStrictEqual(assessed(await declarationNow(this)), this.calculation.it)
  },
)

then(
  { en: 'line {int} owes:', fr: 'la ligne {int} doit :' },
  async function (nth: number, table: DataTable) {
    const { invoices } = assessed(await declarationNow(this))
    const line = invoices.flatMap(({ lines }) => lines)[nth - 1]
    if (line === undefined) throw new Error(`there is no line ${String(nth)}`)
    compare(owedOnLine(line), table)
  },
)

then(
  {
    en: 'its {string} is self-declared, {string} where {string} was computed',
    fr: 'ses {string} sont autodéclarés, {string} là où {string} avait été calculé',
  },
  async function (charge: string, declared: string, computed: string) {
    const { invoices } = assessed(await declarationNow(this))
    const charges = invoices.flatMap(({ lines }) => lines.flatMap((line) => line.charges))
    const found = charges.find(({ type }) => type === chargeNamed(charge))
    const amounts = [found?.selfDeclared, found?.computed, found?.amount]
    const [amount, instead] = [plainAmount(declared), plainAmount(computed)]
    deepStrictEqual(amounts, [amount, instead, amount])
  },
)

then(
  {
    en: 'it rests on the rate {string} of {date}',
    fr: 'elle repose sur le taux {string} du {date}',
  },
  async function (rate: string, ratedOn: string) {
    const [used] = assessed(await declarationNow(this)).invoices
    deepStrictEqual([used?.exchange.rate, used?.exchange.ratedOn], [plainAmount(rate), ratedOn])
  },
)

then({ en: 'its amounts are provisional', fr: 'ses montants sont provisoires' }, async function () {
  strictEqual(assessed(await declarationNow(this)).provisional, true)
})

then({ en: 'its amounts are final', fr: 'ses montants sont définitifs' }, async function () {
  strictEqual(assessed(await declarationNow(this)).provisional, false)
})

then(
  { en: 'the explanation leads to:', fr: 'l’explication mène à :' },
  function (table: DataTable) {
    const steps = [...stepsOf(this.explanation.it)]
    for (const wanted of table.hashes()) {
      const { step = '', amount = '', rounding = '', source = '' } = wanted
      const found = steps.some(
        (one) =>
          one.code === step &&
          one.amount === amount &&
          (one.rounding ?? '') === rounding &&
          (one.source ?? '').startsWith(source),
      )
      ok(found, `no step ${JSON.stringify(wanted)} in ${JSON.stringify(steps, undefined, 1)}`)
    }
  },
)

then(
  {
    en: 'the explanation says in both languages:',
    fr: 'l’explication dit dans les deux langues :',
  },
  function (table: DataTable) {
    const { en, fr } = this.explanation.it.text
    for (const [english = '', french = ''] of table.rows()) {
      ok(en.includes(english), `"${english}" is not in ${en}`)
      ok(withPlainSpaces(fr).includes(french), `"${french}" is not in ${fr}`)
    }
  },
)

/** French has spaces that do not break. */
function withPlainSpaces(text: string): string {
  return text.replaceAll('\u00A0', ' ')
}

export function assessed({ status, assessment }: Declaration): Assessment {
  if (assessment !== undefined) return assessment
  throw new Error(`the declaration is ${status} and owes nothing yet`)
}

function compare(owed: ReadonlyMap<string, string>, table: DataTable): void {
  const wanted = amountsOf(table)
  const found = new Map([...wanted.keys()].map((name) => [name, owed.get(name) ?? NOTHING]))
  deepStrictEqual(found, wanted)
}

function owedInAll({ totals }: Assessment): ReadonlyMap<string, string> {
  const { charges, ...sums } = totals
  return new Map([...Object.entries(charges), ...Object.entries(sums)])
}

function owedOnLine({ charges, ...sums }: AssessedLine): ReadonlyMap<string, string> {
  const each = charges.map(({ type, amount }): [string, string] => [type, amount])
  return new Map([...each, ...Object.entries(sums)])
}

function* stepsOf(node: Explained): Generator<Explained> {
  yield node
  for (const input of node.inputs) yield* stepsOf(input)
}
