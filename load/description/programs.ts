/**
 * What somebody writes with a client that was generated from the description: it files one CAD, given in
 * CES_FILING, and prints its status and what it owes.
 */

export const IN_TYPESCRIPT = `import createClient from 'openapi-fetch'
import type { components, paths } from './schema.d.ts'

const { CES_URL = '', CES_TOKEN = '', CES_IMPORTER = '', CES_NUMBER = '' } = process.env
const client = createClient<paths>({
  baseUrl: CES_URL,
  headers: { authorization: \`Bearer \${CES_TOKEN}\` },
})
const line: components['schemas']['Line'] = {
  description: 'Cotton T-shirts',
  classification: '6109.10.00.11',
  origin: 'BD',
  treatment: '2',
  quantity: '100',
  unit: 'NMB',
  value: '1000.00',
  valueForDutyCode: '13',
}
const { data, error } = await client.POST('/v1/declarations', {
  body: {
    type: 'AB',
    transactionNumber: CES_NUMBER,
    importer: CES_IMPORTER,
    office: '453',
    cargoControlNumber: '9000X1234567',
    carrier: '9000',
    modeOfTransport: '2',
    releasedOn: '2026-02-27',
    invoices: [
      {
        number: 'INV-1',
        vendor: { name: 'Sample Vendor', country: 'BD' },
        currency: 'USD',
        directShipmentOn: '2026-02-20',
        placeOfExport: 'BD',
        lines: [line],
      },
    ],
  },
})
if (error !== undefined) throw new Error(error.detail)
console.log(data.status, data.assessment?.totals.total)
`

export const IN_PYTHON = `import datetime, os

from client import AuthenticatedClient
from client.api.declarations import submit_declaration
from client.models import Declaration, Filing, Invoice, InvoiceVendor, Line

day = datetime.date.fromisoformat
api = AuthenticatedClient(base_url=os.environ["CES_URL"], token=os.environ["CES_TOKEN"])
line = Line(
    description="Cotton T-shirts", classification="6109.10.00.11", origin="BD", treatment="2",
    quantity="100", unit="NMB", value="1000.00", value_for_duty_code="13",
)
invoice = Invoice(
    number="INV-1", vendor=InvoiceVendor(name="Sample Vendor", country="BD"), currency="USD",
    direct_shipment_on=day("2026-02-20"), place_of_export="BD", lines=[line],
)
filing = Filing(
    type_="AB", transaction_number=os.environ["CES_NUMBER"], importer=os.environ["CES_IMPORTER"],
    office="453", cargo_control_number="9000X1234567", carrier="9000", mode_of_transport="2",
    released_on=day("2026-02-27"), invoices=[invoice],
)
answer = submit_declaration.sync(client=api, body=filing)
assert isinstance(answer, Declaration), answer
print(answer.status, answer.assessment.totals.total)
`
