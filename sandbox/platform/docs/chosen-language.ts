import type { Context } from 'hono'
import { languageOf, type Env, type Language } from '../http/index.ts'

/** The language of a page: `?lang=` where it says en or fr, else by Accept-Language. */
export function chosenLanguage(context: Context<Env>): Language {
  const wanted = context.req.query('lang')
  if (wanted === 'en' || wanted === 'fr') return wanted
  return languageOf(context.req.header('accept-language'))
}
