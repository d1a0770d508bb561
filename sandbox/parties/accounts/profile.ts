/**
 * Who a person claims to be; required before anything else can be done on the portal.
 * @see sources.ts PERSONAL_PROFILE
 */
export interface Profile {
  readonly personId: string
  readonly givenName: string
  readonly familyName: string
  readonly email: string
  readonly language: 'en' | 'fr'
}
