export { openBusiness } from './access-store.ts'
export type { AccessRequest } from './access-request.ts'
export {
  BUSINESS_KINDS,
  type Address,
  type Business,
  type BusinessKind,
  type History,
} from './business.ts'
export { accountsCollections } from './collections-store.ts'
export { accountsDueHandlers } from './due-handlers.ts'
export type { Group } from './group.ts'
export { accountsProblems, BUSINESS_NOT_FOUND, BUSINESS_NOT_REGISTERED } from './problems.ts'
export type { Profile } from './profile.ts'
export { PROGRAM_TYPES, type ProgramAccount, type ProgramType } from './program-account.ts'
export { accountsFindings } from './findings.ts'
export { BUSINESS_REGISTERED, registerAtOnce } from './registration/store.ts'
export type { Registration } from './registration/registration.ts'
export { accountsRoutes } from './routes.ts'
export { accountsSources, PROGRAM_ACCOUNT_TYPES } from './sources.ts'
export {
  accountSecuredBy,
  businesses,
  businessNumbered,
  internalAdminAccount,
  loadBusiness,
  profileOf,
  programAccountOf,
  programAccounts,
  programAccountsOf,
  putBusiness,
  putProfile,
  putProgramAccount,
  requireProfile,
} from './store.ts'
