import { factsOf, type Fact } from '../../platform/facts/index.ts'

type Between = Readonly<{ account: string; thirdParty: string }>

/** What happens to delegations of authority. */
export type DelegationFact =
  | Fact<'DelegationRequested', Between>
  | Fact<'DelegationOffered', Between>
  | Fact<'DelegationApproved', Between>
  | Fact<'DelegationAccepted', Between>
  | Fact<'DelegationRejected', Between>
  | Fact<'DelegationWithdrawn', Between>
  | Fact<'DelegationChanged', Between>
  | Fact<'DelegationRevoked', Between>
  | Fact<'DelegationExpired', Between>

/** What happens to standing requests of brokers. */
export type StandingRequestFact = Fact<'StandingRequestMade'> | Fact<'StandingRequestEnded'>

const readBy = 'view-delegations'

export const delegationFacts = factsOf<DelegationFact | StandingRequestFact>({
  DelegationRequested: {
    en: 'A third party asked an importer for authority.',
    fr: 'Un tiers a demandé une autorisation à un importateur.',
  },
  DelegationOffered: {
    en: 'An importer offered authority to a third party.',
    fr: 'Un importateur a offert une autorisation à un tiers.',
  },
  DelegationApproved: {
    en: 'The importer approved a request for authority.',
    fr: 'L’importateur a approuvé une demande d’autorisation.',
  },
  DelegationAccepted: {
    en: 'The third party accepted an offer of authority.',
    fr: 'Le tiers a accepté une offre d’autorisation.',
  },
  DelegationRejected: {
    en: 'A request or an offer of authority was rejected.',
    fr: 'Une demande ou une offre d’autorisation a été rejetée.',
  },
  DelegationWithdrawn: {
    en: 'A request or an offer of authority was withdrawn.',
    fr: 'Une demande ou une offre d’autorisation a été retirée.',
  },
  DelegationChanged: {
    en: 'The terms of a delegation changed.',
    fr: 'Les conditions d’une délégation ont changé.',
  },
  DelegationRevoked: {
    en: 'The importer ended a delegation.',
    fr: 'L’importateur a mis fin à une délégation.',
  },
  DelegationExpired: {
    en: 'A delegation ended with its expiry day.',
    fr: 'Une délégation a pris fin à son échéance.',
  },
  StandingRequestMade: {
    en: 'A broker asks every importer that registers for authority.',
    fr: 'Un courtier demande une autorisation à tout importateur qui s’inscrit.',
    readBy,
  },
  StandingRequestEnded: {
    en: 'A broker’s standing request ended.',
    fr: 'La demande permanente d’un courtier a pris fin.',
    readBy,
  },
})
