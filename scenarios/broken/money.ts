import { VendorClient, type Item, type Json } from '../candidates/client.ts'
import { scaled } from '../candidates/decimal.ts'

/* How amounts go wrong. */

export class CountsInFloats extends VendorClient {
  protected override valueOf(quantity: string, unitPrice: string): string {
    return (Number(quantity) * Number(unitPrice)).toFixed(2)
  }
}

/** The remedy that is passed around for the one above, and no remedy. */
export class AddsAnEpsilon extends VendorClient {
  protected override valueOf(quantity: string, unitPrice: string): string {
    const product = Number(quantity) * Number(unitPrice)
    return (Math.round((product + Number.EPSILON) * 100) / 100).toFixed(2)
  }
}

export class RoundsHalvesDown extends VendorClient {
  protected override valueOf(quantity: string, unitPrice: string): string {
    const { cents, rest } = centsOf(quantity, unitPrice)
    return written(rest > 0.5 ? cents + 1n : cents)
  }
}

export class RoundsHalvesToEven extends VendorClient {
  protected override valueOf(quantity: string, unitPrice: string): string {
    const { cents, rest } = centsOf(quantity, unitPrice)
    const isUp = rest > 0.5 || (rest === 0.5 && cents % 2n === 1n)
    return written(isUp ? cents + 1n : cents)
  }
}

export class CutsAtTheCent extends VendorClient {
  protected override valueOf(quantity: string, unitPrice: string): string {
    return written(centsOf(quantity, unitPrice).cents)
  }
}

export class SendsNumbers extends VendorClient {
  protected override valueOf(quantity: string, unitPrice: string): number {
    return Number(super.valueOf(quantity, unitPrice))
  }
}

export class GroupsThousands extends VendorClient {
  protected override valueOf(quantity: string, unitPrice: string): string {
    const value = Number(super.valueOf(quantity, unitPrice))
    return value.toLocaleString('en-CA', { minimumFractionDigits: 2 })
  }
}

export class WritesCommas extends VendorClient {
  protected override valueOf(quantity: string, unitPrice: string): string {
    return String(super.valueOf(quantity, unitPrice)).replace('.', ',')
  }
}

export class RoundsQuantities extends VendorClient {
  protected override lineOf(item: Item): Json {
    return { ...super.lineOf(item), quantity: Number(item.quantity).toFixed(0) }
  }
}

/** Whole cents, and what is left of the next one. */
function centsOf(quantity: string, unitPrice: string): { cents: bigint; rest: number } {
  const [one, other] = [scaled(quantity), scaled(unitPrice)]
  const product = one.units * other.units * 100n
  const divisor = 10n ** BigInt(one.scale + other.scale)
  return { cents: product / divisor, rest: Number(product % divisor) / Number(divisor) }
}

function written(cents: bigint): string {
  const digits = cents.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
