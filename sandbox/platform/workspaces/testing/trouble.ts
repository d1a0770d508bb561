import { instant } from '../../../kernel/time.ts'
import type { Storage } from '../../storage/index.ts'
import type { DueHandlers, PerformDueWork } from '../due-handler.ts'
import { planWork } from '../due-work.ts'
import type { SetAside } from '../set-aside.ts'
import { DAY, kindNamed, leaveMark, makeWorld, type World } from './marked-world.ts'

/** Due work that fails, or waits, as a test wants it to. */
export class Trouble {
  /** Subjects whose work fails in its transaction, after it has left its mark there. */
  breaks = new Set<string>()
  failure: Error = new Error('broken on purpose')
  /** Subjects, each as often as it was tried. */
  readonly tried: string[] = []
  /** What was told to be kept on record. */
  readonly aside: SetAside[] = []
  waitsFor: Promise<void> = Promise.resolve()

  world(storage?: Storage): Promise<World> {
    const { aside } = this
    return makeWorld({
      ...(storage && { storage }),
      dueHandlers: this.#handlers(),
      tellSetAside: (_transaction, _call, told) => {
        aside.push(told)
        return Promise.resolve()
      },
    })
  }

  #handlers(): DueHandlers {
    const perform: PerformDueWork = async (transaction, call, work) => {
      await leaveMark(transaction, call, work)
      this.tried.push(work.subject)
      if (this.breaks.has(work.subject)) throw this.failure
    }
    const prepare = async () => {
      await this.waitsFor
      return leaveMark
    }
    return {
      fragile: { perform },
      series: { perform, goOn: planTomorrow },
      slow: { perform: leaveMark, waits: { when: () => Promise.resolve(true), prepare } },
    }
  }
}

const planTomorrow: PerformDueWork = (transaction, { now }, { kind, subject }) => {
  planWork(transaction, { kind: kindNamed(kind), payload: subject, at: instant(now + DAY) })
  return Promise.resolve()
}
