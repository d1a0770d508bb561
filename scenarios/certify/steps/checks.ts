import { defineParameterType } from '@cucumber/cucumber'
import { CHECK_MEDIA_TYPE, checkOf, type Finding } from '../checks.ts'
import { getsToken, keepsSecrets, renewsToken, reusesToken } from '../judge/access.ts'
import * as declarations from '../judge/declarations.ts'
import * as resilience from '../judge/resilience.ts'
import { endsWell, saysNotDone } from '../judge/run.ts'
import { isRightAtFirst } from '../judge/volume.ts'
import { sentence } from '../sentence.ts'
import type { Certification } from '../world.ts'

defineParameterType({
  name: 'requirement',
  regexp: /\[([A-Z]{3}-\d{2})\]/,
  transformer: (id: string): string => id,
})

type Judge = (world: Certification) => Finding | Promise<Finding>

/** A sentence that records a check and lets the scenario go on, whatever it finds. */
function check(sentences: { readonly en: string; readonly fr: string }, judge: Judge): void {
  const { en, fr } = sentences
  sentence(
    { en: `${en} {requirement}`, fr: `${fr} {requirement}` },
    async function (requirement: string) {
      const found = checkOf(requirement, this.scenario, await judge(this))
      this.attach(JSON.stringify(found), CHECK_MEDIA_TYPE)
    },
  )
}

check({ en: 'it ends well', fr: 'il finit bien' }, async (world) =>
  endsWell(world.evidence, await world.acceptedNumbers()),
)
check(
  { en: 'it says that not all is done', fr: 'il dit que tout n’est pas fait' },
  ({ evidence }) => saysNotDone(evidence),
)
check(
  { en: 'it has got a token by its credentials', fr: 'il a obtenu un jeton par ses justificatifs' },
  ({ evidence }) => getsToken(evidence),
)
check(
  { en: 'no address tells a secret', fr: 'aucune adresse ne dit un secret' },
  ({ evidence, parties }) => keepsSecrets(evidence, parties.client.clientSecret),
)
check(
  { en: 'one token has served all its calls', fr: 'un seul jeton a servi à tous ses appels' },
  ({ evidence }) => reusesToken(evidence),
)
check(
  { en: 'it has gone on with another token', fr: 'il a continué avec un autre jeton' },
  ({ evidence }) => renewsToken(evidence),
)
check(
  { en: 'it has stayed within its authority', fr: 'il est resté dans ses pouvoirs' },
  ({ evidence }) => resilience.staysWithinAuthority(evidence),
)
check(
  { en: 'it has filed what is on the invoice', fr: 'il a déclaré ce que dit la facture' },
  ({ evidence }) => declarations.filesWhatIsOnIt(evidence),
)
check({ en: 'its amounts are exact', fr: 'ses montants sont exacts' }, ({ evidence }) =>
  declarations.sendsExactAmounts(evidence),
)
check({ en: 'all is accepted once', fr: 'tout est accepté une fois' }, async (world) =>
  declarations.isAcceptedOnce(world.evidence, await world.acceptedNumbers()),
)
check({ en: 'every name is as it was', fr: 'chaque nom est tel quel' }, ({ evidence }) =>
  declarations.keepsNames(evidence),
)
check(
  { en: 'only what is declared is declared', fr: 'seul ce qui est déclaré l’est' },
  ({ evidence }) => declarations.declaresWhatIsDeclared(evidence),
)
check({ en: 'the refusal is mended', fr: 'le refus est corrigé' }, ({ evidence }) =>
  declarations.mendsRefusals(evidence),
)
check({ en: 'it has kept its key', fr: 'il a gardé sa clé' }, ({ evidence }) =>
  resilience.keepsItsKey(evidence),
)
check(
  { en: 'nothing is lost and nothing twice', fr: 'rien n’est perdu ni doublé' },
  async (world) => resilience.survivesLoss(world.evidence, await world.acceptedNumbers()),
)
check(
  { en: 'no final refusal is repeated', fr: 'aucun refus définitif n’est répété' },
  ({ evidence }) => resilience.takesNoForAnAnswer(evidence),
)
check(
  { en: 'at least 95 % are right at first', fr: 'au moins 95 % sont justes du premier coup' },
  ({ evidence }) => isRightAtFirst(evidence),
)

sentence(
  {
    en: 'it has waited {int} s for its next call {requirement}',
    fr: 'il a attendu {int} s avant son appel suivant {requirement}',
  },
  function (seconds: number, requirement: string) {
    const finding = resilience.waitsForRetryAfter(this.evidence, seconds)
    this.attach(JSON.stringify(checkOf(requirement, this.scenario, finding)), CHECK_MEDIA_TYPE)
  },
)
