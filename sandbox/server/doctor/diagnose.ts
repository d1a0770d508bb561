import { ADDRESSES } from './addresses.ts'
import { CREDENTIALS } from './credentials.ts'
import { reasonIn } from './calls.ts'
import { ailment, type Ailment, type Chart, type Examination } from './examination.ts'
import { CALLS } from './sandbox-calls.ts'
import { SURROUNDINGS } from './surroundings.ts'

/** In the order in which they are made. */
export const EXAMINATIONS: readonly Examination[] = [
  ...ADDRESSES,
  ...CREDENTIALS,
  ...SURROUNDINGS,
  ...CALLS,
]

export interface Diagnosis {
  readonly examination: Examination
  /** Skipped where what it needs is not well. */
  readonly state: 'well' | 'ill' | 'skipped'
  readonly ailment?: Ailment
}

/** Makes every examination; one that fails itself is told as what keeps the sandbox from answering. */
export async function diagnose(chart: Chart): Promise<readonly Diagnosis[]> {
  const diagnoses: Diagnosis[] = []
  const well = new Set<string>()
  for (const examination of EXAMINATIONS) {
    const { id, needs = [], look } = examination
    if (!needs.every((need) => well.has(need))) {
      diagnoses.push({ examination, state: 'skipped' })
      continue
    }
    const found = await lookedAt(chart, look)
    if (found === undefined) well.add(id)
    diagnoses.push({
      examination,
      state: found === undefined ? 'well' : 'ill',
      ...(found !== undefined && { ailment: found }),
    })
  }
  return diagnoses
}

async function lookedAt(chart: Chart, look: Examination['look']): Promise<Ailment | undefined> {
  try {
    return await look(chart)
  } catch (error) {
    return ailment(BROKEN_OFF, { reason: reasonIn(error) })
  }
}

const BROKEN_OFF = {
  what: {
    en: 'A call was not answered ({reason}).',
    fr: 'Un appel est resté sans réponse ({reason}).',
  },
  mend: {
    en: 'See that the sandbox runs at CES_BASE_URL, and that nothing cuts or slows its connections.',
    fr: 'Vérifiez que le bac à sable tourne à CES_BASE_URL et que rien ne coupe ni ne ralentit ses connexions.',
  },
}
