import type { Finding } from '../../../kernel/problem.ts'
import { carrierOf } from '../../../kernel/identifiers.ts'
import { FORM_B3 } from '../sources.ts'
import { headerRule } from './rule.ts'

const CARRIER_OF_CARGO_FINDING = {
  code: 'cargo-not-of-carrier',
  detail: {
    en: 'Cargo control number {cargo} begins with {prefix}, not with carrier code {carrier}.',
    fr: 'Le numéro de contrôle du fret {cargo} commence par {prefix}, et non par le code de transporteur {carrier}.',
  },
  remedy: {
    en: 'Declare the carrier that issued the cargo control number.',
    fr: 'Déclarez le transporteur qui a émis le numéro de contrôle du fret.',
  },
  source: FORM_B3,
} as const satisfies Finding

/** The first four characters of a cargo control number are the code of the carrier that issued it. */
export const requireCarrierOfCargo = headerRule(
  CARRIER_OF_CARGO_FINDING,
  'cargoControlNumber',
  ({ cargoControlNumber: cargo, carrier }) => {
    const prefix = carrierOf(cargo)
    return prefix === carrier ? undefined : { cargo, prefix, carrier }
  },
)
