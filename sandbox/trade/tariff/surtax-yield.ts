import type { Source } from '../../kernel/source.ts'
import { localDate, type LocalDate } from '../../kernel/time.ts'
import { lazily, parseAuthority } from '../reference/index.ts'
import { TARIFF_DATA } from './data.ts'
import type { RawYield } from './raw.ts'
import { orderTitle, surtaxOrder } from './surtax-order.ts'

/** A surtax is not due on goods that bear one of the others. */
export interface SurtaxYield {
  readonly regime: string
  readonly to: readonly string[]
  readonly from: LocalDate
  readonly source: Source
}

/** Why the surtax gives way to others that the goods bear; undefined where it does not. */
export function yieldOf(
  regime: string,
  borne: readonly string[],
  on: LocalDate,
): { readonly to: string; readonly source: Source } | undefined {
  for (const row of surtaxYields()) {
    if (row.regime !== regime || on < row.from) continue
    const to = row.to.find((other) => borne.includes(other))
    if (to !== undefined) return { to, source: row.source }
  }
  return undefined
}

export const surtaxYields = lazily(() => TARIFF_DATA.surtaxYields.map(parseYield))

function parseYield({ code, to, from, order, section, grade, note }: RawYield): SurtaxYield {
  const { url } = surtaxOrder(order)
  const instrument = orderTitle(surtaxOrder(order))
  const source = {
    id: `yield-${code.toLowerCase()}-${from}`,
    instrument: instrument.en,
    instrumentFr: instrument.fr,
    url,
    inForce: from,
    authority: parseAuthority(grade),
    ...(section === undefined ? {} : { section }),
    ...(note === undefined ? {} : { note }),
  }
  return { regime: code, to, from: localDate(from), source }
}
