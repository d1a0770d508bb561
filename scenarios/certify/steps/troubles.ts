import { isFiling, type Act } from '../intervention.ts'
import { sentence } from '../sentence.ts'
import type { Certification } from '../world.ts'

/** @param nth of the filings that the candidate sends, counted from 1 */
function plan(world: Certification, nth: number, act: Act): void {
  world.setting.relay.plan({ on: isFiling, times: [nth - 1], act })
}

sentence(
  {
    en: 'call {int} to file is answered {int} with Retry-After {int}',
    fr: 'l’appel {int} de déclaration reçoit {int} avec Retry-After {int}',
  },
  function (nth: number, status: number, seconds: number) {
    plan(this, nth, { kind: 'answer', status, headers: { 'retry-after': String(seconds) } })
  },
)

sentence(
  {
    en: 'the connection of call {int} to file is cut before it is heard',
    fr: 'la connexion de l’appel {int} de déclaration est coupée avant qu’il soit entendu',
  },
  function (nth: number) {
    plan(this, nth, { kind: 'cut' })
  },
)

sentence(
  {
    en: 'the answer to call {int} to file is lost after all is done',
    fr: 'la réponse à l’appel {int} de déclaration se perd une fois tout fait',
  },
  function (nth: number) {
    plan(this, nth, { kind: 'lose' })
  },
)

sentence(
  {
    en: 'two hours pass before call {int} to file',
    fr: 'deux heures passent avant l’appel {int} de déclaration',
  },
  function (nth: number) {
    const { stage } = this.setting
    plan(this, nth, { kind: 'first', run: () => stage.advance({ by: 'PT2H' }) })
  },
)
