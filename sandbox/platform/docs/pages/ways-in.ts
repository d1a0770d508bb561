import type { Bilingual } from '../../../kernel/problem.ts'
import type { Language } from '../../http/index.ts'
import { html, type Markup } from '../markup.ts'

/** How one reader comes to a first success: what to type, what then shows, where to go on. */
interface Way {
  readonly id: string
  readonly who: Bilingual
  readonly goal: Bilingual
  readonly commands: (origin: string) => string
  readonly success: Bilingual
  readonly next: Bilingual
  readonly path: string
}

const WAYS: readonly Way[] = [
  {
    id: 'vendor',
    who: { en: 'You write software', fr: 'Vous écrivez un logiciel' },
    goal: {
      en: 'Have duties counted by the API. The server printed the client’s id and secret at its start.',
      fr: 'Faites calculer des droits par l’API. Le serveur a affiché l’identifiant et le secret du client au démarrage.',
    },
    commands: (origin) => String.raw`CES=${origin}
TOKEN=$(curl -s $CES/oauth2/token \
  -u 'CLIENT_ID:CLIENT_SECRET' \
  -d grant_type=client_credentials |
  sed 's/.*"access_token":"\([^"]*\)".*/\1/')
curl -s $CES/v1/calculations \
  -H "Authorization: Bearer $TOKEN" \
  -H 'Content-Type: application/json' \
  -d '{"invoices":[{"number":"1",
  "vendor":{"name":"Dhaka","country":"BD"},
  "currency":"USD","placeOfExport":"BD",
  "directShipmentOn":"2026-02-20",
  "lines":[{"description":"T-shirts",
  "classification":"6109.10.00.11",
  "origin":"BD","treatment":"2",
  "quantity":"100","unit":"NMB",
  "value":"1000.00",
  "valueForDutyCode":"13"}]}]}'`,
    success: {
      en: 'It answers what is owed, charge by charge.',
      fr: 'La réponse dit ce qui est dû, imposition par imposition.',
    },
    next: { en: 'Go on: every operation', fr: 'Ensuite : chaque opération' },
    path: '/docs',
  },
  {
    id: 'partner',
    who: {
      en: 'You import or broker',
      fr: 'Vous importez ou dédouanez',
    },
    goal: {
      en: 'Rehearse a business day in plain sentences: ours first, then your own.',
      fr: 'Répétez une journée d’affaires en phrases simples : les nôtres, puis les vôtres.',
    },
    commands: (origin) => String.raw`export CES_URL=${origin}
export CES_ADMIN_TOKEN='ADMIN_TOKEN'
ces rehearse \
  --tags @source:registration-terms
ces steps delegation
`,
    success: {
      en: 'It tells how many scenarios passed and where the report is; then the sentences to write your own with: ces rehearse my.feature.',
      fr: 'La commande dit combien de scénarios ont réussi et où est le rapport; puis les phrases pour écrire les vôtres : ces rehearse my.feature.',
    },
    next: { en: 'Go on: what happened, live', fr: 'Ensuite : ce qui s’est passé, en direct' },
    path: '/activity',
  },
  {
    id: 'qa',
    who: { en: 'You test', fr: 'Vous testez' },
    goal: {
      en: 'Let a month pass, then break the API for its next caller.',
      fr: 'Laissez passer un mois, puis cassez l’API pour son prochain appelant.',
    },
    commands: (origin) => String.raw`export CES_URL=${origin}
export CES_ADMIN_TOKEN='ADMIN_TOKEN'
ces clock advance --by P1M
CES=$CES_URL/_sandbox/workspaces/default
curl -s $CES/faults \
  -H "Authorization: Bearer $CES_ADMIN_TOKEN" \
  -H 'Content-Type: application/json' \
  -d '{"target":"api","count":1,
  "kind":"unavailable"}'
CES=$CES_URL/w/default/v1
curl -i $CES/reference/holidays
`,
    success: {
      en: 'The clock tells what fell due; then one call is answered 503, and the next as ever.',
      fr: 'L’horloge dit ce qui est échu; puis un appel reçoit 503, et le suivant sa réponse.',
    },
    next: { en: 'Go on: every refusal', fr: 'Ensuite : chaque refus' },
    path: '/problems',
  },
]

const CES: Bilingual = {
  en: 'ces is “npx ces” where the package is installed and “npm run ces --” in a clone; ADMIN_TOKEN is what the server printed.',
  fr: 'ces est « npx ces » où le paquet est installé et « npm run ces -- » dans un clone; ADMIN_TOKEN est ce que le serveur a affiché.',
}

/** One way for each reader, side by side where there is room. */
export function waysIn(language: Language, origin: string): Markup {
  return html`<div class="ways">${WAYS.map((way) => section(way, language, origin))}</div>
    <p>${CES[language]}</p>`
}

function section(way: Way, language: Language, origin: string): Markup {
  const { id, who, goal, commands, success, next, path } = way
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${who[language]}</h2>
    <p>${goal[language]}</p>
    <pre><code>${commands(origin)}</code></pre>
    <p>${success[language]}</p>
    <p><a href="${path}?lang=${language}">${next[language]}</a></p>
  </section>`
}
