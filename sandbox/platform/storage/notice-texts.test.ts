import { expect, test } from 'vitest'
import { failureOf, noticeOf } from './notice-texts.ts'

test('what a crash cut off is told in both languages, with where it is kept', () => {
  const kept = noticeOf('cutOffKept', { aside: 'journal.torn' })
  expect(noticeOf('cutOff', { path: 'store/journal', line: 5, kept })).toEqual({
    en: 'store/journal was ended before line 5: a crash cut off a commit that nobody was told of. What was cut off is kept in journal.torn.',
    fr: 'store/journal a été terminé avant la ligne 5 : un arrêt brutal a coupé un enregistrement dont personne n’avait été informé. Ce qui a été coupé est conservé dans journal.torn.',
  })
})

test('what failed beside the work tells why', () => {
  const { en, fr } = failureOf('notCompacted', new Error('no space left'), { folder: 'default' })
  expect(en).toBe('The journal of default could not be compacted: no space left')
  expect(fr).toBe('Le journal de default n’a pu être condensé : no space left')
})
