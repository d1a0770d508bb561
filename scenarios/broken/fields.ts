import { VendorClient, type Filing, type Item, type Json } from '../candidates/client.ts'

/* How a field of a declaration goes wrong. */

export class LeavesOutTheRelease extends VendorClient {
  protected override declarationOf(filing: Filing): Json {
    const { releasedOn: _, ...declaration } = super.declarationOf(filing)
    return declaration
  }
}

/** A day that was read as an instant of UTC is the day before in the west. */
export class ReadsDaysInTheWest extends VendorClient {
  protected override declarationOf(filing: Filing): Json {
    const midnight = new Date(String(filing['releasedOn']))
    const day = midnight.toLocaleDateString('en-CA', { timeZone: 'America/Vancouver' })
    return { ...super.declarationOf(filing), releasedOn: day }
  }
}

export class SendsInstantsForDays extends VendorClient {
  protected override declarationOf(filing: Filing): Json {
    const releasedOn = new Date(String(filing['releasedOn'])).toISOString()
    return { ...super.declarationOf(filing), releasedOn }
  }
}

export class DropsTheState extends VendorClient {
  protected override lineOf(item: Item): Json {
    const origin = item.origin.startsWith('U') ? 'US' : item.origin
    return { ...super.lineOf(item), origin }
  }
}

export class AppliesOneTreatment extends VendorClient {
  protected override lineOf(item: Item): Json {
    return { ...super.lineOf(item), treatment: '2' }
  }
}

export class CutsClassifications extends VendorClient {
  protected override lineOf(item: Item): Json {
    return { ...super.lineOf(item), classification: item.classification.slice(0, 10) }
  }
}

export class DropsMeasures extends VendorClient {
  protected override dutiesOf(item: Item): readonly Json[] {
    return super.dutiesOf({ ...item, measures: [] })
  }
}

export class TakesAllForSubject extends VendorClient {
  protected override dutiesOf(item: Item): readonly Json[] {
    const measures = item.measures?.map((each) => ({ ...each, subject: 'subject' })) ?? []
    return super.dutiesOf({ ...item, measures })
  }
}

export class SendsZeroForNothing extends VendorClient {
  protected override dutiesOf(item: Item): readonly Json[] {
    return super.dutiesOf({ ...item, declaredGst: item.declaredGst ?? '0.00' })
  }
}

/** As where a number is asked whether it is there, and 0 says no. */
export class LeavesOutZero extends VendorClient {
  protected override dutiesOf(item: Item): readonly Json[] {
    const { declaredGst, ...rest } = item
    return super.dutiesOf(Number(declaredGst) > 0 ? item : rest)
  }
}
