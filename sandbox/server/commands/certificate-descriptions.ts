import { description } from '../command-line/index.ts'
import { JSON_RESULT } from './common-flags.ts'

const CERTIFICATE = {
  name: { en: 'file', fr: 'fichier' },
  about: {
    en: 'The certificate; its evidence.ndjson lies beside it',
    fr: 'Le certificat; son evidence.ndjson est à côté',
  },
  example: 'reports/certification/certificate.jws',
} as const

const KEY = {
  about: {
    en: 'The public key that the vendor published, a JWK; without it the one in the certificate, which proves no origin',
    fr: 'La clé publique que le fournisseur a publiée, un JWK; sans elle celle du certificat, qui ne prouve pas l’origine',
  },
  value: { en: 'file', fr: 'fichier' },
  example: './certificate-key.json',
} as const

/** Of commands whose work is in a process of its own, which reads these again. */
export const VERIFY = description({
  name: 'verify',
  about: {
    en: 'Check a certificate and its evidence, offline: that no byte is other than it was signed',
    fr: 'Vérifier un certificat et ses preuves, hors ligne : qu’aucun octet n’a changé depuis la signature',
  },
  flags: { key: KEY, json: JSON_RESULT },
  operands: [CERTIFICATE],
  examples: ['certificate.jws --key certificate-key.json'],
})

export const REPLAY = description({
  name: 'replay',
  about: {
    en: 'Send again what was seen, to sandboxes made from the same seed, and see whether the verdict is the same',
    fr: 'Renvoyer ce qui a été vu à des bacs à sable du même germe, et voir si le verdict est le même',
  },
  flags: { key: KEY, json: JSON_RESULT },
  operands: [CERTIFICATE],
  examples: ['certificate.jws --key certificate-key.json'],
})
