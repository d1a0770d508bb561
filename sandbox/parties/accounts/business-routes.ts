import * as v from 'valibot'
import { authorityProblems, forThoseWhoMay, Onlooker } from '../authority/index.ts'
import { command, fields, ok, query } from '../../platform/http/index.ts'
import { keepWhere } from '../../kernel/keep-where.ts'
import { openBusiness, openProgramAccount } from './use-cases/open-business.ts'
import { BUSINESS_NOT_FOUND, PROGRAM_ACCOUNT_NOT_FOUND } from './problems.ts'
import { businessView, programAccountView, toBusinessView, toProgramAccountView } from './schema.ts'
import { businesses, programAccountsOf, putProgramAccount } from './store.ts'
import { accountsFacts } from './facts.ts'

const tag = 'Businesses'
const businessPath = v.strictObject({ business: fields.businessNumber })
const accountPath = v.strictObject({ account: fields.programAccountNumber })

export const getBusiness = query(
  {
    id: 'getBusiness',
    summary: 'A business to which you belong',
    tag,
    ...forThoseWhoMay('view-business'),
    path: businessPath,
    answers: { 200: { description: 'The business', schema: businessView } },
    refuses: [BUSINESS_NOT_FOUND],
  },
  async (call, { path }, reader) => {
    const wanted = { action: 'view-business', business: path.business } as const
    return ok(toBusinessView(await openBusiness(reader, call, wanted)))
  },
)

export const listBusinesses = query(
  {
    id: 'listBusinesses',
    summary: 'All businesses, for the agency',
    description: 'All that are on file, registered in the portal or not.',
    tag,
    ...forThoseWhoMay('list-businesses'),
    query: v.strictObject(fields.page),
    answers: { 200: { description: 'A page, oldest first', schema: fields.pageOf(businessView) } },
  },
  async (_call, { query: page }, reader) => {
    const { items, next } = await reader.list(businesses, page)
    return ok({ items: items.map(toBusinessView), next })
  },
)

export const listProgramAccounts = query(
  {
    id: 'listProgramAccounts',
    summary: 'The program accounts of a business to which you belong',
    description:
      'Those that are open to you: an employee meets the accounts of the own roles. A page may hold ' +
      'fewer than asked.',
    tag,
    ...forThoseWhoMay('view-business'),
    path: businessPath,
    query: v.strictObject(fields.page),
    answers: {
      200: { description: 'A page, oldest first', schema: fields.pageOf(programAccountView) },
    },
    refuses: [BUSINESS_NOT_FOUND],
  },
  async (call, { path, query: page }, reader) => {
    await openBusiness(reader, call, { action: 'view-business', business: path.business })
    const { items, next } = await programAccountsOf(reader, path.business, page)
    const onlooker = new Onlooker(reader, call)
    const seen = await keepWhere(items, ({ account }) => onlooker.seesAccount(account))
    return ok({ items: seen.map(toProgramAccountView), next })
  },
)

export const getProgramAccount = query(
  {
    id: 'getProgramAccount',
    summary: 'A program account in which you have a role or a delegation',
    tag,
    ...forThoseWhoMay('view-program-account'),
    path: accountPath,
    answers: { 200: { description: 'The account', schema: programAccountView } },
    refuses: [PROGRAM_ACCOUNT_NOT_FOUND, ...authorityProblems],
  },
  async (call, { path }, reader) => {
    const wanted = { action: 'view-program-account', account: path.account } as const
    return ok(toProgramAccountView(await openProgramAccount(reader, call, wanted)))
  },
)

export const renameProgramAccount = command(
  {
    id: 'renameProgramAccount',
    summary: 'Name the division that a program account stands for',
    tag,
    ...forThoseWhoMay('manage-program-account'),
    path: accountPath,
    body: v.strictObject({ name: fields.text(175, 'Name of the division.') }),
    answers: { 200: { description: 'The account as renamed', schema: programAccountView } },
    refuses: [PROGRAM_ACCOUNT_NOT_FOUND, ...authorityProblems],
  },
  async (call, { path, body }, transaction) => {
    const wanted = { action: 'manage-program-account', account: path.account } as const
    const account = await openProgramAccount(transaction, call, wanted)
    const renamed = { ...account, name: body.name }
    putProgramAccount(transaction, renamed)
    await accountsFacts.announce(transaction, call, {
      type: 'ProgramAccountRenamed',
      subject: account.account,
      account: account.account,
    })
    return ok(toProgramAccountView(renamed))
  },
)
