/** Countries that a measure names; without `only` all but `except`. */
export interface Origins {
  readonly only: ReadonlySet<string> | undefined
  readonly except: ReadonlySet<string>
}

interface RawOrigins {
  readonly countries: readonly string[]
  readonly exceptCountries?: readonly string[] | undefined
}

export function parseOrigins({ countries, exceptCountries = [] }: RawOrigins): Origins {
  return {
    only: countries.includes('*') ? undefined : new Set(countries),
    except: new Set(exceptCountries),
  }
}

export function namesOrigin({ only, except }: Origins, country: string): boolean {
  return !except.has(country) && (only === undefined || only.has(country))
}
