import type { Language } from '../../http/index.ts'
import type { Bilingual } from '../../../kernel/problem.ts'
import { html } from '../markup.ts'
import type { Page } from '../page.ts'
import { waysIn } from './ways-in.ts'

const TITLE: Bilingual = { en: 'CES Sandbox', fr: 'Bac à sable des SEC' }

export function homePage(language: Language, origin: string): Page {
  const text = TEXTS[language]
  return {
    title: TITLE,
    language,
    path: '/',
    body: html` <h1>${TITLE[language]}</h1>
      <p class="lead">${text.what}</p>
      ${waysIn(language, origin)}
      <p>${text.trust} <a href="/fidelity?lang=${language}">${text.fidelity}</a></p>
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
    what: 'CARM, Canada’s system for duties and taxes at the border, simulated on your own machine. Three ways to a first success:',
    trust:
      'Every rule and rate names its source and how far it can be trusted; what is not known is not invented as if it were the agency’s.',
    fidelity: 'What is implemented, simplified or absent.',
    placesTitle: 'Places',
  },
  fr: {
    what: 'La GCRA, le système canadien des droits et taxes à la frontière, simulée sur votre propre machine. Trois chemins vers une première réussite :',
    trust:
      'Chaque règle et chaque taux nomme sa source et le degré de confiance qu’elle mérite; ce qui n’est pas connu n’est pas inventé au nom de l’Agence.',
    fidelity: 'Ce qui est réalisé, simplifié ou absent.',
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
