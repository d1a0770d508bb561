import { describe, expect, test } from 'vitest'
import type { Source } from '../../kernel/source.ts'
import { citing, derivationNode, money, type DerivationNode } from './derivation.ts'
import { cents } from '../../kernel/money.ts'
import { printDerivation } from './print-derivation.ts'
import { wireDerivation } from './wire-derivation.ts'

const ACT: Source = {
  id: 'the-act',
  instrument: 'Excise Tax Act, R.S.C. 1985, c. E-15',
  section: 's. 215(1)',
  authority: 'law',
}
const ORDER: Source = {
  id: 'the-order',
  instrument: 'China Surtax Order (2024), SOR/2024-187',
  instrumentFr: 'Décret de surtaxe visant la Chine (2024), DORS/2024-187',
  section: '2',
  authority: 'reported',
  note: 'As reported.',
}

const TREE = money('gst', cents(123456n), {
  ...citing(ACT, ORDER),
  exact: '1234.5555',
  rounding: 'half-up-to-cent',
  formula: '24691.11 CAD × 5%',
  facts: { regime: 'A1', from: '2025-03-01', threshold: '5000.00', reason: 'undertaking' },
  names: { regime: { en: 'Steel', fr: 'Acier' } },
  inputs: [derivationNode({ code: 'ad-valorem-rate', amount: '5%', ...citing(ACT) })],
})

const printed = (language: 'en' | 'fr', node: DerivationNode = TREE): readonly string[] =>
  printDerivation(node, language).replaceAll('\u00A0', ' ').split('\n')

describe('in English', () => {
  test('a node is its amount, its arithmetic, its facts by name, and the numbers of its sources', () => {
    expect(printed('en').slice(0, 2)).toEqual([
      'Goods and services tax: 1234.56 CAD = 24691.11 CAD × 5% = 1234.5555 [measure A1 (Steel); in force since 1 March 2025; because declared as sold under an undertaking; threshold 5000.00 CAD] (1) (2) (3)',
      '  Ad valorem rate: 5% (1)',
    ])
  })

  test('the sources stand at the end, each once, with grade, place and note', () => {
    expect(printed('en').slice(2)).toEqual([
      'Sources, and how far each can be trusted:',
      '  (1) law: Excise Tax Act, R.S.C. 1985, c. E-15, s. 215(1) [the-act]',
      '  (2) reported: China Surtax Order (2024), SOR/2024-187, s. 2 [the-order] — As reported.',
      expect.stringMatching(/^ {2}\(3\) assumed: none found \[duties-rounding\] — .+/),
    ])
  })
})

describe('in French', () => {
  test('the same, in its numbers, days and words', () => {
    expect(printed('fr').slice(0, 2)).toEqual([
      'Taxe sur les produits et services : 1 234,56 $ = 24 691,11 $ × 5 % = 1 234,5555 [mesure A1 (Acier); en vigueur depuis le 1er mars 2025; motif : déclarées comme vendues sous engagement; seuil 5 000,00 $] (1) (2) (3)',
      '  Taux ad valorem : 5 % (1)',
    ])
  })

  test('the sources by their French titles', () => {
    expect(printed('fr').slice(2)).toEqual([
      'Sources, et dans quelle mesure chacune est fiable :',
      '  (1) loi : Loi sur la taxe d’accise, L.R.C. 1985, ch. E-15, art. 215(1) [the-act]',
      '  (2) rapporté : Décret de surtaxe visant la Chine (2024), DORS/2024-187, art. 2 [the-order]',
      expect.stringMatching(
        /^ {2}\(3\) supposé : aucun texte trouvé \[duties-rounding\] — Chaque .+/,
      ),
    ])
  })
})

test('sent, each node names its source with its grade, and every source is listed once', () => {
  const sent = wireDerivation(TREE)
  expect(sent).toMatchObject({ source: 'the-act', grade: 'law', inputs: [{ source: 'the-act' }] })
  expect(sent.sources.map(({ id, instrumentFr }) => [id, instrumentFr])).toEqual([
    ['the-act', 'Loi sur la taxe d’accise, L.R.C. 1985, ch. E-15'],
    ['the-order', 'Décret de surtaxe visant la Chine (2024), DORS/2024-187'],
    ['duties-rounding', 'aucun texte trouvé'],
  ])
  expect(sent).not.toHaveProperty('cites')
  expect(sent.inputs[0]).not.toHaveProperty('cites')
})
