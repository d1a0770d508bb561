import { describe, expect, test } from 'vitest'
import { rateTextOf } from '../tariff/index.ts'
import type { AssessedCharge, AssessedInvoice, AssessedLine, Assessment } from './declaration.ts'
import { retrace, type Retraceable } from './retrace.ts'
import { assessed } from './testing/assessed.ts'
import { EXPLAINED } from './testing/explained-cases.ts'
import { INVOICE, LINE, TODAY, type Changes } from './testing/filing-from.ts'

/* Goods as they were counted, told by what was kept and by what is known today. */

/** As it was kept, but for what is changed in each invoice and in each charge. */
function kept(
  { invoices, ...assessment }: Assessment,
  invoiceOf: (invoice: AssessedInvoice) => AssessedInvoice,
  chargeOf: (charge: AssessedCharge) => AssessedCharge = (charge) => charge,
): Assessment {
  const changed = invoices.map(invoiceOf).map((invoice) => ({
    ...invoice,
    lines: invoice.lines.map((line) => ({ ...line, charges: line.charges.map(chargeOf) })),
  }))
  return { ...assessment, invoices: changed }
}

const SURTAXED: Changes = {
  ...EXPLAINED.surtaxed,
  invoice: { ...EXPLAINED.surtaxed.invoice, currency: 'USD' },
}

describe('the amounts of a line', () => {
  // By hand: 200.00 USD x 1.35 = 270.00, free; surtax 25 % = 67.50; GST 5 % of 337.50 = 16.88; 84.38 in all.
  const { assessment, assessable } = assessed(SURTAXED)

  test('are those that were kept, each with its working', () => {
    const [line] = retrace(assessment, assessable)
    expect(line).toMatchObject({ valueForDuty: 27000n, valueForTax: 33750n, total: 8438n })
    const own = { selfDeclared: null }
    expect(line?.charges).toMatchObject([
      { ...own, type: 'customs-duty', regime: null, computed: 0n, amount: 0n },
      { ...own, type: 'surtax', regime: '25066A', computed: 6750n, amount: 6750n },
      { ...own, type: 'gst', regime: null, computed: 1688n, amount: 1688n },
    ])
    expect(line?.charges.map(({ working }) => working === null)).toEqual([false, false, false])
  })

  test('are found by the code that a surtax has today, where an earlier one was kept', () => {
    const former = kept(
      assessment,
      (invoice) => invoice,
      (charge) => (charge.type === 'surtax' ? { ...charge, regime: 'XUS25-1' } : charge),
    )
    const surtax = retrace(former, assessable)[0]?.charges[1]
    expect(surtax).toMatchObject({ regime: '25066A', amount: 6750n })
    expect(surtax?.working).not.toBeNull()
  })

  test('are the declared ones where the filer declared them and nothing was computed', () => {
    const declared = kept(
      assessment,
      (invoice) => invoice,
      ({ computed: _, ...charge }) => ({ ...charge, selfDeclared: '60.00', amount: '60.00' }),
    )
    expect(retrace(declared, assessable)[0]?.charges[1]).toMatchObject({
      computed: null,
      selfDeclared: 6000n,
      amount: 6000n,
      working: null,
    })
  })
})

describe('the rate of duty', () => {
  const { assessment, assessable } = assessed()

  /** Its text, and whether the tariff of today is cited for it. */
  function rateOf(edition: string | undefined, rate: string | undefined) {
    const changed = kept(
      assessment,
      ({ edition: _, ...invoice }) => ({ ...invoice, ...(edition !== undefined && { edition }) }),
      (charge) => (charge.type === 'customs-duty' ? { ...charge, rate } : charge),
    )
    const { dutyRate } = retrace(changed, assessable)[0]?.input ?? {}
    if (dutyRate === undefined) throw new Error('the rate is not known')
    const { id, section } = dutyRate.source
    return [rateTextOf(dutyRate), id, section]
  }

  const TARIFF = ['18%', 'customs-tariff-same-year', 'edition T2026-2, tariff item 6109.10.00']

  test('is that of the tariff where the same edition gives the same rate today', () => {
    expect(rateOf('T2026-2', '18%')).toEqual(TARIFF)
  })

  test.each([
    ['of another edition', 'T2025-1', '18%'],
    ['that is another today', 'T2026-2', '17%'],
  ])('is the one that was kept, %s', (_which, edition, rate) => {
    const section = `edition ${edition}, tariff item 6109.10.00`
    expect(rateOf(edition, rate)).toEqual([rate, 'duties-kept-rate', section])
  })

  test.each([
    ['no rate', 'T2025-1', undefined],
    ['no edition', undefined, '17%'],
    ['neither', undefined, undefined],
  ])('is that of the tariff where %s was kept', (_what, edition, rate) => {
    expect(rateOf(edition, rate)).toEqual(TARIFF)
  })

  test.each([
    ['its classification is gone', { item: undefined, dutyRate: undefined }],
    ['its treatment gives none', { dutyRate: undefined }],
  ])('is the one that was kept, where %s', (_why, gone) => {
    const [[resolved] = []] = assessable.lines
    if (resolved === undefined) throw new Error('there is one line')
    const now = { ...assessable, lines: [[{ ...resolved, ...gone }]] }
    expect(retrace(assessment, now)[0]?.input.dutyRate?.source.id).toBe('duties-kept-rate')
    const bare = kept(assessment, ({ edition: _, ...invoice }) => invoice)
    expect(retrace(bare, now)[0]?.input.dutyRate).toBeUndefined()
  })

  test('is that of the customs duty, wherever it stands among the charges', () => {
    const sourceOf = (charges: (line: AssessedLine) => readonly AssessedCharge[]) => {
      const changed = kept(assessment, (invoice) => ({
        ...invoice,
        edition: 'T2025-1',
        lines: invoice.lines.map((line) => ({ ...line, charges: charges(line) })),
      }))
      return retrace(changed, assessable)[0]?.input.dutyRate?.source.id
    }
    expect(sourceOf(({ charges }) => charges.toReversed())).toBe('duties-kept-rate')
    expect(sourceOf(() => [])).toBe('customs-tariff-same-year')
  })
})

describe('of several invoices', () => {
  const others = { ...LINE, description: 'Other T-shirts', value: '100.00' }
  const { assessment, assessable } = assessed({
    invoices: [
      { ...INVOICE, lines: [LINE, others] },
      {
        ...INVOICE,
        number: 'INV-2',
        currency: 'EUR',
        directShipmentOn: '2026-02-20',
        lines: [others],
      },
    ],
  })

  function toldOfLines(accountedOn: Retraceable['accountedOn']) {
    const lines = retrace(assessment, { ...assessable, accountedOn })
    return lines.map(({ input }) => {
      const { invoice, line, goods, accountedOn: day } = input.told?.line.facts ?? {}
      return [invoice, line, goods, day, input.exchange.currency]
    })
  }

  test('each line has its place, its goods and the rate of its invoice', () => {
    expect(toldOfLines(TODAY)).toEqual([
      ['INV-1', '1', 'T-shirts', '2026-03-02', 'USD'],
      ['INV-1', '2', 'Other T-shirts', '2026-03-02', 'USD'],
      ['INV-2', '1', 'Other T-shirts', '2026-03-02', 'EUR'],
    ])
  })

  test('the day that decides is that of each direct shipment, where no other was kept', () => {
    expect(toldOfLines(undefined).map(([, , , day]) => day)).toEqual([
      '2026-02-26',
      '2026-02-26',
      '2026-02-20',
    ])
  })

  // By hand: 200.00 x 1.35 = 270.00 and 100.00 x 1.35 = 135.00.
  test('each line has its own amounts', () => {
    const lines = retrace(assessment, assessable)
    expect(lines.map(({ valueForDuty }) => valueForDuty)).toEqual([27000n, 13500n, 13500n])
  })

  test('a line that was not assessed is not told', () => {
    const [first, second] = assessment.invoices
    if (first === undefined || second === undefined) throw new Error('there are two invoices')
    const lacking = { ...assessment, invoices: [first] }
    expect(() => retrace(lacking, assessable)).toThrow('was assessed')
  })

  test('a line that was not looked up is not told', () => {
    const lines = assessable.lines.slice(0, 1)
    expect(() => retrace(assessment, { ...assessable, lines })).toThrow('looked up')
  })
})

describe('what is not charged', () => {
  function reasons(changes: Changes) {
    const { assessment, assessable } = assessed(changes)
    const [line] = retrace(assessment, assessable)
    return line?.input.unborne.map(({ regime, reason }) => [regime, reason])
  }

  test('is told where the filer says that goods are not subject', () => {
    expect(reasons(EXPLAINED.notSubject)).toEqual([['25066A', 'not-subject']])
  })

  test('is told of an order that ended between shipment and accounting', () => {
    expect(reasons(EXPLAINED.ended)).toEqual([['25066A', 'ended']])
  })

  test('is told of goods that are worth no more than a threshold', () => {
    expect(reasons(EXPLAINED.small)).toEqual([['25154A', 'below-threshold']])
  })
})

// Of goods repaired abroad the repair alone counts, here in Canadian dollars.
test('of goods returned after repair the value of the repair is told', () => {
  const { assessment, assessable } = assessed(EXPLAINED.repaired)
  const [line] = retrace(assessment, assessable)
  expect(line?.input).toMatchObject({ value: 20000n, isOfRepair: true })
  expect(line?.valueForDuty).toBe(20000n)
})
