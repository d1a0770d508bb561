/** A CAD of one line in Canadian dollars, so that no exchange rate is at stake. */
export function filing(transactionNumber: string, importer: string) {
  return {
    type: 'AB',
    transactionNumber,
    importer,
    office: '453',
    cargoControlNumber: '9000X1234567',
    carrier: '9000',
    modeOfTransport: '9',
    releasedOn: '2026-02-27',
    invoices: [
      {
        number: 'INV-1',
        vendor: { name: 'Dhaka Knitwear Ltd.', country: 'BD' },
        currency: 'CAD',
        directShipmentOn: '2026-02-20',
        placeOfExport: 'BD',
        lines: [
          {
            description: 'Cotton T-shirts',
            classification: '6109.10.00.11',
            origin: 'BD',
            treatment: '2',
            quantity: '100',
            unit: 'NMB',
            value: '1000.00',
            valueForDutyCode: '13',
          },
        ],
      },
    ],
  }
}
