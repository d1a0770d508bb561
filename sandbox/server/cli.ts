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
    const [{ slices }, { catalogueOf, rulesBySource }, docs] = await Promise.all([
      import('../slices.ts'),
      import('../platform/slice/index.ts'),
      import('../platform/docs/index.ts'),
    ])
    const catalogue = catalogueOf(slices)
    const sources = docs.renderSources(catalogue.sources(), rulesBySource(catalogue))
    process.stdout.write(`${docs.renderGrades(docs.gradeRows(catalogue))}\n${sources}`)
  },
})

const loadClock = async () => (await import('./clock-command.ts')).clockCommand
const loadTariff = async () => (await import('./tariff/tariff-command.ts')).tariffCommand

await runMain(
  defineCommand({
    meta: { name: 'ces', description: 'A simulation of CARM on your own machine' },
    subCommands: { start, rehearse, sources, clock: loadClock, tariff: loadTariff },
  }),
)
