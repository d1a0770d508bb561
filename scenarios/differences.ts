import type { ClaimedBusiness } from './channel/registrations.ts'

/** How what somebody claims of a business can differ from what is on file. */
export type Difference = (claimed: ClaimedBusiness) => ClaimedBusiness

const inName =
  (change: (name: string) => string): Difference =>
  (claimed) => ({ ...claimed, legalName: change(claimed.legalName) })

const inAddress =
  (
    change: (address: ClaimedBusiness['address']) => Partial<ClaimedBusiness['address']>,
  ): Difference =>
  (claimed) => ({ ...claimed, address: { ...claimed.address, ...change(claimed.address) } })

const withFullStop = inName((name) => `${name}.`)
const inCapitals = inName((name) => name.toUpperCase())
const elsewhere = inAddress(() => ({ city: 'Elsewhere' }))
const withLine = inAddress(({ lines }) => ({ lines: [...lines, 'Suite 100'] }))
const withoutSpace = inAddress(({ postalCode }) => ({ postalCode: postalCode.replaceAll(' ', '') }))

/** By the words of the sentence, in both languages. */
export const DIFFERENCES: Readonly<Record<string, Difference>> = {
  'a full stop more in the legal name': withFullStop,
  'un point de plus dans la dénomination sociale': withFullStop,
  'the legal name in capitals': inCapitals,
  'la dénomination sociale en majuscules': inCapitals,
  'another city': elsewhere,
  'une autre ville': elsewhere,
  'one line more in the address': withLine,
  'une ligne de plus dans l’adresse': withLine,
  'the postal code without its space': withoutSpace,
  'le code postal sans son espace': withoutSpace,
  'another city and the legal name in capitals': (claimed) => elsewhere(inCapitals(claimed)),
  'une autre ville et la dénomination sociale en majuscules': (claimed) =>
    elsewhere(inCapitals(claimed)),
}
