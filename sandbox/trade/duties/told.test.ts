import { describe, expect, test } from 'vitest'
import { rate } from '../../kernel/rate.ts'
import type { Source } from '../../kernel/source.ts'
import { CitedSources } from './cited-in.ts'
import { derivationNode, type DerivationNode } from './derivation.ts'
import { explainLine } from './explain-line.ts'
import type { KeptInput, Unborne } from './line-input.ts'
import { calculated } from './testing/calculated.ts'
import { lineText, type LineText } from './testing/line-text.ts'
import type { Told, ToldOfLine } from './told.ts'

const TEXT = lineText({ value: '100.00', duty: { regular: { adValorem: '0.04' } } })
const source = (id: string): Source => ({ id, instrument: id, authority: 'law' })
const citing = (id: string): Told => ({ cites: [source(id)] })

const SURTAX = { type: 'surtax', regime: 'US1', regular: { adValorem: '0.25' } } as const
const SAFEGUARD = { ...SURTAX, type: 'safeguard', regime: 'OTH1' } as const
const EXCISE = { ...SURTAX, type: 'excise-tax', regime: 'E1' } as const
const SURTAXED = { ...TEXT, measures: [SURTAX, SAFEGUARD] }

function explained(text: LineText, more: Partial<KeptInput> = {}): readonly DerivationNode[] {
  const line = calculated(text)
  return explainLine({ ...line, input: { ...line.input, ...more } }).inputs
}

function stepOf(steps: readonly DerivationNode[], code: string): DerivationNode {
  const step = steps.find((each) => each.code === code)
  if (step === undefined) throw new Error(`no step ${code}`)
  return step
}

const cited = ({ cites }: DerivationNode) => cites.map(({ id }) => id)

function told(more: Partial<ToldOfLine>): { readonly told: ToldOfLine } {
  const nothing = { line: {}, duty: {}, gst: {}, tariffCode: {}, measures: new Map(), entitled: [] }
  return { told: { ...nothing, ...more } }
}

describe('what else a charge rests on', () => {
  const known = told({
    duty: citing('of-duty'),
    gst: citing('of-gst'),
    measures: new Map([
      ['US1', citing('of-us1')],
      ['OTH1', citing('of-oth1')],
    ]),
  })

  test('is told of each charge what is known of it', () => {
    const last = explained(SURTAXED, known)
      .filter(({ code }) => ['customs-duty', 'surtax', 'safeguard', 'gst'].includes(code))
      .map((step) => [step.code, cited(step).at(-1)])
    expect(last).toEqual([
      ['customs-duty', 'of-duty'],
      ['surtax', 'of-us1'],
      ['safeguard', 'of-oth1'],
      ['gst', 'of-gst'],
    ])
  })

  test('is nothing for a charge that the filer declared without naming a measure', () => {
    const selfDeclared = [{ type: 'excise-tax', regime: null, amount: '1.00' } as const]
    const excise = stepOf(explained({ ...TEXT, selfDeclared }, known), 'excise-tax')
    expect(cited(excise)).toEqual(['duties-self-declare', 'duties-self-declare-flow'])
  })

  test('is the rule of limits where the rate has one, and only there', () => {
    const limit = { adValorem: '0.01' }
    const duties = [{}, { minimum: limit }, { maximum: limit }, { minimum: limit, maximum: limit }]
    const limited = duties.map((limits) => {
      const duty = { ...TEXT.duty, ...limits }
      return cited(stepOf(explained({ ...TEXT, duty }), 'customs-duty')).includes(
        'duties-rate-limits',
      )
    })
    expect(limited).toEqual([false, true, true, true])
  })
})

test('the value for duty as a base rests on the rule for that charge', () => {
  const steps = explained({ ...SURTAXED, measures: [SURTAX, SAFEGUARD, EXCISE] })
  const bases = ['customs-duty', 'surtax', 'safeguard', 'gst'].map((code) => {
    const [base] = stepOf(steps, code).inputs
    return [code, base?.code, base?.source]
  })
  expect(bases).toEqual([
    ['customs-duty', 'value-for-duty', 'duties-valuation'],
    ['surtax', 'value-for-duty', 'duties-surtax-on-vfd'],
    ['safeguard', 'value-for-duty', 'duties-safeguard-on-vfd'],
    ['gst', 'value-for-tax', null],
  ])
})

test('a free rate is told as a rate of nothing, with where it stands', () => {
  const free = stepOf(explained(lineText({ value: '100.00' })), 'customs-duty')
  expect(free).toMatchObject({ amount: '0.00', formula: '0.00' })
  expect(free.inputs).toMatchObject([{ code: 'free-rate', amount: '0%', source: 'testing' }])
})

test('what is known of the tariff code is told of the value of a repair', () => {
  const known = told({ tariffCode: citing('of-9992') })
  const citedOf = (isOfRepair: boolean) =>
    JSON.stringify(stepOf(explained(TEXT, { ...known, isOfRepair }), 'value-for-duty'))
  expect(citedOf(true)).toContain('of-9992')
  expect(citedOf(false)).not.toContain('of-9992')
})

describe('a measure that is not charged', () => {
  const names = (en: string) => ({ names: { regime: { en, fr: `${en} (fr)` } } })
  const known = told({
    measures: new Map<string, Told>([
      ['A', names('Order A')],
      ['B', names('Order B')],
    ]),
  })

  function notCharged(more: Partial<Unborne>): DerivationNode {
    const yielded = { type: 'surtax', regime: 'A', source: source('order-a'), facts: {} } as const
    const unborne: readonly Unborne[] = [{ ...yielded, reason: 'exempt', ...more }]
    return stepOf(explained(TEXT, { unborne, ...known }), 'not-charged')
  }

  test('is named, with what it gave way to', () => {
    const node = notCharged({ reason: 'yielded', facts: { yieldsTo: 'B' } })
    expect(node).toMatchObject({ amount: '0.00', source: 'order-a', facts: { reason: 'yielded' } })
    expect(node.names).toEqual({
      ...names('Order A').names,
      yieldsTo: names('Order B').names.regime,
    })
  })

  test('has given way to nothing where it says so', () => {
    expect(notCharged({}).names).toEqual(names('Order A').names)
    expect(notCharged({ facts: { yieldsTo: 'C' } }).names).toEqual(names('Order A').names)
  })

  test('is remitted where that is what the filer claims, else exempt', () => {
    expect(notCharged({ facts: { exemption: 'remission' } }).facts.reason).toBe('remitted')
    expect(notCharged({ facts: { exemption: 'in-transit' } }).facts.reason).toBe('exempt')
  })
})

// By hand: of 100.00 at 4 % is 4.00; 3.99 % is less, 4 % is not.
test.each([
  ['0.0399', ['3.99']],
  ['0.04', []],
  ['0.05', []],
])(
  'a treatment at %s that was not claimed is told where it would have owed less',
  (text, amounts) => {
    const other = { regular: { adValorem: rate(text) }, source: source('preference') }
    const known = told({ entitled: [{ told: citing('of-treatment'), rate: other }] })
    const missed = explained(TEXT, known).filter(({ code }) => code === 'treatment-not-claimed')
    expect(missed.map(({ amount }) => amount)).toEqual(amounts)
    for (const node of missed) expect(cited(node)).toEqual(['preference', 'of-treatment'])
  },
)

test('nothing owed leaves nothing to be missed', () => {
  const other = { regular: { adValorem: rate('0.01') }, source: source('preference') }
  const known = told({ entitled: [{ told: {}, rate: other }] })
  const free = explained({ ...TEXT, duty: { regular: {} } }, known)
  expect(free.map(({ code }) => code)).not.toContain('treatment-not-claimed')
})

describe('the sources of a derivation', () => {
  const edition = (section: string): Source => ({ ...source('edition'), section })
  const node = (cites: readonly Source[], ...inputs: readonly DerivationNode[]) =>
    derivationNode({ code: 'gst', amount: '1.00', cites, inputs })

  test('are numbered as they come up, from the top down, each once', () => {
    const leaf = node([source('b'), source('a')])
    const top = node([source('a')], leaf, node([source('c')]))
    const sources = new CitedSources(top)
    expect(sources.list.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(sources.numbersOf(top)).toEqual([1])
    expect(sources.numbersOf(leaf)).toEqual([2, 1])
  })

  test('are two where they stand in two places or prove two things', () => {
    const places = [edition('1'), edition('2'), { ...edition('1'), authority: 'assumed' as const }]
    expect(new CitedSources(node(places)).list).toHaveLength(3)
    const joined = [{ ...source('x'), section: 'y' }, source('xy')]
    expect(new CitedSources(node(joined)).list).toHaveLength(2)
  })

  test('have the rule of rounding behind those of a rounded amount', () => {
    const rounded = { ...node([source('a')]), rounding: 'half-up-to-cent' } as const
    expect(new CitedSources(rounded).list.map(({ id }) => id)).toEqual(['a', 'duties-rounding'])
  })
})
