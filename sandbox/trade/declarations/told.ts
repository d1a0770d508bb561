import type { Facts, Names, Told, ToldOfLine } from '../duties/index.ts'
import { tariffItemOf } from '../../kernel/identifiers.ts'
import { originFor } from '../reference/index.ts'
import { entitledTreatments } from './entitled.ts'
import type { Line } from './filing.ts'
import type { Placed } from './placed.ts'
import type { ResolvedLine } from './resolve.ts'
import { saidOf } from './said-of-measure.ts'
import { endedSurtaxes } from './set-aside-measures.ts'
import { DAY_OF_ACCOUNTING, REPAIRED_ABROAD, TREATMENT_IN_TRANSIT } from './sources.ts'

/** What readers of an explanation are told of a line, in both languages where it is words. */
export function toldOf(placed: Placed): ToldOfLine {
  const { resolved } = placed
  return {
    line: toldOfLine(placed),
    duty: toldOfDuty(placed),
    gst: toldOfGst(resolved),
    tariffCode: toldOfTariffCode(resolved),
    measures: toldOfMeasures(placed),
    entitled: entitledTreatments(placed),
  }
}

function toldOfLine({ line, resolved, invoice, number, accountedOn }: Placed): Told {
  const { description: goods, classification, origin } = line
  return {
    facts: { invoice, line: String(number), goods, classification, origin, accountedOn },
    names: named({ classification: resolved.item?.description, origin: originFor(origin)?.name }),
    cites: [DAY_OF_ACCOUNTING],
  }
}

function toldOfDuty(placed: Placed): Told {
  const { line, resolved } = placed
  const { treatment, treatmentIsKept } = resolved
  const { facts, names } = toldOfRepair(placed)
  return {
    facts: {
      tariffItem: tariffItemOf(line.classification),
      ...editionOf(placed),
      treatment: line.treatment,
      ...(treatmentIsKept && { treatmentKept: 'kept-in-transit' }),
      ...facts,
    },
    names: { ...named({ treatment: treatment?.name }), ...names },
    cites: [
      ...(treatment === undefined ? [] : [treatment.source]),
      ...(treatmentIsKept ? [TREATMENT_IN_TRANSIT] : []),
    ],
  }
}

/** With its day, where it is the one that is served. */
function editionOf({ resolved: { item }, edition }: Placed): Facts {
  if (item !== undefined && (edition === undefined || edition === item.edition.name)) {
    return { edition: item.edition.name, editionOn: item.edition.effectiveOn }
  }
  return edition === undefined ? {} : { edition }
}

/** By which country goods returned after repair are treated. */
function toldOfRepair({ resolved: { tariffCode }, placeOfExport }: Placed): Told {
  if (tariffCode?.countsRepair !== true) return {}
  return {
    facts: { repairedIn: placeOfExport },
    names: named({ repairedIn: originFor(placeOfExport)?.name }),
  }
}

function toldOfGst({ gst }: ResolvedLine): Told {
  if (gst === undefined) return {}
  const { validFrom: from, validTo: to, name } = gst
  return { facts: { from, ...(to !== undefined && { to }) }, names: { code: name } }
}

function toldOfTariffCode({ tariffCode }: ResolvedLine): Told {
  if (tariffCode === undefined) return {}
  const { code, name, countsRepair } = tariffCode
  return {
    facts: { tariffCode: code },
    names: { tariffCode: name },
    cites: countsRepair ? [REPAIRED_ABROAD] : [],
  }
}

/** By its code each measure that names the goods, charged or not. */
function toldOfMeasures({ line, resolved, shippedOn }: Placed): ToldOfLine['measures'] {
  const { surtaxes, sima, excise } = resolved
  const ended = endedSurtaxes(line, resolved, shippedOn)
  return new Map(
    [...ended, ...surtaxes, ...sima, ...excise].map(
      ({ regime, name, validFrom: from, validTo: to }) => {
        const facts = { from, ...(to !== undefined && { to }), ...saidBy(line, regime) }
        return [regime, { facts, names: { regime: name } }]
      },
    ),
  )
}

/** What the filer says that decides whose amount is due, or under which order it is remitted. */
function saidBy(line: Line, regime: string): Facts {
  const { exporter, exemption } = saidOf(line, regime)
  return {
    ...(exporter !== undefined && { exporterStated: exporter }),
    ...(exemption === 'remission' &&
      line.specialAuthority !== undefined && { authority: line.specialAuthority }),
  }
}

/** What is known by a name. */
function named(names: { readonly [Code in keyof Names]: Names[Code] | undefined }): Names {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined))
}
