import { given, when } from '../sentences.ts'

given({ en: 'today is {date}', fr: 'nous sommes le {date}' }, async function (date: string) {
  const today = await this.stage.today()
  if (today !== date) await this.stage.advance({ to: atNoon(date) })
})

when({ en: 'it becomes {date}', fr: 'arrive le {date}' }, async function (date: string) {
  await this.stage.advance({ to: atNoon(date) })
})

when({ en: '{int} day(s) pass(es)', fr: '{int} jour(s) passe(nt)' }, async function (days: number) {
  await this.stage.advance({ by: `P${String(days)}D` })
})

/** Noon at Greenwich is in the morning of the same day at Toronto. */
function atNoon(date: string): string {
  return `${date}T16:00:00Z`
}
