import type { DataTable } from '@cucumber/cucumber'
import { filingOf, invoiceOf, itemsOf } from '../goods.ts'
import { sentence } from '../sentence.ts'
import type { WantedFiling, WantedItem } from '../task.ts'
import type { Certification } from '../world.ts'

/** Three characters for the currency of an invoice. */
sentence(
  {
    en: 'it is to file, on an invoice in {word}:',
    fr: 'il doit déclarer, selon une facture en {word} :',
  },
  function (currency: string, table: DataTable) {
    add(this, currency, itemsOf(table))
  },
)

sentence(
  {
    en: 'in the same declaration, on an invoice in {word}:',
    fr: 'dans la même déclaration, selon une facture en {word} :',
  },
  function (currency: string, table: DataTable) {
    amendLast(this, ({ invoices, ...filing }) => ({
      ...filing,
      invoices: [...invoices, invoiceOf(currency, invoices.length + 1, itemsOf(table))],
    }))
  },
)

sentence(
  {
    en: 'it is to file {int} declarations like it',
    fr: 'il doit produire {int} déclarations pareilles',
  },
  function (count: number) {
    const [like] = this.filings
    if (like === undefined) throw new Error('there is none to be like')
    while (this.filings.length < count) {
      this.filings.push(filingOf(this.parties, this.filings.length + 1, like.invoices))
    }
  },
)

sentence(
  { en: 'its declaration has {int} lines like it', fr: 'sa déclaration a {int} lignes pareilles' },
  function (count: number) {
    amendLast(this, (filing) => {
      const [invoice] = filing.invoices
      const [item] = invoice?.items ?? []
      if (invoice === undefined || item === undefined) throw new Error('there is none to be like')
      const items = Array.from({ length: count }, () => item)
      return { ...filing, invoices: [{ ...invoice, items }] }
    })
  },
)

sentence(
  {
    en: 'that invoice is of a seller in {word}, shipped on {word} from {word}',
    fr: 'cette facture est d’un vendeur au pays {word}, expédiée le {word} de {word}',
  },
  function (country: string, shippedOn: string, placeOfExport: string) {
    amendLast(this, ({ invoices, ...filing }) => ({
      ...filing,
      invoices: [
        ...invoices.slice(0, -1),
        ...invoices.slice(-1).map((last) => ({
          ...last,
          seller: { ...last.seller, country },
          shippedOn,
          placeOfExport,
        })),
      ],
    }))
  },
)

sentence({ en: 'the seller is {string}', fr: 'le vendeur est {string}' }, function (name: string) {
  amendLast(this, ({ invoices, ...filing }) => ({
    ...filing,
    invoices: invoices.map((each) => ({
      ...each,
      seller: { ...each.seller, name: unescaped(name) },
    })),
  }))
})

sentence(
  {
    en: 'a clerk answers {string} with the {word} {string}',
    fr: 'un commis répond à {string} par {word} {string}',
  },
  function (finding: string, member: string, value: string) {
    amendLast(this, ({ corrections = [], ...filing }) => ({
      ...filing,
      corrections: [...corrections, { finding, member, value }],
    }))
  },
)

sentence({ en: 'the candidate does its task', fr: 'le candidat fait sa tâche' }, async function () {
  await this.perform()
})

function add(world: Certification, currency: string, items: readonly WantedItem[]): void {
  const nth = world.filings.length + 1
  const named = items.map((item) => ({ ...item, description: unescaped(item.description) }))
  world.filings.push(filingOf(world.parties, nth, [invoiceOf(currency, 1, named)]))
}

function amendLast(world: Certification, change: (filing: WantedFiling) => WantedFiling): void {
  const last = world.filings.pop()
  if (last === undefined) throw new Error('there is no declaration to change')
  world.filings.push(change(last))
}

/** Letters that an editor would compose anew are written by their numbers, such as `\u{301}`. */
function unescaped(text: string): string {
  return text.replace(/\\u\{([0-9a-f]+)\}/gi, (_, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 16)),
  )
}
