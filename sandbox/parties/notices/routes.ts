import { Hono } from 'hono'
import * as v from 'valibot'
import {
  authorityProblems,
  forThoseWhoMay,
  Onlooker,
  requireAllowed,
  standingInBusinessOf,
} from '../authority/index.ts'
import { fields, ok, query, type Env } from '../../platform/http/index.ts'
import { keepWhere } from '../../kernel/keep-where.ts'
import { notices, type Notice } from './store.ts'

const noticeSchema = fields.named(
  'Notice',
  v.object({
    id: v.string(),
    business: v.string(),
    account: v.optional(
      v.pipe(
        v.string(),
        v.metadata({ description: 'The program account whose records are touched.' }),
      ),
    ),
    kind: v.string(),
    occasion: v.string(),
    at: fields.toldInstant,
    reason: v.string(),
    count: v.number(),
    subjects: v.array(v.string()),
  }),
)

const list = query(
  {
    id: 'listNotices',
    summary: 'List the notices to a business, oldest first',
    description:
      'One for each occasion and program account, as far as you meet that account. A page may hold fewer ' +
      'than asked.',
    tag: 'Notices',
    ...forThoseWhoMay('view-business', 'view-whole-business'),
    path: v.object({ business: fields.businessNumber }),
    query: v.strictObject(fields.page),
    answers: { 200: { description: 'A page', schema: fields.pageOf(noticeSchema) } },
    refuses: authorityProblems,
  },
  async (call, { path: { business }, query: page }, reader) => {
    const standing = await standingInBusinessOf(reader, call, business)
    requireAllowed(standing, { action: 'view-business', subject: business })
    const { items, next } = await reader.find(notices, 'byBusiness', business, page)
    const onlooker = new Onlooker(reader, call)
    return ok({ items: await keepWhere(items, (notice) => isFor(onlooker, notice)), next })
  },
)

/** A notice about a program account is for those who may see what the business did in it. */
function isFor(onlooker: Onlooker, { business, account }: Notice): Promise<boolean> {
  return account === undefined
    ? onlooker.mayInBusiness(business, 'view-whole-business')
    : onlooker.seesSubmitted({ importer: account, submittedBy: business })
}

export const noticeRoutes = new Hono<Env>().get('/v1/businesses/:business/notices', list)
