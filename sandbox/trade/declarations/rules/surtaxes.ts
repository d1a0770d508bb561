import { violation, type Finding, type Violation } from '../../../kernel/problem.ts'
import {
  grantsExemption,
  remitsSurtax,
  tariffLists,
  type SurtaxMeasure,
} from '../../tariff/index.ts'
import type { Facts } from '../facts.ts'
import type { DutyBlock, Goods, Invoice, Line } from '../filing.ts'
import type { ResolvedLine } from '../resolve.ts'
import { saidOf, type SaidOfMeasure } from '../said-of-measure.ts'
import { SURTAX_CODES, SURTAX_EXEMPTIONS, SURTAX_SUBJECT } from '../sources.ts'
import { hasYielded } from '../surtaxes.ts'
import { blockRule, linePointer, linesRule, lineRule, type Rule } from './rule.ts'

// What the duty blocks of a line say of the surtax orders that name its goods.

const SURTAX_SUBJECT_FINDING = {
  code: 'surtax-subject-missing',
  detail: {
    en: 'Surtax {regime} names these goods of {origin}, but the line does not say whether they are subject to it.',
    fr: 'La surtaxe {regime} vise ces marchandises de {origin}, mais la ligne ne dit pas si elles y sont assujetties.',
  },
  remedy: {
    en: 'Add a duty block of type {type} with one regime of {regime} and subject "subject" or "not-subject".',
    fr: 'Ajoutez un bloc de droits de type {type}, un régime parmi {regime}, et « subject » ou « not-subject ».',
  },
  source: SURTAX_SUBJECT,
  list: tariffLists.surtaxes,
} as const satisfies Finding

/** One code of each order has its say, unless the order gives way to another that the goods bear. */
export const requireSurtaxSubject = linesRule(
  SURTAX_SUBJECT_FINDING,
  (line, { surtaxes, unborne }) => {
    if (surtaxes.length === 0) return undefined
    const open = surtaxes.filter(({ regime }) => !hasYielded(unborne, regime))
    return [...Map.groupBy(open, ({ order }) => order.id).values()]
      .filter((codes) => !codes.some(({ regime }) => saysWhetherSubject(saidOf(line, regime))))
      .map((codes) => ({
        pointer: 'duties',
        params: { regime: codesOf(codes), type: typeOf(codes), origin: line.origin },
      }))
  },
)

function saysWhetherSubject({ subject, exemption }: SaidOfMeasure): boolean {
  return subject !== undefined || exemption !== undefined
}

function codesOf(surtaxes: readonly SurtaxMeasure[]): string {
  return surtaxes.map(({ regime }) => regime).join(', ')
}

function typeOf([first]: readonly SurtaxMeasure[]): string {
  return first?.type ?? 'surtax'
}

const ONE_CODE_FINDING = {
  code: 'surtax-order-named-twice',
  detail: {
    en: 'Codes {codes} are of one surtax order, and goods are charged by one of them.',
    fr: 'Les codes {codes} relèvent d’un même décret de surtaxe, et un seul s’applique aux marchandises.',
  },
  remedy: {
    en: 'Keep the block whose code is the case, such as within or over the quota.',
    fr: 'Gardez le bloc dont le code correspond au cas, par exemple dans le contingent ou hors contingent.',
  },
  source: SURTAX_CODES,
  list: tariffLists.surtaxes,
} as const satisfies Finding

export const requireOneCodePerOrder = blockRule(
  ONE_CODE_FINDING,
  'regime',
  ({ regime }, { line, resolved: { surtaxes }, index }) => {
    const order = orderOf(surtaxes, regime)
    if (order === undefined) return undefined
    const before = line.duties
      .slice(0, index)
      .find((block) => block.regime !== regime && orderOf(surtaxes, block.regime) === order)
    return before && { codes: `${before.regime}, ${regime}` }
  },
)

function orderOf(surtaxes: readonly SurtaxMeasure[], regime: string | undefined) {
  return surtaxes.find((surtax) => surtax.regime === regime)?.order
}

const SUBJECT_OR_EXEMPT_FINDING = {
  code: 'exemption-of-subject-goods',
  detail: {
    en: 'The block says that the goods are subject to the surtax and claims exemption "{exemption}".',
    fr: 'Le bloc dit que les marchandises sont assujetties à la surtaxe et invoque l’exemption « {exemption} ».',
  },
  remedy: {
    en: 'Leave out the exemption, or say "not-subject".',
    fr: 'Retirez l’exemption, ou indiquez « not-subject ».',
  },
  source: SURTAX_EXEMPTIONS,
} as const satisfies Finding

export const requireSubjectOrExempt = blockRule(
  SUBJECT_OR_EXEMPT_FINDING,
  'exemption',
  ({ exemption, subject }) =>
    exemption === undefined || subject === undefined || subject === 'not-subject'
      ? undefined
      : { exemption },
)

const GRANTED_EXEMPTION_FINDING = {
  code: 'exemption-not-granted',
  detail: {
    en: 'No surtax order that names these goods exempts them as "{exemption}" by what is declared of them.',
    fr: 'Aucun décret de surtaxe visant ces marchandises ne les exempte à titre de « {exemption} » selon ce qui est déclaré.',
  },
  remedy: {
    en: 'Claim one of: {known}. Goods in transit must have been shipped by the day that the order names; a remission order is named as special authority.',
    fr: 'Invoquez l’une des exemptions suivantes : {known}. Les marchandises en transit doivent avoir été expédiées au plus tard le jour fixé par le décret ; le décret de remise est indiqué comme autorisation spéciale.',
  },
  source: SURTAX_EXEMPTIONS,
  list: tariffLists.surtaxes,
} as const satisfies Finding

export const requireGrantedExemption: Rule<Goods, Facts> = {
  finding: GRANTED_EXEMPTION_FINDING,
  check: ({ invoices }, facts, found) => {
    for (const [index, invoice] of invoices.entries()) {
      for (const [at, line] of invoice.lines.entries()) {
        const resolved = facts.lines[index]?.[at]
        if (resolved === undefined || line.duties.length === 0) continue
        found.push(...ungranted({ invoice, line, resolved, facts }, linePointer(index, at)))
      }
    }
  },
}

interface Claiming {
  readonly invoice: Invoice
  readonly line: Line
  readonly resolved: ResolvedLine
  readonly facts: Facts
}

function ungranted(claiming: Claiming, place: string): readonly Violation[] {
  return claiming.line.duties.flatMap((block, index) => {
    const { exemption, regime } = block
    if (exemption === undefined || isGranted(claiming, block)) return []
    const surtax = claiming.resolved.surtaxes.find((each) => each.regime === regime)
    const params = { exemption, known: claimsOf(surtax) }
    return [
      violation(GRANTED_EXEMPTION_FINDING, `${place}/duties/${String(index)}/exemption`, params),
    ]
  })
}

function isGranted(claiming: Claiming, { exemption: claim, regime }: DutyBlock): boolean {
  const { invoice, line, resolved, facts } = claiming
  const order = orderOf(resolved.surtaxes, regime)
  if (order === undefined || claim === undefined) return false
  const { classification, origin, specialAuthority: authority } = line
  const { directShipmentOn: shippedOn } = invoice
  const accountedOn = facts.accountedOn ?? shippedOn
  return grantsExemption(order, {
    claim,
    classification,
    origin,
    shippedOn,
    accountedOn,
    authority,
  })
}

function claimsOf(surtax: SurtaxMeasure | undefined): string {
  const claims = new Set(surtax?.order.exemptions.map(({ claim }) => claim))
  return claims.size === 0 ? '—' : [...claims].join(', ')
}

const CLAIMED_REMISSION_FINDING = {
  code: 'remission-not-claimed',
  detail: {
    en: 'Special authority {authority} remits a surtax, but no duty block claims the remission.',
    fr: 'L’autorisation spéciale {authority} remet une surtaxe, mais aucun bloc de droits n’invoque la remise.',
  },
  remedy: {
    en: 'Add exemption "remission" to the block of the surtax, or leave out the authority.',
    fr: 'Ajoutez l’exemption « remission » au bloc de la surtaxe, ou retirez l’autorisation.',
  },
  source: SURTAX_EXEMPTIONS,
  list: tariffLists.surtaxes,
} as const satisfies Finding

/** An authority that would change nothing is not taken in silence. */
export const requireClaimedRemission = lineRule(
  CLAIMED_REMISSION_FINDING,
  'specialAuthority',
  ({ specialAuthority: authority, duties }) =>
    authority !== undefined &&
    remitsSurtax(authority) &&
    !duties.some(({ exemption }) => exemption === 'remission')
      ? { authority }
      : undefined,
)

const DEDUCTIBLE_CONTENT_FINDING = {
  code: 'content-not-deductible',
  detail: {
    en: 'Canadian and Mexican content is claimed where no surtax takes it off the value: measure {regime}, treatment {treatment}.',
    fr: 'Un contenu canadien et mexicain est déclaré là où aucune surtaxe ne le déduit de la valeur : mesure {regime}, traitement {treatment}.',
  },
  remedy: {
    en: 'Claim it on a motor vehicle entitled to the United States Tariff (treatment 10), in the block of surtax 25118A.',
    fr: 'Déclarez-le pour un véhicule automobile admissible au tarif des États-Unis (traitement 10), au bloc de la surtaxe 25118A.',
  },
  source: SURTAX_EXEMPTIONS,
  list: tariffLists.surtaxes,
} as const satisfies Finding

export const requireDeductibleContent = blockRule(
  DEDUCTIBLE_CONTENT_FINDING,
  'content',
  ({ content, regime }, { line: { treatment }, resolved: { surtaxes } }) => {
    const surtax = surtaxes.find((each) => each.regime === regime)
    return content === undefined || surtax?.content?.treatment === treatment
      ? undefined
      : { regime: regime ?? '—', treatment }
  },
)
