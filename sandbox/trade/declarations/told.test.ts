import { describe, expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import type { Placed } from './placed.ts'
import type { ResolvedLine } from './resolve.ts'
import { EXPLAINED } from './testing/explained-cases.ts'
import { placedFrom } from './testing/placed.ts'
import { toldOf } from './told.ts'

/* What is told of a line as facts, with their names and what is cited for them; nothing that is not so. */

const SHIRTS = placedFrom()

function knowing(known: Partial<ResolvedLine>, more: Partial<Placed> = {}) {
  return toldOf({ ...SHIRTS, ...more, resolved: { ...SHIRTS.resolved, ...known } })
}

const ids = (cites: readonly { readonly id: string }[] = []) => cites.map(({ id }) => id)

describe('of a line', () => {
  test('its place, its goods and the day that decides, by the act', () => {
    const { facts, cites } = toldOf(SHIRTS).line
    expect(facts).toStrictEqual({
      invoice: 'INV-1',
      line: '1',
      goods: 'T-shirts',
      classification: '6109.10.00.11',
      origin: 'CN',
      accountedOn: '2026-03-02',
    })
    expect(ids(cites)).toEqual(['day-of-accounting'])
  })

  test('the name of its origin, where the code is of any', () => {
    expect(toldOf(SHIRTS).line.names?.origin?.en).toBe('China')
    const { names } = toldOf(placedFrom({ line: { origin: 'QZ' } })).line
    expect(Object.keys(names ?? {})).toEqual(['classification'])
  })
})

describe('of the duty', () => {
  test('the treatment, by its order', () => {
    const { duty } = toldOf(SHIRTS)
    expect(duty.names?.treatment?.en).toBe('Most-Favoured-Nation Tariff')
    expect(ids(duty.cites)).toEqual(['treatment-mfn'])
  })

  test('no name and no order of a treatment that there is not', () => {
    const { duty } = knowing({ treatment: undefined })
    expect([duty.facts?.treatment, duty.names, duty.cites]).toStrictEqual(['2', {}, []])
  })

  test('that a treatment was kept in transit, by the order that keeps it', () => {
    const { duty } = toldOf(placedFrom(EXPLAINED.keptInTransit))
    expect(duty.facts).toMatchObject({ treatmentKept: 'kept-in-transit' })
    expect(ids(duty.cites).at(-1)).toBe('treatment-in-transit')
  })

  test('by which country goods were repaired, and by that of no others', () => {
    const { duty, tariffCode } = toldOf(placedFrom(EXPLAINED.repaired))
    expect(duty.facts).toMatchObject({ repairedIn: 'US' })
    expect(duty.names?.repairedIn?.en).toBe('United States')
    expect(ids(tariffCode.cites)).toEqual(['repaired-abroad'])
    expect(toldOf(SHIRTS).duty.facts).not.toHaveProperty('repairedIn')
    expect(toldOf(SHIRTS).tariffCode).toEqual({})
    const { resolved } = placedFrom(EXPLAINED.repaired)
    const code = resolved.tariffCode && { ...resolved.tariffCode, countsRepair: false }
    expect(knowing({ tariffCode: code }).tariffCode.cites).toEqual([])
  })

  const GONE = { item: undefined }
  const SERVED = { edition: 'T2026-2', editionOn: '2026-09-01' }

  test.each<[string, [kept: string | undefined, known: Partial<ResolvedLine>], object]>([
    ['that is served, with its day, where none was kept', [undefined, {}], SERVED],
    ['that is served, with its day, where it was kept', ['T2026-2', {}], SERVED],
    ['that was kept alone, where another is served', ['T2025-1', {}], { edition: 'T2025-1' }],
    ['that was kept alone, where the item is gone', ['T2026-2', GONE], { edition: 'T2026-2' }],
    ['of none, where the item is gone and none was kept', [undefined, GONE], {}],
  ])('the edition %s', (_which, [edition, known], told) => {
    const { tariffItem: _, treatment, ...facts } = knowing(known, { edition }).duty.facts ?? {}
    expect([treatment, facts]).toStrictEqual(['2', told])
  })
})

describe('of the GST', () => {
  test('since when its status holds, and until when where it ends', () => {
    const { gst } = SHIRTS.resolved
    if (gst === undefined) throw new Error('shirts are taxed')
    expect(toldOf(SHIRTS).gst.facts).toStrictEqual({ from: '2008-01-01' })
    const ending = { ...gst, validTo: localDate('2026-12-31') }
    expect(knowing({ gst: ending }).gst.facts).toStrictEqual({
      from: '2008-01-01',
      to: '2026-12-31',
    })
    expect(knowing({ gst: undefined }).gst).toEqual({})
  })
})

describe('of a measure', () => {
  const factsOf = (placed: Placed, regime: string) => toldOf(placed).measures.get(regime)?.facts
  const ORDER = { from: '2025-03-04', to: '2025-08-31' }

  test('its days, as far as they are known', () => {
    expect(factsOf(placedFrom(EXPLAINED.surtaxed), '25066A')).toStrictEqual(ORDER)
    expect(factsOf(placedFrom(EXPLAINED.undertaking), 'XSIMA-UDS-CN')).toStrictEqual({
      from: '2021-09-02',
    })
  })

  test('the exporter that the filer states', () => {
    expect(factsOf(placedFrom(EXPLAINED.otherExporter), 'XSIMA-REBAR-KR')).toMatchObject({
      exporterStated: 'Nobody Limited',
    })
  })

  test('the order that remits it, and no other authority', () => {
    const remitted = placedFrom(EXPLAINED.remitted)
    expect(factsOf(remitted, '25066A')).toStrictEqual({ ...ORDER, authority: 'SOR/2025-122' })
    const { specialAuthority: _, ...unnamed } = remitted.line
    expect(factsOf({ ...remitted, line: unnamed }, '25066A')).toStrictEqual(ORDER)
    const { line, ...exempt } = placedFrom(EXPLAINED.exempt)
    const other = { ...exempt, line: { ...line, specialAuthority: 'SOR/2025-122' } }
    expect(factsOf(other, '25066A')).toStrictEqual(ORDER)
  })
})
