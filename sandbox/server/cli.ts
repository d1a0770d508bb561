#!/usr/bin/env node
import './require-node.ts'
import { VERSION } from '../platform/docs/index.ts'
import { MISUSED, runCommandLine, standardConsole } from './command-line/index.ts'
import { CES } from './commands/index.ts'

const line = { root: CES, version: VERSION }
process.exitCode = await runCommandLine(line, process.argv.slice(2), standardConsole())
// Nothing is under way then but what may never answer, such as a network drive whose server is gone.
if (process.exitCode === MISUSED) process.exit()
