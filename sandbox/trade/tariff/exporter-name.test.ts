import { expect, test } from 'vitest'
import { isNearName, plainName } from './exporter-name.ts'

const LISTED = 'Example Kitchens Foshan Co., Ltd.'

test.each([
  ['letter case', 'EXAMPLE kitchens FOSHAN CO., LTD.'],
  ['spacing', '  Example  Kitchens\u00a0Foshan Co.,Ltd. '],
  ['punctuation', 'Example-Kitchens Foshan Co Ltd'],
  ['full-width letters', 'Ｅｘａｍｐｌｅ Kitchens Foshan Co., Ltd.'],
])('a name is the same without regard to %s', (_what, written) => {
  expect(plainName(written)).toBe(plainName(LISTED))
})

test.each([
  ['Straße', 'STRASSE'],
  ['Éclair Acier', 'E\u0301CLAIR ACIER'],
  ['Όμιλος', 'ΌΜΙΛΟΣ'],
])('%s is %s in any script', (one, other) => {
  expect(plainName(one)).toBe(plainName(other))
})

test.each([
  ['another accent', 'Eclair', 'Éclair'],
  ['another digit', 'Mill 2', 'Mill 3'],
])('%s makes another name', (_what, one, other) => {
  expect(plainName(one)).not.toBe(plainName(other))
})

// By hand: of the 27 letters of the listed name a fifth is 5.4, so that five slips are near and six are not.
test.each([
  ['one letter wrong', 'Example Kitchems Foshan Co., Ltd.', true],
  ['one letter left out', 'Example Kitchens Fosan Co., Ltd.', true],
  ['five letters wrong', 'Example Kitchens Xxxxxn Co., Ltd.', true],
  ['six letters wrong', 'Example Kitchens Xxxxxx Co., Ltd.', false],
  ['the form of the company left out', 'Example Kitchens', true],
  ['more behind it', 'Example Kitchens Foshan Co., Ltd. (Export and Trading Division)', true],
  ['no letter at all', '---', true],
  ['somebody else', 'Sample Sinks Guangzhou Inc.', false],
])('a name with %s is near: %s', (_what, written, isNear) => {
  expect(isNearName(plainName(written), plainName(LISTED))).toBe(isNear)
  expect(isNearName(plainName(LISTED), plainName(written))).toBe(isNear)
})

// A fifth of five letters is one; of the longer of two names, where they differ in length.
test.each([
  ['one letter of five wrong', 'Bcier', 'Acier', true],
  ['one letter of four wrong', 'Acia', 'Acie', false],
  ['one letter left out of five', 'Acer', 'Acier', true],
  ['one letter left out of four', 'Aie', 'Acie', false],
  ['nothing but one other letter', 'Q', 'Acier', false],
])('a short name with %s, %s for %s, is near: %s', (...[, written, listed, isNear]) => {
  expect(isNearName(plainName(written), plainName(listed))).toBe(isNear)
  expect(isNearName(plainName(listed), plainName(written))).toBe(isNear)
})
