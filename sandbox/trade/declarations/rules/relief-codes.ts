import type { Finding } from '../../../kernel/problem.ts'
import { codeIn, lists } from '../../reference/index.ts'
import { tariffLists } from '../../tariff/index.ts'
import { REJECT_REASONS, REPAIRED_ABROAD, SANDBOX_PRUDENCE } from '../sources.ts'
import { lineRule } from './rule.ts'

// Tariff codes and special authorities: what has no effect here is refused by name.

export const requireKnownTariffCode = lineRule(
  {
    code: 'tariff-code-unknown',
    detail: {
      en: 'No tariff code of chapters 98 and 99 is {code}.',
      fr: 'Aucun code tarifaire des chapitres 98 et 99 n’est {code}.',
    },
    remedy: { en: 'Check the code, or leave it out.', fr: 'Vérifiez le code, ou omettez-le.' },
    source: REJECT_REASONS,
    list: tariffLists.tariffCodes,
  },
  'tariffCode',
  (line, { tariffCode }) =>
    line.tariffCode !== undefined && tariffCode === undefined
      ? { code: line.tariffCode }
      : undefined,
)

const SIMULATED_TARIFF_CODE_FINDING = {
  code: 'tariff-code-not-simulated',
  detail: {
    en: 'Tariff code {code} ({en}) exists, but its effect is not simulated.',
    fr: 'Le code tarifaire {code} ({fr}) existe, mais son effet n’est pas simulé.',
  },
  remedy: {
    en: 'Leave it out here, and see from GET /fidelity what this sandbox simulates.',
    fr: 'Omettez-le ici, et voyez par GET /fidelity ce que ce bac à sable simule.',
  },
  source: SANDBOX_PRUDENCE,
  list: tariffLists.tariffCodes,
} as const satisfies Finding

export const requireSimulatedTariffCode = lineRule(
  SIMULATED_TARIFF_CODE_FINDING,
  'tariffCode',
  (_line, { tariffCode }) =>
    tariffCode === undefined || tariffCode.supported
      ? undefined
      : { code: tariffCode.code, ...tariffCode.name },
)

const FITTING_TARIFF_CODE_FINDING = {
  code: 'tariff-code-incompatible',
  detail: {
    en: 'Tariff code {code} does not go with classification number {classification}.',
    fr: 'Le code tarifaire {code} est incompatible avec le numéro de classement {classification}.',
  },
  remedy: {
    en: 'Leave the tariff code out, or check the classification.',
    fr: 'Omettez le code tarifaire, ou vérifiez le classement.',
  },
  source: REJECT_REASONS,
  list: tariffLists.tariffCodes,
} as const satisfies Finding

export const requireFittingTariffCode = lineRule(
  FITTING_TARIFF_CODE_FINDING,
  'tariffCode',
  (line, resolved) =>
    resolved.tariffCodeFits || line.tariffCode === undefined
      ? undefined
      : { code: line.tariffCode, classification: line.classification },
)

const OPEN_TARIFF_CODE_FINDING = {
  code: 'tariff-code-not-under-treatment',
  detail: {
    en: 'Tariff code {code} is not open to goods under tariff treatment {treatment} on the day of accounting.',
    fr: 'Le code tarifaire {code} n’est pas ouvert aux marchandises sous le traitement tarifaire {treatment} au jour de la déclaration en détail.',
  },
  remedy: {
    en: 'Claim a treatment of the agreement under which the goods were repaired, or leave the code out.',
    fr: 'Demandez un traitement de l’accord sous lequel les marchandises ont été réparées, ou omettez le code.',
  },
  source: REPAIRED_ABROAD,
  list: tariffLists.tariffCodes,
} as const satisfies Finding

export const requireOpenTariffCode = lineRule(
  OPEN_TARIFF_CODE_FINDING,
  'tariffCode',
  ({ treatment }, { tariffCode, tariffCodeIsOpen }) =>
    tariffCode === undefined || tariffCodeIsOpen ? undefined : { code: tariffCode.code, treatment },
)

const REPAIR_VALUE_FINDING = {
  code: 'repair-value-missing',
  detail: {
    en: 'Under tariff code {code} the repair alone is counted, but its value is not declared.',
    fr: 'Sous le code tarifaire {code}, seule la réparation est comptée, mais sa valeur n’est pas déclarée.',
  },
  remedy: {
    en: 'Add "repairValue", what the repair cost, in the currency of the invoice.',
    fr: 'Ajoutez « repairValue », le coût de la réparation, dans la devise de la facture.',
  },
  source: REPAIRED_ABROAD,
  list: tariffLists.tariffCodes,
} as const satisfies Finding

export const requireRepairValue = lineRule(
  REPAIR_VALUE_FINDING,
  'repairValue',
  ({ repairValue }, { tariffCode }) =>
    tariffCode?.countsRepair === true && repairValue === undefined
      ? { code: tariffCode.code }
      : undefined,
)

const REPAIRED_GOODS_FINDING = {
  code: 'repair-value-without-repair',
  detail: {
    en: 'The value of a repair is declared, but no tariff code for goods returned after one.',
    fr: 'La valeur d’une réparation est déclarée, mais aucun code tarifaire pour marchandises retournées après réparation.',
  },
  remedy: {
    en: 'Declare tariff code 9971 or 9992, or leave "repairValue" out.',
    fr: 'Déclarez le code tarifaire 9971 ou 9992, ou omettez « repairValue ».',
  },
  source: REPAIRED_ABROAD,
  list: tariffLists.tariffCodes,
} as const satisfies Finding

export const requireRepairedGoods = lineRule(
  REPAIRED_GOODS_FINDING,
  'repairValue',
  ({ repairValue }, { tariffCode }) =>
    repairValue === undefined || tariffCode?.countsRepair === true ? undefined : {},
)

export const requireKnownSpecialAuthority = lineRule(
  {
    code: 'special-authority-unknown',
    detail: {
      en: 'No special authority {authority} is held.',
      fr: 'Aucune autorisation spéciale {authority} n’est tenue.',
    },
    remedy: {
      en: 'Check the number of the order, or leave it out: GET /v1/reference/codes/specialAuthorities lists them.',
      fr: 'Vérifiez le numéro du décret, ou omettez-le : GET /v1/reference/codes/specialAuthorities les énumère.',
    },
    source: REJECT_REASONS,
    list: lists.specialAuthorities,
  },
  'specialAuthority',
  ({ specialAuthority: authority }) =>
    authority !== undefined && codeIn('specialAuthorities', authority) === undefined
      ? { authority }
      : undefined,
)

const SIMULATED_AUTHORITY_FINDING = {
  code: 'special-authority-not-simulated',
  detail: {
    en: 'Special authority {authority} ({en}) exists, but what it remits is not simulated.',
    fr: 'L’autorisation spéciale {authority} ({fr}) existe, mais ce qu’elle remet n’est pas simulé.',
  },
  remedy: {
    en: 'Leave it out here; a remission can be rehearsed by declaring the amount oneself.',
    fr: 'Omettez-la ici; une remise peut être répétée en déclarant soi-même le montant.',
  },
  source: SANDBOX_PRUDENCE,
  list: lists.specialAuthorities,
} as const satisfies Finding

export const requireSimulatedAuthority = lineRule(
  SIMULATED_AUTHORITY_FINDING,
  'specialAuthority',
  ({ specialAuthority: authority }) => {
    const known = authority === undefined ? undefined : codeIn('specialAuthorities', authority)
    return known === undefined || known.supported
      ? undefined
      : { authority: known.code, ...known.name }
  },
)
