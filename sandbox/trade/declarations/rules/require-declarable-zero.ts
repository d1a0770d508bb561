import type { Finding } from '../../../kernel/problem.ts'
import { SELF_DECLARED_ZERO } from '../sources.ts'
import { linesRule } from './rule.ts'

export const DECLARABLE_ZERO_FINDING = {
  code: 'self-declared-zero-refused',
  detail: {
    en: 'The API refuses a self-declared amount of 0.00 (incident CS0015769 is switched on).',
    fr: 'L’API refuse un montant autodéclaré de 0,00 (l’incident CS0015769 est activé).',
  },
  remedy: {
    en: 'Switch CS0015769 off in this workspace, as the fix before go-live did.',
    fr: 'Désactivez CS0015769 dans cet espace de travail, comme l’a fait le correctif avant le lancement.',
  },
  source: SELF_DECLARED_ZERO,
} as const satisfies Finding

/** As in CES 2.0, while the switch is on; otherwise zero is an amount like any other. */
export const requireDeclarableZero = linesRule(
  DECLARABLE_ZERO_FINDING,
  ({ duties }, _resolved, { switches }) =>
    duties.flatMap(({ selfDeclared }, index) =>
      switches.CS0015769 && selfDeclared === 0n
        ? [{ pointer: `duties/${String(index)}/selfDeclared`, params: {} }]
        : [],
    ),
)
