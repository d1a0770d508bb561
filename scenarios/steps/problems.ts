import { fail, ok } from 'node:assert'
import type { Actor } from '../actor.ts'
import { describeRefusal, type Fault, type Refusal } from '../answer.ts'
import { then } from '../sentences.ts'

then(
  { en: '{actor} is refused: {reason}', fr: '{actor} essuie un refus : {reason}' },
  (actor: Actor, reason: string) => {
    const refusal = actor.refusal()
    ok(says(reason, refusal.code, refusal.title), describeRefusal(refusal))
  },
)

then(
  { en: '{actor} is told of the fault: {reason}', fr: '{actor} apprend l’erreur : {reason}' },
  (actor: Actor, reason: string) => {
    const refusal = actor.refusal()
    if (faultOf(refusal, reason) === undefined) fail(describeRefusal(refusal))
  },
)

then(
  {
    en: '{actor} is told of {int} fault(s)',
    fr: '{actor} apprend {int} erreur(s)',
  },
  (actor: Actor, count: number) => {
    const refusal = actor.refusal()
    ok(refusal.faults.length === count, describeRefusal(refusal))
  },
)

function faultOf({ faults }: Refusal, reason: string): Fault | undefined {
  return faults.find(({ code, detail }) => says(reason, code, detail))
}

/** The words are those of the code, or the text of the refusal in the language of the feature. */
function says(reason: string, code: string, text: string): boolean {
  return reason.toLowerCase().replaceAll(' ', '-') === code || reason === text
}
