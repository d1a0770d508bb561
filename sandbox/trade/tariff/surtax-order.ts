import type { ClassificationNumber } from '../../kernel/identifiers.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { bilingual, countryOf, lazily, type Bilingual } from '../reference/index.ts'
import { beginsWithAny } from './classification-index.ts'
import { TARIFF_DATA } from './data.ts'
import { namesOrigin, parseOrigins, type Origins } from './origins.ts'
import type { RawExemption, RawSurtaxOrder } from './raw.ts'
import { isInForce, parseValidity, type Validity } from './validity.ts'

/** What frees goods of a surtax that an order lays on them; each is for the filer to claim. */
export const EXEMPTION_CLAIMS = [
  'in-transit',
  'casual',
  'campobello',
  're-export',
  'original-equipment',
  'heavy-vehicle',
  'repair',
  'vehicle-manufacture',
  'aircraft',
  'wind-tower',
  'small-preference-share',
  'remission',
] as const

export type ExemptionClaim = (typeof EXEMPTION_CLAIMS)[number]

export interface SurtaxOrder {
  /** As it is cited: `SOR/2025-66`. */
  readonly id: string
  readonly name: Bilingual
  readonly url: string
  readonly exemptions: readonly Exemption[]
}

interface Exemption extends Validity {
  readonly claim: ExemptionClaim
  /** Goods that were on their way to Canada on that day. */
  readonly inTransitOn?: LocalDate
  /** The remission order that is to be named as special authority. */
  readonly authority?: string
  /** Beginnings of classification numbers; absent: all goods that the order names. */
  readonly classifications?: ReadonlySet<string>
  readonly origins: Origins
}

/** What is declared of goods for which an exemption is claimed. */
export interface ExemptionCase {
  readonly claim: ExemptionClaim
  readonly classification: ClassificationNumber
  readonly origin: string
  readonly shippedOn: LocalDate
  readonly accountedOn: LocalDate
  readonly authority: string | undefined
}

/** Its name with its number, which French cites as DORS. */
export function orderTitle({ id, name }: SurtaxOrder): Bilingual {
  return { en: `${name.en}, ${id}`, fr: `${name.fr}, ${id.replace('SOR/', 'DORS/')}` }
}

/** Whether the order has the exemption for such goods, as far as the declaration shows. */
export function grantsExemption({ exemptions }: SurtaxOrder, asked: ExemptionCase): boolean {
  return exemptions.some((exemption) => isGranted(exemption, asked))
}

function isGranted(exemption: Exemption, asked: ExemptionCase): boolean {
  const { claim, inTransitOn, authority, classifications, origins } = exemption
  return (
    claim === asked.claim &&
    isInForce(exemption, asked.accountedOn) &&
    (inTransitOn === undefined || asked.shippedOn <= inTransitOn) &&
    (authority === undefined || authority === asked.authority) &&
    (classifications === undefined || beginsWithAny(asked.classification, classifications)) &&
    namesOrigin(origins, countryOf(asked.origin))
  )
}

/** Whether some order is remitted under the special authority. */
export function remitsSurtax(authority: string): boolean {
  return remissions().has(authority)
}

/** @throws Error for an order that the data lack */
export function surtaxOrder(id: string): SurtaxOrder {
  const order = orders().get(id)
  if (order === undefined) throw new Error(`not a surtax order: ${id}`)
  return order
}

const orders = lazily(
  () => new Map(TARIFF_DATA.surtaxOrders.map((raw) => [raw.id, parseOrder(raw)])),
)

const remissions = lazily(
  () =>
    new Set(
      [...orders().values()].flatMap(({ exemptions }) =>
        exemptions.flatMap(({ authority }) => authority ?? []),
      ),
    ),
)

function parseOrder(raw: RawSurtaxOrder): SurtaxOrder {
  const { id, url, exemptions } = raw
  return { id, name: bilingual(raw), url, exemptions: exemptions.map(parseExemption) }
}

/** The surtax itself bounds the days, where the exemption does not. */
const FIRST_DAY = '0001-01-01'

function parseExemption(raw: RawExemption): Exemption {
  const { on, from = FIRST_DAY, to, classifications, authority, countries = ['*'] } = raw
  return {
    claim: parseClaim(raw.claim),
    ...parseValidity({ from, to }),
    ...(on === undefined ? {} : { inTransitOn: parseValidity({ from: on }).validFrom }),
    ...(authority === undefined ? {} : { authority }),
    ...(classifications === undefined ? {} : { classifications: new Set(classifications) }),
    origins: parseOrigins({ countries, exceptCountries: raw.exceptCountries }),
  }
}

function parseClaim(text: string): ExemptionClaim {
  const claim = EXEMPTION_CLAIMS.find((known) => known === text)
  if (claim === undefined) throw new Error(`not an exemption of a surtax order: ${text}`)
  return claim
}
