export { openBusiness } from './use-cases/open-business.ts'
export type { AccessRequest } from './access-request.ts'
export type { Address, Business, BusinessKind, History } from './business.ts'
export type { Group } from './group.ts'
export { BUSINESS_NOT_FOUND, BUSINESS_NOT_REGISTERED } from './problems.ts'
export type { Profile } from './profile.ts'
export type { ProgramAccount, ProgramType } from './program-account.ts'
export { BUSINESS_REGISTERED } from './registration/store.ts'
export type { Registration } from './registration/registration.ts'
export {
  businesses,
  businessNumbered,
  loadBusiness,
  programAccountOf,
  programAccounts,
  programAccountsOf,
  putBusiness,
  putProfile,
  putProgramAccount,
} from './store.ts'
