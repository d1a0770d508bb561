import { describe, expect, test } from 'vitest'
import * as judge from './declarations.ts'
import { cut, evidenceOf, filed, filedWith, wantedFiling } from './hand-made.ts'

const first = wantedFiling(1)
const second = wantedFiling(2)
const number = first.transactionNumber

test('where nothing was filed nothing is met, and it is said', () => {
  const nothing = evidenceOf([first], [])
  for (const finding of [
    judge.filesWhatIsOnIt(nothing),
    judge.sendsExactAmounts(nothing),
    judge.keepsNames(nothing),
    judge.declaresWhatIsDeclared(nothing),
    judge.isAcceptedOnce(nothing, []),
    judge.mendsRefusals(nothing),
  ]) {
    expect(finding).toMatchObject({ isMet: false, calls: [] })
    expect(finding.found.en).toMatch(/^Nothing was filed/)
  }
})

test('one of two that was not filed fails what is said of all', () => {
  const finding = judge.sendsExactAmounts(evidenceOf([first, second], [filed(first)]))
  expect(finding.isMet).toBe(false)
  expect(finding.found.en).toContain(second.transactionNumber)
})

describe('an amount', () => {
  test.each([
    ['as it is to be', '"1.01"', true],
    ['with a zero more', '"1.010"', true],
    ['a cent less', '"1.00"', false],
    ['as a number', '1.01', false],
    ['with a comma', '"1,01"', false],
  ])('%s', (_, sent, isMet) => {
    const evidence = evidenceOf([first], [filedWith(first, ['"1.01"', sent])])
    expect(judge.sendsExactAmounts(evidence).isMet).toBe(isMet)
    expect(judge.filesWhatIsOnIt(evidence).isMet).toBe(true)
  })

  test('without its zeros is the same', () => {
    const round = wantedFiling(1, { quantity: '10', unitPrice: '5.00' })
    const evidence = evidenceOf([round], [filedWith(round, ['"50.00"', '"50"'])])
    expect(judge.sendsExactAmounts(evidence).isMet).toBe(true)
  })

  test('is looked at in the first attempt, which a later one does not mend', () => {
    const calls = [filedWith(first, ['"1.01"', '"1.00"']), filed(first)]
    expect(judge.sendsExactAmounts(evidenceOf([first], calls))).toMatchObject({
      isMet: false,
      calls: [1],
    })
  })
})

test('letters that were composed are other letters', () => {
  const evidence = evidenceOf([first], [filedWith(first, ['e\u0300', '\u00e8'])])
  expect(judge.keepsNames(evidence).isMet).toBe(false)
  expect(judge.filesWhatIsOnIt(evidence).isMet).toBe(true)
})

test('a classification may be written without its points', () => {
  const evidence = evidenceOf([first], [filedWith(first, ['6109.10.00.11', '6109100011'])])
  expect(judge.filesWhatIsOnIt(evidence).isMet).toBe(true)
})

test('a body that is no JSON files nothing', () => {
  const evidence = evidenceOf([first], [filed(first, { body: 'not JSON', status: 400 })])
  expect(judge.filesWhatIsOnIt(evidence).found.en).toContain(number)
})

describe('what is declared', () => {
  const surtax = { charge: 'surtax', measure: '25154A', subject: 'not-subject' }
  const zero = wantedFiling(1, { declaredGst: '0.00', measures: [surtax] })
  const gst = '{"type":"gst","selfDeclared":"0.00"}'
  const block = '{"type":"surtax","regime":"25154A","subject":"not-subject"}'

  test('may stand in any order', () => {
    const calls = [filedWith(zero, [`${block},${gst}`, `${gst},${block}`])]
    expect(judge.declaresWhatIsDeclared(evidenceOf([zero], calls)).isMet).toBe(true)
    expect(judge.filesWhatIsOnIt(evidenceOf([zero], calls)).isMet).toBe(true)
  })

  test('is missed where 0.00 is left out, though all else is there', () => {
    const evidence = evidenceOf([zero], [filedWith(zero, [`,${gst}`, ''])])
    expect(judge.declaresWhatIsDeclared(evidence).found.en).toContain('/duties/gst')
    expect(judge.filesWhatIsOnIt(evidence).isMet).toBe(true)
  })

  test('is too much where nothing is declared', () => {
    const evidence = evidenceOf([first], [filedWith(first, ['"duties":[]', `"duties":[${gst}]`])])
    expect(judge.declaresWhatIsDeclared(evidence).isMet).toBe(false)
  })

  test('does not speak of a measure, which is a field like another', () => {
    const evidence = evidenceOf([zero], [filedWith(zero, [`${block},`, ''])])
    expect(judge.declaresWhatIsDeclared(evidence).isMet).toBe(true)
    expect(judge.filesWhatIsOnIt(evidence).found.en).toContain('/duties/surtax 25154A')
  })
})

describe('accepted once', () => {
  test.each([
    ['all that was to be', [filed(first)], [number], true],
    ['after a lost answer too', [cut(first), filed(first)], [number], true],
    ['but one is missing', [filed(first, { status: 422 })], [], false],
    ['but another besides', [filed(first)], [number, 'another'], false],
    ['but filed again after that', [filed(first), filed(first, { status: 409 })], [number], false],
  ])('%s', (_, ...[calls, accepted, isMet]) => {
    expect(judge.isAcceptedOnce(evidenceOf([first], calls), accepted).isMet).toBe(isMet)
  })
})

describe('a refusal is mended', () => {
  const corrections = [{ finding: 'unit-of-measure-differs', member: 'unit', value: 'KGM' }]
  const mendable = { ...first, corrections }
  const refused = filed(mendable, { status: 422 })
  const mended = filedWith(mendable, ['NMB', 'KGM'])

  test.each([
    ['where it was refused', [refused, mended], true],
    ['not by correcting beforehand', [mended], false],
    ['not by leaving it at that', [refused], false],
    ['not by repeating it', [refused, refused], false],
    ['not by another value', [refused, filedWith(mendable, ['NMB', 'LTR'])], false],
    ['not by changing something else', [refused, filedWith(mendable, ['1001', '1002'])], false],
  ])('%s', (_, calls, isMet) => {
    expect(judge.mendsRefusals(evidenceOf([mendable], calls)).isMet).toBe(isMet)
  })
})
