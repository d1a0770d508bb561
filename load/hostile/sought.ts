import { MARKER, SECRET } from './marker.ts'

/** So much of a credential is as good as all of it, and is nobody's chance. */
const TELLING = 16

/** Both parts of a token that can be read by anybody: whatever token it is, it is one too many. */
const ANY_TOKEN = /\beyJ[\w-]{6,}\.eyJ[\w-]{6,}/

/** Credentials, wherever they are and however they are written. */
export class Sought {
  readonly #telling = new Set([tellingOf(SECRET)])

  get count(): number {
    return this.#telling.size
  }

  add(credential: string): void {
    if (credential.length >= TELLING) this.#telling.add(tellingOf(credential))
  }

  /** What of a text gives a credential away, in which way it is written. */
  shownIn(text: string): readonly string[] {
    return Object.entries(readingsOf(text)).flatMap(([way, read]) =>
      this.#in(read).map((shown) => `${shown}… ${way}`),
    )
  }

  #in(text: string): readonly string[] {
    const token = ANY_TOKEN.exec(text)?.[0].slice(0, TELLING)
    const shown = new Set(token === undefined ? [] : [token])
    for (const [run] of text.matchAll(/[\w~-]{16,}/g)) {
      for (let at = 0; at + TELLING <= run.length; at += 1) {
        const window = run.slice(at, at + TELLING)
        if (this.#telling.has(window)) shown.add(window)
      }
    }
    return [...shown]
  }
}

/** Of a token its signature: the parts before it are alike in all. */
function tellingOf(credential: string): string {
  return credential.slice(credential.lastIndexOf('.') + 1).slice(0, TELLING)
}

/** Whether a text that anybody may read is there at all, so that an empty reading is no proof. */
export function hasMarker(text: string): boolean {
  return readingsOf(text)['as it is'].includes(MARKER)
}

function readingsOf(text: string) {
  const unescaped = withoutEscapes(text)
  return {
    'as it is': text,
    escaped: unescaped === text ? '' : unescaped,
    'in base64': runsOf(unescaped, /[\w+/-]{20,}/g, decodedBase64),
    'in hex': runsOf(unescaped, /(?:[0-9a-f]{2}){16,}/gi, (run) => [
      Buffer.from(run, 'hex').toString('latin1'),
    ]),
    'in UTF-16': text.includes('\u0000') ? text.replaceAll('\u0000', '') : '',
  }
}

/** Of JSON first, then of addresses: a path may be in a JSON text. */
function withoutEscapes(text: string): string {
  return text
    .replace(/\\+u00([0-9a-f]{2})/gi, (_, code: string) => characterOf(code))
    .replace(/%([0-9a-f]{2})/gi, (_, code: string) => characterOf(code))
}

function characterOf(code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16))
}

function runsOf(text: string, runs: RegExp, read: (run: string) => readonly string[]): string {
  return [...text.matchAll(runs)].flatMap(([run]) => read(run)).join('\n')
}

/** Where it began nobody knows, so all four ways in which its characters may be grouped. */
function decodedBase64(run: string): readonly string[] {
  return [0, 1, 2, 3].map((skipped) => Buffer.from(run.slice(skipped), 'base64').toString('latin1'))
}
