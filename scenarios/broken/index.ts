import type { VendorClient } from '../candidates/client.ts'
import * as batches from './batches.ts'
import * as ends from './ends.ts'
import * as fields from './fields.ts'
import * as invoices from './invoices.ts'
import * as keys from './keys.ts'
import * as money from './money.ts'
import * as names from './names.ts'
import * as patience from './patience.ts'
import * as refusals from './refusals.ts'
import * as tokens from './tokens.ts'

/** The reference client with one fault. */
export interface Broken {
  /** The requirement whose check has to catch it. */
  readonly check: string
  readonly fault: string
  readonly client: new () => VendorClient
}

type Row = readonly [name: string, check: string, client: Broken['client'], fault: string]

const ROWS: readonly Row[] = [
  ['ends-with-one', 'RUN-01', ends.EndsWithOne, 'ends with exit code 1 after all is filed'],
  ['says-done-at-a-refusal', 'RUN-01', ends.SaysDoneAtARefusal, 'exits 0 after a refusal'],
  ['never-ends', 'RUN-01', ends.NeverEnds, 'files all and hangs'],

  ['token-in-json', 'ACC-01', tokens.AsksForATokenInJson, 'asks for its token in JSON'],
  ['secret-for-token', 'ACC-01', tokens.TakesTheSecretForAToken, 'sends its secret as the token'],
  [
    'token-in-address',
    'ACC-02',
    tokens.SendsTheTokenInTheAddress,
    'repeats the token in the query',
  ],
  [
    'secret-in-address',
    'ACC-02',
    tokens.SendsTheSecretInTheAddress,
    'puts the secret in the query',
  ],
  ['token-for-each-call', 'ACC-03', tokens.TakesATokenForEachCall, 'takes a token for each call'],
  ['keeps-expired-token', 'ACC-04', tokens.KeepsAnExpiredToken, 'never takes a second token'],
  ['stops-at-expired-token', 'ACC-04', tokens.StopsAtAnExpiredToken, 'breaks off at the first 401'],
  [
    'forgets-at-expired-token',
    'ACC-04',
    tokens.ForgetsWhatMetAnExpiredToken,
    'does not repeat what met an expired token',
  ],

  ['repeats-forbidden', 'DLG-01', refusals.RepeatsWhatIsForbidden, 'repeats what was answered 403'],
  [
    'whole-batch-forbidden',
    'DLG-01',
    refusals.FilesTheWholeBatchForbidden,
    'files on for an importer that has not delegated',
  ],
  [
    'other-account',
    'DLG-01',
    refusals.TriesAnotherAccount,
    'tries another account after a refusal',
  ],
  [
    'swallows-refusals',
    'DLG-01',
    refusals.SwallowsRefusals,
    'says that all is done whatever was answered',
  ],

  [
    'first-invoice-only',
    'DEC-01',
    invoices.FilesTheFirstInvoiceOnly,
    'leaves out all invoices but the first',
  ],
  [
    'first-currency',
    'DEC-01',
    invoices.TakesTheFirstCurrency,
    'takes the first invoice’s currency for all',
  ],
  [
    'first-shipment',
    'DEC-01',
    invoices.TakesTheFirstShipment,
    'takes the first invoice’s shipment date for all',
  ],
  [
    'first-seller',
    'DEC-01',
    invoices.TakesTheFirstSeller,
    'takes the first invoice’s seller for all',
  ],
  [
    'swaps-seller-and-origin',
    'DEC-01',
    invoices.SwapsSellerAndOrigin,
    'swaps the seller’s country and the origin',
  ],
  [
    'cuts-long-invoices',
    'DEC-01',
    invoices.CutsLongInvoices,
    'leaves out what is beyond 500 lines',
  ],
  ['no-release', 'DEC-01', fields.LeavesOutTheRelease, 'sends no release date'],
  [
    'days-in-the-west',
    'DEC-01',
    fields.ReadsDaysInTheWest,
    'sends the day before, read in a western time zone',
  ],
  ['instants-for-days', 'DEC-01', fields.SendsInstantsForDays, 'sends an instant for a day'],
  ['drops-state', 'DEC-01', fields.DropsTheState, 'sends US for UNY'],
  [
    'one-treatment',
    'DEC-01',
    fields.AppliesOneTreatment,
    'sends the most-favoured-nation treatment for all',
  ],
  ['cuts-classification', 'DEC-01', fields.CutsClassifications, 'sends eight digits of ten'],
  ['drops-measures', 'DEC-01', fields.DropsMeasures, 'leaves out surtax and anti-dumping duty'],
  ['all-subject', 'DEC-01', fields.TakesAllForSubject, 'sends subject for not-subject'],

  ['floats', 'DEC-02', money.CountsInFloats, 'counts in floats'],
  ['epsilon', 'DEC-02', money.AddsAnEpsilon, 'counts in floats and adds an epsilon'],
  ['halves-down', 'DEC-02', money.RoundsHalvesDown, 'rounds a half down'],
  ['halves-to-even', 'DEC-02', money.RoundsHalvesToEven, 'rounds a half to the even cent'],
  ['cuts-at-cent', 'DEC-02', money.CutsAtTheCent, 'drops what is less than a cent'],
  ['numbers', 'DEC-02', money.SendsNumbers, 'sends a value as a number'],
  ['thousands', 'DEC-02', money.GroupsThousands, 'writes 1,010.00'],
  ['commas', 'DEC-02', money.WritesCommas, 'writes 1,01 for 1.01'],
  ['whole-quantities', 'DEC-02', money.RoundsQuantities, 'rounds a quantity to whole units'],

  ['files-twice', 'DEC-03', batches.FilesTwice, 'files each number twice, with two keys'],
  ['numbers-by-itself', 'DEC-03', batches.NumbersByItself, 'files under numbers of its own'],

  ['strips-accents', 'DEC-04', names.StripsAccents, 'sends e for é'],
  ['composes', 'DEC-04', names.ComposesLetters, 'composes letters and their accents (NFC)'],
  ['decomposes', 'DEC-04', names.DecomposesLetters, 'takes letters and their accents apart (NFD)'],
  ['cuts-names', 'DEC-04', names.CutsNames, 'cuts names at 20 characters'],
  ['ascii', 'DEC-04', names.KnowsAsciiOnly, 'sends ? for what is not ASCII'],
  ['latin', 'DEC-04', names.ReadsBytesAsLatin, 'reads UTF-8 as Latin-1'],
  ['capitals', 'DEC-04', names.WritesCapitals, 'sends names in capitals'],
  ['markup', 'DEC-04', names.EscapesMarkup, 'sends &amp; for &'],

  [
    'zero-for-nothing',
    'DEC-05',
    fields.SendsZeroForNothing,
    'sends 0.00 where nothing is declared',
  ],
  ['nothing-for-zero', 'DEC-05', fields.LeavesOutZero, 'sends nothing where 0.00 is declared'],

  ['never-mends', 'DEC-06', refusals.NeverMends, 'leaves a refusal at that'],
  [
    'mends-first-line',
    'DEC-06',
    refusals.MendsTheFirstLine,
    'mends the first line, whichever was refused',
  ],
  ['leaves-out', 'DEC-06', refusals.MendsByLeavingOut, 'leaves out the line that was refused'],
  [
    'mends-before',
    'DEC-06',
    refusals.MendsBeforeItIsRefused,
    'corrects before anything is refused',
  ],

  ['ignores-retry-after', 'RES-01', patience.IgnoresRetryAfter, 'asks again after 0.1 s'],
  ['waits-a-third', 'RES-01', patience.WaitsAThird, 'waits a third of Retry-After'],
  [
    'milliseconds',
    'RES-01',
    patience.TakesSecondsForMilliseconds,
    'takes the seconds of Retry-After for milliseconds',
  ],
  ['gives-up-at-429', 'RES-01', patience.GivesUpAt429, 'gives up at 429'],
  ['gives-up-at-503', 'RES-01', patience.GivesUpAt503, 'gives up at 503'],

  ['never-a-key', 'RES-02', keys.NeverSendsAKey, 'sends no key'],
  [
    'repeats-without-key',
    'RES-02',
    keys.RepeatsWithoutTheKey,
    'sends the key at the first attempt only',
  ],
  ['key-for-each-attempt', 'RES-02', keys.MakesAKeyForEachAttempt, 'makes a key for each attempt'],
  ['one-key-for-all', 'RES-02', keys.HasOneKeyForAll, 'has one key for all declarations'],
  [
    'key-of-goods',
    'RES-02',
    keys.MakesTheKeyOfTheGoods,
    'makes the key of the goods, which others have as well',
  ],
  ['changes-body', 'RES-02', keys.ChangesTheBodyOnRepeating, 'changes the body when it repeats it'],

  ['gives-up-at-a-cut', 'RES-03', patience.GivesUpAtACut, 'breaks off when a connection is cut'],
  ['cut-for-done', 'RES-03', patience.TakesACutForDone, 'takes a cut connection for an acceptance'],
  [
    'files-anew',
    'RES-03',
    patience.FilesAnewAfterACut,
    'files under another number after a lost answer',
  ],

  ['repeats-refused', 'RES-04', refusals.RepeatsWhatIsRefused, 'sends a refused body again'],

  [
    'every-tenth-unit',
    'VOL-01',
    batches.MistakesEveryTenthUnit,
    'sends the wrong unit for one in ten',
  ],
  ['every-tenth-lost', 'VOL-01', batches.LosesEveryTenth, 'forgets one in ten'],
]

export const BROKEN: ReadonlyMap<string, Broken> = new Map(
  ROWS.map(([name, check, client, fault]) => [name, { check, client, fault }]),
)

/** Those that do nothing of what they are asked, and may pass nothing. */
export const IDLE: ReadonlyMap<string, Broken['client']> = new Map([
  ['does-nothing', ends.DoesNothing],
  ['exits-at-once', ends.ExitsAtOnce],
  ['prints', ends.Prints],
])
