import type { Entitled } from '../duties/index.ts'
import {
  dutyRateOn,
  isOpenUnder,
  isTreatmentValidFor,
  treatments,
  type Treatment,
} from '../tariff/index.ts'
import { treatedGoods } from './resolve.ts'
import type { Placed } from './placed.ts'

const GENERAL_TARIFF = '3'

/** The treatments that the goods may have by their origin and that were not claimed. Rules of origin are not looked at. */
export function entitledTreatments(placed: Placed): readonly Entitled[] {
  const { line, resolved, accountedOn, placeOfExport } = placed
  const { item, tariffCode } = resolved
  if (item === undefined) return []
  const goods = treatedGoods(line, tariffCode, { placeOfExport })
  return treatments().flatMap((treatment) => {
    const isOther = treatment.code !== line.treatment && treatment.code !== GENERAL_TARIFF
    if (!isOther || !isTreatmentValidFor(treatment, goods, accountedOn)) return []
    if (tariffCode !== undefined && !isOpenUnder(tariffCode, treatment, accountedOn)) return []
    const rate = dutyRateOn(item, treatment, accountedOn)
    return rate === undefined ? [] : [{ told: toldOf(treatment), rate }]
  })
}

function toldOf({ code, name, source }: Treatment): Entitled['told'] {
  return { facts: { treatment: code }, names: { treatment: name }, cites: [source] }
}
