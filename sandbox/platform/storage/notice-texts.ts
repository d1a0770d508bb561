import { fill, type Bilingual, type Params } from '../../kernel/problem.ts'
import { messageOf } from './errors.ts'

/** What should be known but stops nothing. */
export type Notice = (told: Bilingual) => void

const TEXTS = {
  listenerFailed: {
    en: 'A listener for commits failed: {why}',
    fr: 'Un récepteur des enregistrements a échoué : {why}',
  },
  notClosed: {
    en: '{folder} was not closed in order: {why}',
    fr: '{folder} n’a pas été fermé en règle : {why}',
  },
  notRemoved: {
    en: '{folder}: files that no longer count could not be removed: {why}',
    fr: '{folder} : des fichiers qui ne comptent plus n’ont pu être supprimés : {why}',
  },
  notCompacted: {
    en: 'The journal of {folder} could not be compacted: {why}',
    fr: 'Le journal de {folder} n’a pu être condensé : {why}',
  },
  notSwept: {
    en: '{folder}: what is no longer attached could not be removed: {why}',
    fr: '{folder} : ce qui n’est plus joint n’a pu être supprimé : {why}',
  },
  othersLeft: {
    en: '{folder} holds files that the sandbox did not write; they are left alone',
    fr: '{folder} contient des fichiers que le bac à sable n’a pas écrits; ils y restent',
  },
  snapshotDamaged: {
    en: '{folder}: its snapshot {name} is missing or damaged',
    fr: '{folder} : son instantané {name} manque ou est endommagé',
  },
  cutOff: {
    en: '{path} was ended before line {line}: a crash cut off a commit that nobody was told of.{kept}',
    fr: '{path} a été terminé avant la ligne {line} : un arrêt brutal a coupé un enregistrement dont personne n’avait été informé.{kept}',
  },
  cutOffKept: {
    en: ' What was cut off is kept in {aside}.',
    fr: ' Ce qui a été coupé est conservé dans {aside}.',
  },
  repaired: {
    en: '{name} was repaired, since {reason} ({file}). Left are {documents} documents up to commit {seq}; {saved}; {aside}.',
    fr: '{name} a été réparé, car {reason} ({file}). Restent {documents} documents jusqu’à l’enregistrement {seq}; {saved}; {aside}.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

export function noticeOf(name: keyof typeof TEXTS, params: Params): Bilingual {
  return fill(TEXTS[name], params)
}

/** Of what went wrong beside the work, and why. */
export function failureOf(
  name: keyof typeof TEXTS,
  error: unknown,
  params: Params = {},
): Bilingual {
  return noticeOf(name, { ...params, why: messageOf(error) })
}
