import type { Group } from '../command-line/index.ts'
import { ABOUT } from './about.ts'
import { certificate } from './certificate.ts'
import { certify } from './certify.ts'
import { clock } from './clock.ts'
import { doctor } from './doctor.ts'
import { provoke } from './provoke.ts'
import { rehearse } from './rehearse.ts'
import { sources } from './sources.ts'
import { start } from './start.ts'
import { steps } from './steps.ts'
import { tariff } from './tariff.ts'

/** All commands there are; a new one is a file and a line here. */
export const CES: Group = {
  ...ABOUT,
  commands: [start, rehearse, certify, certificate, doctor, steps, provoke, sources, clock, tariff],
}
