import { describe, expect, test } from 'vitest'
import type { Membership, ProgramRole } from '../../authority/index.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { FIRST, IMPORTER, SECOND } from '../testing/portal-world.ts'
import { besideUnseen, changeRoles, NO_ROLES, rolesWith, type Roles } from './change-roles.ts'

function member(personId: string, roles: Partial<Roles> = {}): Membership {
  return { personId, business: IMPORTER, ...NO_ROLES, ...roles }
}

function roles(programs: Record<string, ProgramRole>, manager = false): Roles {
  return { manager, programs }
}

const BAM = member('bam', { manager: true })
const PAM_OF_FIRST = member('pam', { programs: { [FIRST]: 'pam' } })
const EDITOR = member('editor', { programs: { [FIRST]: 'editor' } })

function given(employee: Membership, managers = 2) {
  return {
    when: (by: Membership, changed: Roles) => ({
      then: (expected: Membership | undefined) => {
        expect(changeRoles(by, employee, { roles: changed, managers })).toEqual(expected)
      },
      refuses: (code: string) => {
        const change = () => changeRoles(by, employee, { roles: changed, managers })
        expect(change).toThrow(Refusal)
        expect(change).toThrow(code)
      },
    }),
  }
}

describe('a business account manager', () => {
  test('gives a role in any program account', () => {
    given(EDITOR)
      .when(BAM, roles({ [FIRST]: 'editor', [SECOND]: 'reader' }))
      .then(member('editor', { programs: { [FIRST]: 'editor', [SECOND]: 'reader' } }))
  })
  test('makes another manager', () => {
    given(EDITOR)
      .when(BAM, roles({}, true))
      .then(member('editor', { manager: true, programs: {} }))
  })
  test('takes the last role, and with it the place in the business', () => {
    given(EDITOR).when(BAM, NO_ROLES).then(undefined)
  })
  test('leaves when another manager stays', () => {
    given(BAM, 2).when(BAM, NO_ROLES).then(undefined)
  })
  test('cannot leave as the last one', () => {
    given(BAM, 1).when(BAM, NO_ROLES).refuses('last-business-account-manager')
  })
  test('cannot step down to a program account as the last one', () => {
    given(BAM, 1)
      .when(BAM, roles({ [FIRST]: 'pam' }))
      .refuses('last-business-account-manager')
  })
})

describe('a program account manager', () => {
  test('gives a role in the own program account', () => {
    given(member('new'))
      .when(PAM_OF_FIRST, roles({ [FIRST]: 'reader' }))
      .then(member('new', { programs: { [FIRST]: 'reader' } }))
  })
  test('gives no role in another program account', () => {
    given(member('new'))
      .when(PAM_OF_FIRST, roles({ [SECOND]: 'reader' }))
      .refuses('not-authorized')
  })
  test('takes no role away in another program account', () => {
    given(member('other', { programs: { [SECOND]: 'editor' } }))
      .when(PAM_OF_FIRST, NO_ROLES)
      .refuses('not-authorized')
  })
  test('makes nobody a business account manager', () => {
    given(member('new')).when(PAM_OF_FIRST, roles({}, true)).refuses('not-authorized')
  })
  test('unmakes no business account manager', () => {
    given(BAM).when(PAM_OF_FIRST, NO_ROLES).refuses('not-authorized')
  })
})

test('an editor changes no role', () => {
  given(member('new'))
    .when(EDITOR, roles({ [FIRST]: 'reader' }))
    .refuses('not-authorized')
})

test('a role given to a group leaves other roles as they are', () => {
  const before = roles({ [FIRST]: 'editor' })
  expect(rolesWith(before, [SECOND], 'reader')).toEqual(
    roles({ [FIRST]: 'editor', [SECOND]: 'reader' }),
  )
  expect(rolesWith(before, [FIRST], 'reader')).toEqual(roles({ [FIRST]: 'reader' }))
})

describe('roles in accounts that are closed to who changes them', () => {
  const PAM_OF_SECOND = member('pam', { programs: { [SECOND]: 'pam' } })

  test('stay as they are', () => {
    expect(besideUnseen(PAM_OF_SECOND, EDITOR, roles({ [SECOND]: 'reader' }))).toEqual(
      roles({ [FIRST]: 'editor', [SECOND]: 'reader' }),
    )
    expect(besideUnseen(PAM_OF_SECOND, EDITOR, NO_ROLES)).toEqual(roles({ [FIRST]: 'editor' }))
  })

  test('are none for a business account manager', () => {
    expect(besideUnseen(BAM, EDITOR, NO_ROLES)).toEqual(NO_ROLES)
  })
})
