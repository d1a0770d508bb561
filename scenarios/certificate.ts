#!/usr/bin/env node
import { VERSION } from '../sandbox/platform/docs/index.ts'
import {
  command,
  DONE,
  FAILED,
  runCommandLine,
  say,
  standardConsole,
} from '../sandbox/server/command-line/index.ts'
import { REPLAY, VERIFY } from '../sandbox/server/commands/certificate-descriptions.ts'
import { presentedIn, sayingOf } from './certify/certificate/present.ts'
import { replay } from './certify/certificate/replay.ts'
import { verify } from './certify/certificate/verify.ts'

/* A process of its own, begun by `ces certificate`. What is refused is said in one line, with exit code 1. */

const verification = command({
  ...VERIFY,
  run: async ({ flags, operands: [file = ''] }, { out, language }) => {
    const verified = await verify(await presentedIn(file, flags.key))
    const { statement } = verified
    out.write(flags.json ? `${JSON.stringify(statement, null, 2)}\n` : sayingOf(verified, language))
    return DONE
  },
})

const replaying = command({
  ...REPLAY,
  run: async ({ flags, operands: [file = ''] }, console) => {
    const { out, language } = console
    const presented = await presentedIn(file, flags.key)
    const { statement, differing, verdict } = await replay(file, await verify(presented), console)
    const isSame = differing.length === 0
    const told = { verdict, differing, isSame, candidate: statement.candidate }
    const text = say(language, isSame ? SAME : OTHER, { verdict, differing: differing.join(', ') })
    out.write(flags.json ? `${JSON.stringify(told, null, 2)}\n` : `${text}\n`)
    return isSame ? DONE : FAILED
  },
})

const SAME = {
  en: 'What was seen leads to the same verdict again: {verdict}.',
  fr: 'Ce qui a été vu mène de nouveau au même verdict : {verdict}.',
}
const OTHER = {
  en: 'What was seen leads to another verdict now: {verdict}. Met otherwise: {differing}',
  fr: 'Ce qui a été vu mène maintenant à un autre verdict : {verdict}. Autrement satisfaites : {differing}',
}

const group = {
  name: 'certificate',
  about: VERIFY.about,
  commands: [verification, replaying],
}
const root = { name: 'ces', about: VERIFY.about, commands: [group] }
const args = process.argv.slice(2)
process.exitCode = await runCommandLine({ root, version: VERSION }, args, standardConsole())
