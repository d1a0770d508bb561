#!/usr/bin/env node
import './require-node.ts'
import { VERSION } from '../platform/docs/index.ts'
import { MISUSED, runCommandLine, standardConsole } from './command-line/index.ts'
import { commandsFor } from './commands/commands-for.ts'

const args = process.argv.slice(2)
const line = { root: await commandsFor(args), version: VERSION }
process.exitCode = await runCommandLine(line, args, standardConsole())
// Nothing is under way then but what may never answer, such as a network drive whose server is gone.
if (process.exitCode === MISUSED) process.exit()
