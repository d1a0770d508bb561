/** What all operations of the control surface have in common: never anonymous, never a party's. */
export const ADMINISTRATION = { tag: 'Sandbox', access: ['administrator'] } as const
