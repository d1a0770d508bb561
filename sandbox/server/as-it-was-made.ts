import type { Settings } from '../platform/workspaces/index.ts'
import { Misuse } from './command-line/index.ts'
import type { Config } from './config.ts'

const MADE_WITH = ['profile', 'seed'] as const

/**
 * A workspace stays as it was made: a start that asks for it otherwise would say what is not so.
 *
 * @param told names of the flags that somebody gave; a default asks for nothing
 * @throws Misuse with both ways out
 */
export function requireAsMade(settings: Settings, config: Config, told: ReadonlySet<string>): void {
  const other = MADE_WITH.find((name) => told.has(name) && settings[name] !== config[name])
  if (other === undefined) return
  throw new Misuse(MADE_OTHERWISE, {
    name: settings.name,
    data: config.data,
    flag: other,
    made: settings[other],
    wanted: config[other],
  })
}

const MADE_OTHERWISE = {
  en: 'the workspace "{name}" in {data} was made with the {flag} "{made}", not "{wanted}"; choose another folder with --data, or begin it anew with --reset, which deletes what was filed in it',
  fr: 'l’espace de travail « {name} » dans {data} a été fait avec --{flag} « {made} », et non « {wanted} »; choisissez un autre dossier avec --data, ou recommencez-le avec --reset, qui supprime ce qui y a été déposé',
}
