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

/** Whether the measure is against the country; against any at all when none is asked for. */
export function namesOrigin({ only, except }: Origins, country: string | undefined): boolean {
  if (country === undefined) return true
  return !except.has(country) && (only === undefined || only.has(country))
}
