import type { Bilingual } from '../../kernel/problem.ts'

/** What a value must be, for help and for the refusal of another: "a number from 0 to 65535". */
export interface Allowed {
  readonly says: Bilingual
  test(text: string): boolean
}

/** A flag that takes no value. */
export interface Switch {
  readonly about: Bilingual
}

/** A flag with a value; what it is told on the command line wins over its variable, that over its default. */
export interface ValueFlag {
  readonly about: Bilingual
  /** What stands for the value in help. */
  readonly value: Bilingual
  /** A value that is taken, to show. */
  readonly example: string
  readonly default?: string
  /** Of the environment; an empty one counts as none. */
  readonly variable?: string
  readonly allowed?: Allowed
  /** May be given several times, or with commas between. */
  readonly many?: true
}

export type Flag = Switch | ValueFlag

/** By name, without the dashes. */
export type Flags = Readonly<Record<string, Flag>>

type ValueOf<F extends Flag> = F extends ValueFlag
  ? F extends { readonly many: true }
    ? readonly string[]
    : F extends { readonly default: string }
      ? string
      : string | undefined
  : boolean

export type Values<F extends Flags> = { readonly [Name in keyof F]: ValueOf<F[Name]> }

/** A value of the environment that no flag can tell, such as a secret that lists of processes would show. */
export interface Variable {
  readonly name: string
  readonly about: Bilingual
  readonly example: string
  readonly allowed?: Allowed
}

/** An argument that is no flag. */
export interface Operand {
  readonly name: Bilingual
  readonly about: Bilingual
  readonly example: string
  readonly optional?: true
  /** Takes all that remain; only for the last. */
  readonly many?: true
}

export function isValueFlag(flag: Flag): flag is ValueFlag {
  return 'value' in flag
}

export function oneOf(names: readonly string[]): Allowed {
  const list = names.join(', ')
  return {
    says: { en: `one of ${list}`, fr: `l’un de ${list}` },
    test: (text) => names.includes(text),
  }
}
