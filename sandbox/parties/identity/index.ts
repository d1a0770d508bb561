export type { Client, Scope } from './client.ts'
export {
  clientCredentials,
  registerClient,
  revokeClient,
  rotateClientSecret,
  type ClientCredentials,
  type NewClient,
} from './client-registry.ts'
export type { AccountName } from './inactivity.ts'
export { deactivatedBetween, type Deactivated } from './deactivated.ts'
export { Bearer, hashAdminToken } from './bearer.ts'
export { makeGate } from './gate.ts'
export type { Moment } from './moment.ts'
export { createPerson, type NewPerson, type PersonCredentials } from './people-registry.ts'
export type { Person, Provider } from './person.ts'
export { firstCode, oneTimeCodeOf, type OneTimeCode } from './one-time-code.ts'
export { openPersonSession, type PersonToken } from './person-session.ts'
export { CLIENT_NOT_FOUND } from './problems.ts'
export { identityRoutes } from './routes.ts'
export { clientOf, identityCollections, listClients } from './store.ts'
