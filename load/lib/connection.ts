import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

const PATIENCE = 30_000
const HEAD_END = '\r\n\r\n'

/**
 * A kept-alive connection on which one request after another is sent as it stands. It reads of an answer
 * what a count needs, its status and its end: a client that did more would take from the server the cores
 * that the two share, and measure itself.
 */
export class Connection {
  readonly #socket: Socket
  #waiting: PromiseWithResolvers<number> | undefined
  /** What came of a head that is not whole yet. */
  #head = ''
  #status = 0
  /** Bytes of the body that are still to come. */
  #missing = 0

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (chunk: Buffer) => this.#take(chunk))
    socket.on('error', (cause) => this.#lose(cause))
    socket.on('close', () => this.#lose())
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error(`silent for ${PATIENCE} ms`)))
  }

  static async open(url: string): Promise<Connection> {
    const { hostname, port } = new URL(url)
    const socket = connect({ host: hostname, port: Number(port), noDelay: true })
    await once(socket, 'connect')
    return new Connection(socket)
  }

  /**
   * @param request head and body, in Latin letters
   * @returns the status of its answer, once the whole of it is there
   * @throws Error when the connection is lost before
   */
  send(request: string): Promise<number> {
    this.#waiting = Promise.withResolvers()
    this.#socket.write(request, 'latin1')
    return this.#waiting.promise
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    if (this.#missing > 0) this.#missing -= chunk.length
    else if (!this.#begin(chunk)) return
    if (this.#missing <= 0) this.#waiting?.resolve(this.#status)
  }

  /** Whether the head of the answer is whole. */
  #begin(chunk: Buffer): boolean {
    const text = this.#head + chunk.toString('latin1')
    const end = text.indexOf(HEAD_END)
    this.#head = end < 0 ? text : ''
    if (end < 0) return false
    this.#status = Number(text.slice(9, 12))
    const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, end))?.[1]
    if (length === undefined) this.#socket.destroy(new Error('an answer without a stated length'))
    this.#missing = Number(length) - (text.length - end - HEAD_END.length)
    return true
  }

  #lose(cause?: Error): void {
    this.#waiting?.reject(new Error('The connection was lost', { cause }))
  }
}
