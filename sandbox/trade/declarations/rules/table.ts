import type { Violation } from '../../../kernel/problem.ts'
import type { Facts, FilingFacts, Transition } from '../facts.ts'
import type { Filing } from '../filing.ts'
import {
  requireCTypeOnAdminAccount,
  requireFirstTimeImporter,
  requireFirstTimerOnAdmin,
  requireUsableAdminAccount,
} from './admin-account.ts'
import { requireClassification, requireGstStatus } from './classification.ts'
import {
  requireReleaseDate,
  requireReleaseNotAhead,
  requireShipmentBeforeRelease,
  requireShipmentNotAhead,
  requireUnreleased,
} from './days.ts'
import { requireDeclarableZero, requireMeasureInForce } from './duty-blocks.ts'
import {
  requireEffectiveSubject,
  requireLuxuryAmount,
  requireMeasuredMeasure,
  requireOneOfChoice,
} from './excise-blocks.ts'
import { requireFittingGstStatus, requireKnownGstStatus } from './gst-status.ts'
import {
  doubtGstRegistration,
  requireExportFromUnitedStates,
  requireKnownPaymentCode,
  requireKnownPortOfUnlading,
  requireKnownWarehouseOffice,
  requireNoDutyRelief,
  requireOtherPreviousTransaction,
} from './form.ts'
import {
  requireImporterAccount,
  requireImporterOrBroker,
  requireImporterProgram,
  requireRegisteredImporter,
} from './importer.ts'
import { requireDistinctInvoices, requireMeasureRate, requirePublishedRate } from './invoices.ts'
import {
  requireKnownCarrier,
  requireKnownCurrency,
  requireKnownMode,
  requireKnownOffice,
  requireKnownOrigin,
  requireKnownPlaceOfExport,
  requireKnownTreatment,
  requireKnownVendorCountry,
  requireKnownVfdCode,
  requireSupportedType,
} from './known-codes.ts'
import {
  requireAgreeingBlocks,
  requireAmountOfSubject,
  requireOneBlockPerCharge,
  requireSubjectOfMeasure,
  requireTypeOfMeasure,
} from './measure-blocks.ts'
import { doubtCargoOfOther, requireOwnSeries, requireUnusedNumber } from './numbers.ts'
import {
  doubtConvertedUnit,
  doubtWeightAboveQuantity,
  requireQuantity,
  requireSomeQuantity,
  requireTariffUnit,
  requireUnit,
  requireWeightOfQuantity,
} from './quantities.ts'
import {
  requireKeptInTransit,
  requireRateUnderTreatment,
  requireStateOfOrigin,
  requireTreatmentInUse,
  requireTreatmentOfOrigin,
} from './origin-and-treatment.ts'
import {
  requireFittingTariffCode,
  requireKnownSpecialAuthority,
  requireKnownTariffCode,
  requireOpenTariffCode,
  requireRepairedGoods,
  requireRepairValue,
  requireSimulatedAuthority,
  requireSimulatedTariffCode,
} from './relief-codes.ts'
import type { Rule } from './rule.ts'
import { requireClearExporter, requireSimaSubject, requireUndertakingOfSima } from './sima.ts'
import {
  requireClaimedRemission,
  requireDeductibleContent,
  requireGrantedExemption,
  requireOneCodePerOrder,
  requireSurtaxSubject,
  requireSubjectOrExempt,
} from './surtaxes.ts'
import type { Goods } from '../filing.ts'

type Mark = 'A' | 'C' | 'R' | 'Q' | null
type Row<Declared, Known> = readonly [Rule<Declared, Known>, Mark, Mark, Mark, Mark]

/** No mark: the rule does not apply to the transition. */
const _ = null

/*
 * Which rule applies to which transition: A submit an AB, C submit a C, R a later version, Q calculate
 * without filing. In the order of the form; all that are broken are reported together. A later version may
 * set value and quantity of every line to zero, as is done for what was declared under a wrong number: an
 * original may not.
 */

// prettier-ignore
const HEADER_RULES: readonly Row<Filing, FilingFacts>[] = [
  [requireSupportedType,         'A', 'C',   _,   _],
  [requireOwnSeries,             'A', 'C',   _,   _],
  [requireUnusedNumber,          'A', 'C',   _,   _],
  [requireImporterAccount,       'A', 'C',   _,   _],
  [requireImporterProgram,       'A', 'C',   _,   _],
  [requireRegisteredImporter,    'A', 'C',   _,   _],
  [requireImporterOrBroker,      'A', 'C',   _,   _],
  [requireCTypeOnAdminAccount,   'A', 'C',   _,   _],
  [requireUsableAdminAccount,    'A', 'C',   _,   _],
  [requireFirstTimeImporter,     'A', 'C',   _,   _],
  [requireFirstTimerOnAdmin,     'A', 'C',   _,   _],
  [doubtGstRegistration,         'A', 'C',   _,   _],
  [requireKnownPaymentCode,      'A', 'C',   _,   _],
  [requireKnownPortOfUnlading,   'A', 'C',   _,   _],
  [requireKnownWarehouseOffice,  'A', 'C',   _,   _],
  [requireKnownOffice,           'A', 'C',   _,   _],
  [requireKnownCarrier,          'A', 'C',   _,   _],
  [doubtCargoOfOther,            'A', 'C',   _,   _],
  [requireKnownMode,             'A', 'C',   _,   _],
  [requireReleaseDate,           'A',   _,   _,   _],
  [requireReleaseNotAhead,       'A',   _,   _,   _],
  [requireUnreleased,              _, 'C',   _,   _],
  [requireShipmentBeforeRelease, 'A',   _,   _,   _],
  [requireOtherPreviousTransaction, 'A', 'C', _,  _],
  [requireDeclarableZero,        'A', 'C',   _,   _],
]

// prettier-ignore
const GOODS_RULES: readonly Row<Goods, Facts>[] = [
  [requireDistinctInvoices,      'A', 'C',   _, 'Q'],
  [requireKnownVendorCountry,    'A', 'C',   _, 'Q'],
  [requireKnownPlaceOfExport,    'A', 'C',   _, 'Q'],
  [requireExportFromUnitedStates, 'A', 'C',  _, 'Q'],
  [requireKnownCurrency,         'A', 'C',   _, 'Q'],
  [requireShipmentNotAhead,      'A', 'C',   _, 'Q'],
  [requirePublishedRate,         'A', 'C',   _, 'Q'],
  [requireMeasureRate,           'A', 'C',   _, 'Q'],
  [requireClassification,        'A', 'C', 'R', 'Q'],
  [requireKnownOrigin,           'A', 'C',   _, 'Q'],
  [requireStateOfOrigin,         'A', 'C',   _, 'Q'],
  [requireKnownTreatment,        'A', 'C', 'R', 'Q'],
  [requireTreatmentInUse,        'A', 'C',   _, 'Q'],
  [requireTreatmentOfOrigin,     'A', 'C',   _, 'Q'],
  [requireKeptInTransit,         'A', 'C',   _, 'Q'],
  [requireRateUnderTreatment,    'A', 'C', 'R', 'Q'],
  [requireGstStatus,             'A', 'C', 'R', 'Q'],
  [requireKnownGstStatus,        'A', 'C',   _, 'Q'],
  [requireFittingGstStatus,      'A', 'C',   _, 'Q'],
  [requireQuantity,              'A', 'C',   _, 'Q'],
  [requireUnit,                  'A', 'C',   _, 'Q'],
  [requireTariffUnit,            'A', 'C',   _, 'Q'],
  [doubtConvertedUnit,           'A', 'C',   _, 'Q'],
  [requireWeightOfQuantity,      'A', 'C',   _, 'Q'],
  [doubtWeightAboveQuantity,     'A', 'C',   _, 'Q'],
  [requireSomeQuantity,          'A', 'C',   _, 'Q'],
  [requireKnownVfdCode,          'A', 'C',   _, 'Q'],
  [requireKnownTariffCode,       'A', 'C',   _, 'Q'],
  [requireSimulatedTariffCode,   'A', 'C',   _, 'Q'],
  [requireFittingTariffCode,     'A', 'C',   _, 'Q'],
  [requireOpenTariffCode,        'A', 'C',   _, 'Q'],
  [requireRepairValue,           'A', 'C',   _, 'Q'],
  [requireRepairedGoods,         'A', 'C',   _, 'Q'],
  [requireNoDutyRelief,          'A', 'C',   _, 'Q'],
  [requireKnownSpecialAuthority, 'A', 'C',   _, 'Q'],
  [requireSimulatedAuthority,    'A', 'C',   _, 'Q'],
  [requireSurtaxSubject,         'A', 'C',   _, 'Q'],
  [requireOneCodePerOrder,       'A', 'C',   _, 'Q'],
  [requireSubjectOrExempt,       'A', 'C',   _, 'Q'],
  [requireGrantedExemption,      'A', 'C',   _, 'Q'],
  [requireClaimedRemission,      'A', 'C',   _, 'Q'],
  [requireDeductibleContent,     'A', 'C',   _, 'Q'],
  [requireSimaSubject,           'A', 'C',   _, 'Q'],
  [requireMeasureInForce,        'A', 'C',   _, 'Q'],
  [requireUndertakingOfSima,     'A', 'C',   _, 'Q'],
  [requireSubjectOfMeasure,      'A', 'C',   _, 'Q'],
  [requireClearExporter,         'A', 'C',   _, 'Q'],
  [requireTypeOfMeasure,         'A', 'C',   _, 'Q'],
  [requireOneBlockPerCharge,     'A', 'C',   _, 'Q'],
  [requireAgreeingBlocks,        'A', 'C',   _, 'Q'],
  [requireAmountOfSubject,       'A', 'C',   _, 'Q'],
  [requireEffectiveSubject,      'A', 'C',   _, 'Q'],
  [requireOneOfChoice,           'A', 'C',   _, 'Q'],
  [requireMeasuredMeasure,       'A', 'C',   _, 'Q'],
  [requireLuxuryAmount,          'A', 'C',   _, 'Q'],
]

const MARKS: Readonly<Record<Transition, Mark>> = {
  'submit-AB': 'A',
  'submit-C': 'C',
  recalculate: 'R',
  calculate: 'Q',
}

function rulesFor<Declared, Known>(rows: readonly Row<Declared, Known>[], transition: Transition) {
  return rows.filter((row) => row.includes(MARKS[transition])).map(([rule]) => rule)
}

const TRANSITIONS = ['submit-AB', 'submit-C', 'recalculate', 'calculate'] as const

/** Chosen once: the table is read on every declaration. */
const headerRules = new Map(TRANSITIONS.map((name) => [name, rulesFor(HEADER_RULES, name)]))
const goodsRules = new Map(TRANSITIONS.map((name) => [name, rulesFor(GOODS_RULES, name)]))

/** Every fault of the filing, header first. */
export function checkFiling(
  filing: Filing,
  facts: FilingFacts,
  transition: Transition,
): Violation[] {
  const found: Violation[] = []
  for (const rule of headerRules.get(transition) ?? []) rule.check(filing, facts, found)
  for (const rule of goodsRules.get(transition) ?? []) rule.check(filing, facts, found)
  return found
}

/** Every fault of the goods alone. */
export function checkGoods(goods: Goods, facts: Facts, transition: Transition): Violation[] {
  const found: Violation[] = []
  for (const rule of goodsRules.get(transition) ?? []) rule.check(goods, facts, found)
  return found
}

/** What the rules can find, for the catalogue and `ces sources`. */
export const ruleFindings = [...HEADER_RULES, ...GOODS_RULES].map(([rule]) => rule.finding)
