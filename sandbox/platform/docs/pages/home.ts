import type { Language } from '../../http/index.ts'
import type { Bilingual } from '../../../kernel/problem.ts'
import { html, type Markup } from '../markup.ts'
import type { Page } from '../page.ts'

const TITLE: Bilingual = { en: 'CES Sandbox', fr: 'Bac à sable des SEC' }

export function homePage(language: Language, origin: string): Page {
  const text = TEXTS[language]
  return {
    title: TITLE,
    language,
    path: '/',
    body: html` <h1>${TITLE[language]}</h1>
      <p class="lead">${text.what}</p>
      <p>${text.trust} <a href="/fidelity?lang=${language}">${text.fidelity}</a></p>
      <h2>${text.tokenTitle}</h2>
      <p>${text.token}</p>
      ${commands(origin)}
      <p>${text.person}</p>
      <h2>${text.placesTitle}</h2>
      <dl>
        ${PLACES.map(
          ({ path, what }) =>
            html`<dt><a href="${path}">${path}</a></dt>
              <dd>${what[language]}</dd>`,
        )}
      </dl>`,
  }
}

const TEXTS = {
  en: {
    what: 'A stateful simulation of CARM, the Canada Border Services Agency’s system for assessing and collecting duties and taxes: registration, delegation, declarations and exchange rates, on your own machine.',
    trust:
      'Every rule and rate names its source and how far it can be trusted; what is not known is not invented as if it were the agency’s.',
    fidelity: 'What is implemented, simplified or absent.',
    tokenTitle: 'Get a token',
    token:
      'The server prints a client id, its secret and the administrator’s token when it starts. With them:',
    person:
      'People sign in with POST /v1/sign-in and a second factor. One call of POST /_sandbox/workspaces/default/test-identities makes an importer, its people, a broker and working credentials.',
    placesTitle: 'Places',
  },
  fr: {
    what: 'Une simulation avec état de la GCRA, le système de cotisation et de perception des droits et taxes de l’Agence des services frontaliers du Canada : inscription, délégation, déclarations et taux de change, sur votre propre machine.',
    trust:
      'Chaque règle et chaque taux nomme sa source et le degré de confiance qu’elle mérite; ce qui n’est pas connu n’est pas inventé au nom de l’Agence.',
    fidelity: 'Ce qui est réalisé, simplifié ou absent.',
    tokenTitle: 'Obtenir un jeton',
    token:
      'Au démarrage, le serveur affiche un identifiant de client, son secret et le jeton de l’administrateur. Avec ceux-ci :',
    person:
      'Les personnes se connectent par POST /v1/sign-in avec un second facteur. Un seul appel à POST /_sandbox/workspaces/default/test-identities crée un importateur, ses personnes, un courtier et des justificatifs utilisables.',
    placesTitle: 'Adresses',
  },
} as const

const PLACES: readonly { readonly path: string; readonly what: Bilingual }[] = [
  {
    path: '/docs',
    what: {
      en: 'Reference of every operation, to read and to try.',
      fr: 'Référence de chaque opération, à lire et à essayer.',
    },
  },
  {
    path: '/openapi.json',
    what: {
      en: 'The same for programs (OpenAPI 3.1).',
      fr: 'La même pour les programmes (OpenAPI 3.1).',
    },
  },
  {
    path: '/problems',
    what: {
      en: 'Every refusal and every finding, with what to change.',
      fr: 'Chaque refus et chaque constat, avec ce qu’il faut changer.',
    },
  },
  {
    path: '/fidelity',
    what: { en: 'How near this comes to CARM.', fr: 'À quel point ceci ressemble à la GCRA.' },
  },
  {
    path: '/activity',
    what: {
      en: 'What happens in a workspace, live.',
      fr: 'Ce qui se passe dans un espace de travail, en direct.',
    },
  },
  { path: '/healthz', what: { en: 'Whether the server answers.', fr: 'Si le serveur répond.' } },
]

function commands(origin: string): Markup {
  return html`<pre
    tabindex="0"
  ><code>${`TOKEN=$(curl -s -u 'CLIENT_ID:CLIENT_SECRET' -d grant_type=client_credentials \\
  ${origin}/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
curl -H "Authorization: Bearer $TOKEN" ${origin}/v1/declarations`}</code></pre>`
}
