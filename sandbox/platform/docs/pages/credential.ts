import type { Language } from '../../http/index.ts'
import { html, type Markup } from '../markup.ts'

const TEXTS = {
  en: {
    token: 'Bearer token or the administrator’s token',
    show: 'Use',
    forget: 'Forget the token',
    kept: 'The token stays in this tab and is forgotten when it closes.',
    byHand: 'Give a token by hand',
  },
  fr: {
    token: 'Jeton d’accès ou jeton de l’administrateur',
    show: 'Utiliser',
    forget: 'Oublier le jeton',
    kept: 'Le jeton reste dans cet onglet et est oublié à sa fermeture.',
    byHand: 'Donner un jeton à la main',
  },
} as const

/** Where a page is given a token, which `credential.js` keeps for all of them. */
export function credentialForm(language: Language): Markup {
  const text = TEXTS[language]
  return html`<form id="credential">
      <label for="token"
        >${text.token}
        <input
          id="token"
          type="password"
          autocomplete="off"
          spellcheck="false"
          required
          aria-describedby="kept"
        />
      </label>
      <button type="submit">${text.show}</button>
      <button type="button" id="forget" class="quiet">${text.forget}</button>
    </form>
    <p id="kept">${text.kept}</p>`
}

/** The same, folded up where a link brings the token as a rule. */
export function foldedCredentialForm(language: Language): Markup {
  return html`<details class="by-hand">
    <summary>${TEXTS[language].byHand}</summary>
    ${credentialForm(language)}
  </details>`
}
