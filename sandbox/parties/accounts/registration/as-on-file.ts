import { violation, type Finding, type Violation } from '../../../kernel/problem.ts'
import type { Address, Business } from '../business.ts'
import type { ProgramAccount } from '../program-account.ts'
import { EXACTLY_AS_ON_FILE, REGISTRATION_STEPS } from './sources.ts'

export const LEGAL_NAME_DIFFERS = {
  code: 'legal-name-differs',
  detail: {
    en: 'The legal name is not the one on file.',
    fr: 'La dénomination sociale n’est pas celle qui figure au dossier.',
  },
  remedy: {
    en: 'Write it exactly as the CRA has it: spelling, capitals, spaces and punctuation.',
    fr: 'Écrivez-la exactement comme à l’ARC : orthographe, majuscules, espaces et ponctuation.',
  },
  source: EXACTLY_AS_ON_FILE,
} as const satisfies Finding

export const ADDRESS_DIFFERS = {
  code: 'address-differs',
  detail: {
    en: 'This part of the address is not as on file.',
    fr: 'Cette partie de l’adresse n’est pas conforme au dossier.',
  },
  remedy: {
    en: 'Write it exactly as the CRA has it: spelling, capitals, spaces and punctuation.',
    fr: 'Écrivez-la exactement comme à l’ARC : orthographe, majuscules, espaces et ponctuation.',
  },
  source: EXACTLY_AS_ON_FILE,
} as const satisfies Finding

export const PROGRAM_ACCOUNT_NOT_ON_FILE = {
  code: 'program-account-not-on-file',
  detail: {
    en: 'The business has no such program account that is open.',
    fr: 'L’entreprise n’a aucun compte de programme ouvert de ce numéro.',
  },
  remedy: {
    en: 'Name one of the open RM accounts of the business; have a new one opened by the CRA.',
    fr: 'Nommez un des comptes RM ouverts de l’entreprise; faites ouvrir un nouveau compte par l’ARC.',
  },
  source: REGISTRATION_STEPS,
} as const satisfies Finding

export const onFileFindings: readonly Finding[] = [
  LEGAL_NAME_DIFFERS,
  ADDRESS_DIFFERS,
  PROGRAM_ACCOUNT_NOT_ON_FILE,
]

/** What somebody who registers says of the business. */
export interface Claimed {
  readonly legalName: string
  readonly address: Address
}

/** Every part that differs from the file, character by character; the file's own text is not shown. */
export function compareWithFile(
  claimed: Claimed,
  business: Business,
  account: ProgramAccount | undefined,
): readonly Violation[] {
  const found: Violation[] = []
  if (account?.business !== business.business || account.status !== 'active') {
    found.push(violation(PROGRAM_ACCOUNT_NOT_ON_FILE, '#/account'))
  }
  if (claimed.legalName !== business.legalName) {
    found.push(violation(LEGAL_NAME_DIFFERS, '#/legalName'))
  }
  return [...found, ...compareAddress(claimed.address, business.address)]
}

const PARTS = ['city', 'region', 'postalCode', 'country'] as const

function compareAddress(claimed: Address, onFile: Address): readonly Violation[] {
  const lines = Math.max(claimed.lines.length, onFile.lines.length)
  const differingLines = Array.from({ length: lines }, (_, index) => index)
    .filter((index) => claimed.lines[index] !== onFile.lines[index])
    .map((index) => violation(ADDRESS_DIFFERS, `#/address/lines/${String(index)}`))
  const differingParts = PARTS.filter((part) => claimed[part] !== onFile[part]).map((part) =>
    violation(ADDRESS_DIFFERS, `#/address/${part}`),
  )
  return [...differingLines, ...differingParts]
}
