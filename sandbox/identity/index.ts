export type { Client, Scope } from './client.ts'
export {
  registerClient,
  revokeClient,
  rotateClientSecret,
  type ClientCredentials,
  type NewClient,
} from './client-registry.ts'
export { hashAdminToken, makeGate, type GateOptions, type WorkspaceDirectory } from './gate.ts'
export type { Moment } from './moment.ts'
export type { Person, Provider } from './person.ts'
export { identityRoutes } from './routes.ts'
export { identitySources } from './sources.ts'
export {
  clientOf,
  identityCollections,
  listClients,
  personNamed,
  personOf,
} from './store.ts'
