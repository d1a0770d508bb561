import type { DataTable } from '@cucumber/cucumber'
import { defineParameterType } from '@cucumber/cucumber'
import type { Actor } from '../actor.ts'
import { blocksOf, linesOf } from '../declaration-tables.ts'
import { amend, amendLine, invoiceOf, nextNumber, prepare } from '../declaring.ts'
import { meaningOf } from '../parameter-types.ts'
import { partyFrom, type Party } from '../party.ts'
import { given, when } from '../sentences.ts'
import type { Rehearsal } from '../world.ts'

defineParameterType({
  name: 'currency',
  regexp: /[A-Z]{3}/,
  transformer: (code: string): string => code,
})

defineParameterType({
  name: 'headerField',
  ...meaningOf({
    type: 'type',
    office: 'office',
    bureau: 'office',
    carrier: 'carrier',
    transporteur: 'carrier',
    'cargo control number': 'cargoControlNumber',
    'numéro de contrôle du fret': 'cargoControlNumber',
    'mode of transport': 'modeOfTransport',
    'mode de transport': 'modeOfTransport',
    'payment code': 'paymentCode',
    'code de paiement': 'paymentCode',
    'port of unlading': 'portOfUnlading',
    'port de déchargement': 'portOfUnlading',
    'GST registration': 'gstRegistration',
    'inscription à la TPS': 'gstRegistration',
    warehouse: 'warehouse',
    entrepôt: 'warehouse',
    importer: 'importer',
    importateur: 'importer',
  }),
})

async function delegated(
  world: Rehearsal,
  names: { readonly importer: string; readonly broker: string },
  wanted: object,
): Promise<void> {
  const made = await world.stage.makeTestIdentity(wanted)
  world.parties.set(names.importer, partyFrom(names.importer, made.importer))
  world.parties.set(names.broker, partyFrom(names.broker, made.broker))
}

given(
  {
    en: '{name} has delegated RM0001 to the licensed broker {name}',
    fr: '{name} a délégué RM0001 au courtier agréé {name}',
  },
  async function (importer: string, broker: string) {
    await delegated(this, { importer, broker }, { delegation: 'edit' })
  },
)

given(
  {
    en: '{name} has delegated an exporter account, RM0001, to the licensed broker {name}',
    fr: '{name} a délégué un compte d’exportateur, RM0001, au courtier agréé {name}',
  },
  async function (importer: string, broker: string) {
    const wanted = { delegation: 'edit', accountType: 'exporter' }
    await delegated(this, { importer, broker }, wanted)
  },
)

when(
  {
    en: '{actor} prepares a declaration for {account}, shipped on {date} in {currency}:',
    fr: '{actor} prépare une déclaration pour {account}, expédiée le {date} en {currency} :',
  },
  async function (
    actor: Actor,
    account: string,
    shippedOn: string,
    currency: string,
    table: DataTable,
  ) {
    const { accountSecurityNumber } = actor.party
    const shipment = { shippedOn, currency, lines: linesOf(table) }
    await prepare(this, { account, accountSecurityNumber }, shipment)
  },
)

when(
  {
    en: 'it has a second invoice, shipped on {date} in {currency}:',
    fr: 'elle a une deuxième facture, expédiée le {date} en {currency} :',
  },
  function (shippedOn: string, currency: string, table: DataTable) {
    const second = invoiceOf('INV-2', { shippedOn, currency, lines: linesOf(table) })
    amend(this, (filing) => ({ ...filing, invoices: [...filing.invoices, second] }))
  },
)

when(
  {
    en: 'its line {int} says of the charges:',
    fr: 'sa ligne {int} précise les impositions :',
  },
  function (nth: number, table: DataTable) {
    amendLine(this, nth, (line) => ({ ...line, duties: blocksOf(table) }))
  },
)

when(
  {
    en: 'its line {int} declares the {string} of {string} as a number',
    fr: 'sa ligne {int} déclare {string} de {string} sous forme de nombre',
  },
  function (nth: number, charge: string, amount: string) {
    const block = { type: charge, selfDeclared: Number(amount) }
    amendLine(this, nth, (line) => ({ ...line, duties: [block] }))
  },
)

when(
  { en: 'its {headerField} is {string}', fr: 'son {headerField} est {string}' },
  function (field: string, value: string) {
    amend(this, (filing) => ({ ...filing, [field]: value }))
  },
)

when(
  { en: 'it was released on {date}', fr: 'elle a été dédouanée le {date}' },
  function (releasedOn: string) {
    amend(this, (filing) => ({ ...filing, releasedOn }))
  },
)

when({ en: 'it has no release date', fr: 'elle n’a pas de date de mainlevée' }, function () {
  amend(this, ({ releasedOn: _released, ...filing }) => filing)
})

when(
  { en: 'it has {int} lines like the first', fr: 'elle a {int} lignes comme la première' },
  function (count: number) {
    amend(this, (filing) => ({
      ...filing,
      invoices: filing.invoices.map((invoice) => ({
        ...invoice,
        lines: Array.from({ length: count }, () => invoice.lines[0]).flatMap((line) => line ?? []),
      })),
    }))
  },
)

when(
  {
    en: 'it bears a number of the series of {party}',
    fr: 'elle porte un numéro de la série de {party}',
  },
  function ({ accountSecurityNumber }: Party) {
    const transactionNumber = nextNumber(this, accountSecurityNumber)
    amend(this, (filing) => ({ ...filing, transactionNumber }))
  },
)

when(
  {
    en: 'it bears the number of the declaration before',
    fr: 'elle porte le numéro de la déclaration précédente',
  },
  function () {
    const { transactionNumber } = this.declaration.it
    amend(this, (filing) => ({ ...filing, transactionNumber }))
  },
)
