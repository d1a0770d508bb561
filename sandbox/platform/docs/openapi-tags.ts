/** What each capability is, for whoever reads the description from its beginning. */
const TOLD: Readonly<Record<string, string>> = {
  Identity:
    'Tokens of software, sign-in of people with a second factor, and accounts that lie idle.',
  Registration: 'A person’s profile and the registration of a business, step by step.',
  Businesses: 'Businesses and their program accounts.',
  Employees: 'Who works for a business, in what role, and in which groups.',
  'Software clients': 'Credentials by which the software of a business calls this API.',
  Delegation: 'What an importer lets a broker do in its name, from request or offer to its end.',
  Declarations:
    'Commercial accounting declarations (CAD): filing, versions, and what they owe and why.',
  Drafts: 'Declarations that are not filed yet.',
  Recalculations: 'An officer has declarations counted anew after rates were corrected.',
  Notices: 'What a business is told of without asking.',
  'Exchange rates':
    'Rates of the day, in the shape of the public service and as an officer sees them.',
  Reference: 'Lists and the tariff, by which declarations are checked and counted.',
  Activity: 'What happened, as a list and as a stream.',
  Sandbox: 'The levers of the simulation: workspaces, clock, settings, faults, test identities.',
  Service: 'The server itself.',
}

export interface Tag {
  readonly name: string
  readonly description?: string
}

export function tagOf(name: string): Tag {
  const { [name]: description } = TOLD
  return { name, ...(description !== undefined && { description }) }
}
