export { cursorOf, placeOf, type ListName } from './cursor.ts'
export {
  collection,
  StorageFull,
  StorageUnavailable,
  StoreClosed,
  StoreDestroyed,
  type Collection,
  type Committed,
  type Json,
  type Kept,
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
export {
  FolderForeign,
  FolderUnusable,
  InvalidCursor,
  NestedWork,
  SnapshotAbsent,
  StoreAbsent,
  StoreDamaged,
  StoreLocked,
  StoreTooNew,
} from './errors.ts'
export { KEYS } from './own-files.ts'
export { readSealedFile, writeSealedFile } from './sealed-file.ts'
