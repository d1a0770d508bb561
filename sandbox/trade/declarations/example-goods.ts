/** Goods for the calculator, of each kind that counts differently; shipped and released on days of the demo. */

const SHIRTS = {
  description: 'Cotton T-shirts',
  classification: '6109.10.00.11',
  origin: 'BD',
  treatment: '2',
  quantity: '100',
  unit: 'NMB',
  value: '1000.00',
  valueForDutyCode: '13',
}

function released(line: object, country: string): object {
  return {
    releasedOn: '2026-02-27',
    invoices: [
      {
        number: 'INV-1',
        vendor: { name: 'Sample Vendor', country },
        currency: 'USD',
        directShipmentOn: '2026-02-20',
        placeOfExport: country,
        lines: [line],
      },
    ],
  }
}

export const EXAMPLE_GOODS = {
  shirts: { summary: 'T-shirts of Bangladesh, at 18 %', value: released(SHIRTS, 'BD') },
  'united-states': {
    summary: 'The same made in New York, free under treatment 10',
    value: released({ ...SHIRTS, origin: 'UNY', treatment: '10' }, 'US'),
  },
  'declared-as-nil': {
    summary: 'GST declared as 0.00 by the filer',
    value: released({ ...SHIRTS, duties: [{ type: 'gst', selfDeclared: '0.00' }] }, 'BD'),
  },
}
