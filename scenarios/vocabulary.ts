#!/usr/bin/env node
import { VERSION } from '../sandbox/platform/docs/index.ts'
import {
  command,
  DONE,
  runCommandLine,
  standardConsole,
  ToldError,
} from '../sandbox/server/command-line/index.ts'
import { STEPS } from '../sandbox/server/commands/steps-description.ts'
import { dryRun } from './vocabulary/dry-run.ts'
import { printed, withWords } from './vocabulary/print.ts'
import { vocabularyOf } from './vocabulary/vocabulary.ts'

/** A process of its own, begun by `ces steps`: it lists the sentences that feature files are written in. */
const steps = command({
  ...STEPS,
  run: async ({ flags, operands }, { out, language }) => {
    const found = withWords(vocabularyOf((await dryRun()).messages), operands)
    if (found.length === 0) throw new ToldError(NONE, { words: operands.join(' ') })
    out.write(flags.json ? `${JSON.stringify(found, null, 2)}\n` : printed(found, language))
    return DONE
  },
})

const NONE = {
  en: 'no sentence has the words "{words}"',
  fr: 'aucune phrase ne contient les mots « {words} »',
}

const root = { name: 'ces', about: STEPS.about, commands: [steps] }
const args = process.argv.slice(2)
process.exitCode = await runCommandLine({ root, version: VERSION }, args, standardConsole())
