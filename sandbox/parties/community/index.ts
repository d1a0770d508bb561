export { BROKER, IMPORTER, securityNumber } from './cast.ts'
export { makeTestIdentity, type TestIdentity, type WantedIdentity } from './factory.ts'
export { papersOf } from './papers.ts'
