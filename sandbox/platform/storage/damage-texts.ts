import type { Bilingual } from '../../kernel/problem.ts'

/** In what way a file is not as it was written, as whoever starts is told. */
export const DAMAGE = {
  empty: { en: 'the file is empty', fr: 'le fichier est vide' },
  missing: { en: 'the file is missing', fr: 'le fichier manque' },
  missingManifest: {
    en: 'the file is missing, or an earlier version of the sandbox, which wrote none, left this store',
    fr: 'le fichier manque, ou une version antérieure du bac à sable, qui n’en écrivait pas, a laissé ces données',
  },
  missingOrChanged: {
    en: 'the file is missing or not as it was written',
    fr: 'le fichier manque ou n’est pas tel qu’il a été écrit',
  },
  changed: {
    en: 'the file is not as it was written',
    fr: 'le fichier n’est pas tel qu’il a été écrit',
  },
  changedAttachment: {
    en: 'the file is not as it was attached',
    fr: 'le fichier n’est pas tel qu’il a été joint',
  },
  unnamed: {
    en: 'the manifest does not name the file',
    fr: 'le manifeste ne nomme pas le fichier',
  },
  ofAnother: {
    en: 'the file is of another store',
    fr: 'le fichier vient d’autres données',
  },
  otherFile: {
    en: 'this is not the file that was written',
    fr: 'ce n’est pas le fichier qui a été écrit',
  },
  header: { en: 'the header is damaged', fr: 'l’en-tête est endommagé' },
  line: {
    en: 'the line is not as it was written',
    fr: 'la ligne n’est pas telle qu’elle a été écrite',
  },
  footerFollowed: { en: 'something follows the footer', fr: 'quelque chose suit le pied' },
  count: {
    en: '{found} documents, while the footer says {counted}',
    fr: '{found} documents, alors que le pied indique {counted}',
  },
  noFooter: {
    en: '{found} documents, while the footer says no footer',
    fr: '{found} documents, et aucun pied',
  },
  gap: {
    en: 'commit {found} where commit {wanted} belongs',
    fr: 'l’enregistrement {found} est à la place du {wanted}',
  },
  sum: {
    en: 'the file has {bytes} bytes and the sum {digest}, but was left with {leftBytes} and {leftDigest}',
    fr: 'le fichier a {bytes} octets et la somme {digest}, mais a été laissé avec {leftBytes} et {leftDigest}',
  },
  short: {
    en: 'the file ends before commit {seq}, which was acknowledged',
    fr: 'le fichier finit avant l’enregistrement {seq}, qui a été confirmé',
  },
  older: { en: 'the file is older than {than}', fr: 'le fichier est plus ancien que {than}' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** What whoever starts can do about it. */
export const WAYS_OUT = {
  repair: {
    en: 'Nothing was changed. Put the file back from a backup; or start once with --repair, which goes on with what can be read and keeps the rest in files beside it.',
    fr: 'Rien n’a été changé. Remettez le fichier d’une sauvegarde; ou démarrez une fois avec --repair, qui continue avec ce qui est lisible et garde le reste dans des fichiers à côté.',
  },
  wholeCopy: {
    en: 'Stop the sandbox and put a whole copy in its place: one from a backup, or, under its very name, one of the files in the folder saved beside it; then start once with --repair. Nothing was changed.',
    fr: 'Arrêtez le bac à sable et mettez une copie entière à sa place : celle d’une sauvegarde ou, sous son nom même, un des fichiers du dossier saved à côté; puis démarrez une fois avec --repair. Rien n’a été changé.',
  },
  saveAnew: {
    en: 'Put the file back from a backup, or save a snapshot of that name anew.',
    fr: 'Remettez le fichier d’une sauvegarde, ou enregistrez de nouveau un instantané de ce nom.',
  },
  attachAgain: {
    en: 'Put the file back from a backup, or attach the same content again.',
    fr: 'Remettez le fichier d’une sauvegarde, ou joignez de nouveau le même contenu.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
