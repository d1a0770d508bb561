export { answerText } from './document.ts'
export {
  collection,
  StorageUnavailable,
  StoreClosed,
  type Collection,
  type Committed,
  type Json,
  type Page,
  type PageRequest,
  type RangeRequest,
  type Reader,
  type SnapshotInfo,
  type Storage,
  type Store,
  type Transaction,
} from './port.ts'
export { openMemoryStorage, openStorage, type StorageOptions } from './open-storage.ts'
export { InvalidCursor, StoreDamaged, StoreLocked, StoreTooNew } from './errors.ts'
