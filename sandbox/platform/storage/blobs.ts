import { hash } from 'node:crypto'
import { join } from 'node:path'
import { AttachmentRefused, StoreDamaged } from './errors.ts'
import type { Files } from './files.ts'
import { UNFINISHED } from './generation.ts'
import { collection, MOST_ATTACHED_BYTES, type Attachment } from './port.ts'
import { readWhole } from './read-whole.ts'
import { placeWhole } from './write-whole.ts'
import { DAMAGE, WAYS_OUT } from './damage-texts.ts'

export const BLOBS = 'blobs'
const BLOB = /^[0-9a-f]{64}$/
const MEDIA_TYPE = /^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,99}$/

/** What is attached: the content is in a file, of which the documents know only this. */
export const attachments = collection<Attachment>('attachments')

/** @throws AttachmentRefused when it is too large, or its type is none */
export function attachmentOf(content: Uint8Array, mediaType: string): Attachment {
  const bytes = content.byteLength
  if (bytes > MOST_ATTACHED_BYTES) throw new AttachmentRefused(`it has ${String(bytes)} bytes`)
  if (!MEDIA_TYPE.test(mediaType)) throw new AttachmentRefused(`${mediaType} is no media type`)
  return { sha256: hash('sha256', content), mediaType, bytes }
}

interface Options {
  readonly files: Files
  readonly folder: string
  /** @throws StorageUnavailable when the store is no longer where it was opened */
  readonly requireInPlace: () => void
}

/** The contents of what is attached, each in a file that is named by its SHA-256. */
export class Blobs {
  readonly #files: Files
  readonly #folder: string
  readonly #requireInPlace: () => void

  constructor({ files, folder, requireInPlace }: Options) {
    this.#files = files
    this.#folder = folder
    this.#requireInPlace = requireInPlace
  }

  /** On the medium once it resolves, whole. What is there already and as it should be is not written anew. */
  async write(sha256: string, content: Uint8Array): Promise<void> {
    // A folder that was removed must not come into being again.
    this.#requireInPlace()
    const inside = join(this.#folder, BLOBS)
    if (hashOf(await this.#content(sha256)) !== sha256) {
      await this.#files.makeFolder(inside)
      await placeWhole({ files: this.#files, path: join(inside, sha256) }, async (file) => {
        await file.append(Buffer.from(content))
        await file.sync()
      })
    }
    // Also for an attempt before that failed just here.
    await this.#files.syncFolder(inside)
    await this.#files.syncFolder(this.#folder)
  }

  /** @throws StoreDamaged when it is not there, or not as it was attached */
  async read(sha256: string): Promise<Uint8Array> {
    const content = await this.#content(sha256)
    if (content !== undefined && hashOf(content) === sha256) return content
    const reason = content === undefined ? DAMAGE.missing : DAMAGE.changedAttachment
    const file = join(this.#folder, BLOBS, sha256)
    throw new StoreDamaged({ file, reason, wayOut: WAYS_OUT.attachAgain })
  }

  async #content(sha256: string): Promise<Buffer | undefined> {
    const path = join(this.#folder, BLOBS, sha256)
    if (this.#files.identity(path) === undefined) return undefined
    return await readWhole(this.#files, path)
  }
}

/** Removes those files of blobs that nobody names. */
export async function removeBlobs(
  { files, folder }: Pick<Options, 'files' | 'folder'>,
  isNamed: (sha256: string) => boolean,
): Promise<void> {
  const inside = join(folder, BLOBS)
  for (const name of await files.list(inside)) {
    if (isBlobFile(name) && !isNamed(name)) await files.remove(join(inside, name))
  }
}

/** Whether a file of that name in the folder of blobs is one, or was begun to be. */
function isBlobFile(name: string): boolean {
  return BLOB.test(name.endsWith(UNFINISHED) ? name.slice(0, -UNFINISHED.length) : name)
}

function hashOf(content: Buffer | undefined): string | undefined {
  return content && hash('sha256', content)
}
