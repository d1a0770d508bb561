import { expect, it } from 'vitest'
import {
  AttachmentRefused,
  MOST_ATTACHED_BYTES,
  StorageUnavailable,
  type Attached,
  type Attachment,
} from '../../index.ts'
import { parcel, parcels, type Stand } from './stand.ts'

const PAGE = new TextEncoder().encode('%PDF-1.7 une facture')
const PDF = 'application/pdf'

/** Contents beside the documents. */
export function describeAttachments(stand: () => Stand): void {
  const attach = (content: Uint8Array, mediaType = PDF): Promise<Attachment> =>
    stand().store.transact(async (transaction) => {
      const attachment = await transaction.attach(content, mediaType)
      transaction.put(parcels, 'p1', parcel('Ann', { tags: [attachment.sha256] }))
      return attachment
    })
  const attached = (sha256: string): Promise<Attached | undefined> =>
    stand().store.read((reader) => reader.attached(sha256))
  const detach = (sha256: string): Promise<void> =>
    stand().store.transact(async (transaction) => {
      await Promise.resolve()
      transaction.detach(sha256)
    })

  it('keeps content under its SHA-256 with its media type, across a new start', async () => {
    const { sha256 } = await attach(PAGE)
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(await attach(PAGE)).toEqual({ sha256, mediaType: PDF, bytes: PAGE.byteLength })
    await stand().reopen()
    const found = await attached(sha256)
    expect(found).toMatchObject({ sha256, mediaType: PDF, bytes: PAGE.byteLength })
    expect(new Uint8Array(found?.content ?? [])).toEqual(PAGE)
    expect(await attached('0'.repeat(64))).toBeUndefined()
  })

  it('shows a work what it attached itself, and keeps none of a work that throws', async () => {
    let sha256 = ''
    const failing = stand().store.transact(async (transaction) => {
      sha256 = (await transaction.attach(PAGE, PDF)).sha256
      expect((await transaction.attached(sha256))?.bytes).toBe(PAGE.byteLength)
      throw new Error('refused')
    })
    await expect(failing).rejects.toThrow('refused')
    expect(await attached(sha256)).toBeUndefined()
    await stand().reopen()
    expect(await attached(sha256)).toBeUndefined()
    await attach(PAGE)
    expect((await attached(sha256))?.bytes).toBe(PAGE.byteLength)
  })

  it('refuses what is too large or has no media type, and keeps nothing of the work', async () => {
    const large = new Uint8Array(MOST_ATTACHED_BYTES + 1)
    await expect(attach(large)).rejects.toThrow(AttachmentRefused)
    await expect(attach(PAGE, 'a page')).rejects.toThrow(AttachmentRefused)
    const largest = await attach(large.subarray(1))
    expect((await attached(largest.sha256))?.content.byteLength).toBe(MOST_ATTACHED_BYTES)
  })

  it('keeps nothing when the medium refuses, and goes on after', async () => {
    stand().setFailing(true)
    await expect(attach(PAGE)).rejects.toThrow(StorageUnavailable)
    stand().setFailing(false)
    const { sha256 } = await attach(PAGE)
    await stand().reopen()
    expect((await attached(sha256))?.bytes).toBe(PAGE.byteLength)
  })

  it('keeps content as long as the state or a snapshot has it attached', async () => {
    const { sha256 } = await attach(PAGE)
    await stand().store.saveSnapshot('with')
    await detach(sha256)
    await stand().store.saveSnapshot('without')
    await stand().reopen()
    expect(await attached(sha256)).toBeUndefined()
    await stand().store.restoreSnapshot('with')
    expect((await attached(sha256))?.bytes).toBe(PAGE.byteLength)
    await stand().store.restoreSnapshot('without')
    expect(await attached(sha256)).toBeUndefined()
  })

  it('tells states with other attachments apart by their hash', async () => {
    await attach(PAGE)
    const before = await stand().store.hash()
    await stand().store.transact((transaction) => transaction.attach(PAGE.subarray(1), PDF))
    expect(await stand().store.hash()).not.toBe(before)
  })
}
