export { cursorOf, placeOf, type ListName } from './cursor.ts'
export {
  collection,
  log,
  MOST_ATTACHED_BYTES,
  StorageFull,
  StorageUnavailable,
  StoreClosed,
  StoreDestroyed,
  type Attached,
  type Attachment,
  type Collection,
  type Committed,
  type Json,
  type Kept,
  type Log,
  type Numbered,
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
  AttachmentRefused,
  FolderForeign,
  hasCode,
  InvalidCursor,
  NestedWork,
  SnapshotAbsent,
  StoreAbsent,
  StoreDamaged,
  StoreTooNew,
} from './errors.ts'
export { makeFolders } from './make-folders.ts'
export { KEYS } from './own-files.ts'
export { readSealedFile, writeSealedFile } from './sealed-file.ts'
