import { readFile } from 'node:fs/promises'
import { parseEnv } from 'node:util'
import { wallClock } from '../../kernel/clock.ts'
import { VERSION } from '../../platform/docs/index.ts'
import { DONE, FAILED, Misuse, say, type Console, type Values } from '../command-line/index.ts'
import type { DOCTOR_FLAGS } from '../commands/doctor-flags.ts'
import { diagnose, type Diagnosis } from './diagnose.ts'

/** @returns the exit code: failed where something has to be mended, not where something is warned of */
export async function examine(
  flags: Values<typeof DOCTOR_FLAGS>,
  { out, environment, language }: Console,
): Promise<number> {
  const own = flags['env-file'] === undefined ? {} : await variablesIn(flags['env-file'])
  const diagnoses = await diagnose({
    environment: { ...environment, ...own },
    fetch: (request) => fetch(request),
    now: wallClock.now(),
    version: VERSION,
    notes: new Map(),
  })
  const faults = diagnoses.filter(isFault).length
  const text = diagnoses.map((each) => textOf(each, language)).join('')
  const count = { well: diagnoses.filter(({ state }) => state === 'well').length, faults }
  out.write(
    flags.json
      ? `${JSON.stringify(diagnoses.map(dataOf), null, 2)}\n`
      : `${text}${say(language, COUNT, { ...count, all: diagnoses.length })}\n`,
  )
  return faults === 0 ? DONE : FAILED
}

function isFault({ state, examination }: Diagnosis): boolean {
  return state === 'ill' && examination.severity === 'fault'
}

function textOf({ examination, state, ailment }: Diagnosis, language: Console['language']): string {
  const { id, about, severity } = examination
  const mark = state === 'ill' ? MARKS[severity] : MARKS[state]
  const line = `${mark[language].padEnd(8)}${about[language]} (${id})\n`
  if (ailment === undefined) return line
  return `${line}        ${ailment.what[language]}\n        ${say(language, MEND, { mend: ailment.mend })}\n`
}

function dataOf({ examination, state, ailment }: Diagnosis): object {
  const { id, severity, about } = examination
  return { id, state, severity, about, ...ailment }
}

async function variablesIn(file: string): Promise<Readonly<Record<string, string | undefined>>> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Misuse(NO_FILE, { file }, { cause: error })
  })
  return parseEnv(text)
}

const MARKS = {
  well: { en: 'well', fr: 'bien' },
  skipped: { en: '–', fr: '–' },
  fault: { en: 'FAULT', fr: 'FAUTE' },
  warning: { en: 'warn', fr: 'avis' },
}
const MEND = { en: 'To mend it: {mend}', fr: 'Pour corriger : {mend}' }
const COUNT = {
  en: '{well} of {all} are well; {faults} {faults:fault|faults} to mend.',
  fr: '{well} sur {all} vont bien; {faults} {faults:faute|fautes} à corriger.',
}
const NO_FILE = { en: '{file} cannot be read', fr: '{file} ne peut être lu' }
