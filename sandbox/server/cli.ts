#!/usr/bin/env node
import { VERSION } from '../platform/docs/index.ts'
import { runCommandLine, standardConsole } from './command-line/index.ts'
import { CES } from './commands/index.ts'

const line = { root: CES, version: VERSION }
process.exitCode = await runCommandLine(line, process.argv.slice(2), standardConsole())
