import { connect } from 'node:net'

/** A request as it goes out. */
export interface Sent {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer> | undefined
}

export interface Answered {
  readonly status: number
  readonly text: string
}

export async function exchange(sent: Sent): Promise<Answered> {
  const { url, method, headers, body } = sent
  const answer = await fetch(url, { method, headers, body: body ?? null })
  return { status: answer.status, text: await answer.text() }
}

/** Opens a stream, which goes on until the signal ends it. */
export async function follow(sent: Sent, signal: AbortSignal): Promise<void> {
  const { url, method, headers } = sent
  const { body } = await fetch(url, { method, headers, signal })
  const reader = body?.getReader()
  // An answer that nobody reads is taken for one that nobody wants.
  reader?.read().catch(() => undefined)
  signal.addEventListener('abort', () => void reader?.cancel().catch(() => undefined))
}

/** Bytes on a connection of their own, and all that is answered until the other side ends it. */
export function exchangeRaw(url: string, bytes: string): Promise<Answered> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'))
    const chunks: Buffer[] = []
    socket.on('data', (chunk) => {
      chunks.push(Buffer.from(chunk))
      const answered = readAnswer(Buffer.concat(chunks).toString('utf8'))
      if (answered !== undefined) socket.end(() => resolve(answered))
    })
    socket.on('error', reject)
    socket.on('close', () => {
      reject(new Error('the connection was closed without an answer'))
    })
  })
}

function readAnswer(text: string): Answered | undefined {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1])
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(text.slice(0, end + 2))?.[1] ?? 0)
  const body = text.slice(end + 4)
  return Buffer.byteLength(body) >= length ? { status, text: body } : undefined
}
