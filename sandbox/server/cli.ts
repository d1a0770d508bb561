#!/usr/bin/env node
import { defineCommand, runMain } from 'citty'

const start = defineCommand({
  meta: { name: 'start', description: 'Serve the sandbox on loopback' },
  run: async ({ rawArgs }) => {
    const { startServer } = await import('./start.ts')
    await startServer(rawArgs)
  },
})

const rehearse = defineCommand({
  meta: {
    name: 'rehearse',
    description: 'Run the business scenarios against the embedded or a remote sandbox',
  },
  run: async ({ rawArgs }) => {
    const { runRehearsal } = await import('./rehearse.ts')
    await runRehearsal(rawArgs)
  },
})

const sources = defineCommand({
  meta: { name: 'sources', description: 'Print every rule and rate with its source and grade' },
  run: async () => {
    const [{ allSources, rulesBySource }, { renderSources }] = await Promise.all([
      import('../catalogue.ts'),
      import('../platform/docs/index.ts'),
    ])
    process.stdout.write(renderSources(allSources(), rulesBySource()))
  },
})

await runMain(
  defineCommand({
    meta: { name: 'ces', description: 'A simulation of CARM on your own machine' },
    subCommands: { start, rehearse, sources },
  }),
)
