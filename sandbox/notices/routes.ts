import { Hono } from 'hono'
import * as v from 'valibot'
import {
  authorityProblems,
  PARTNERS_AND_AGENCY,
  standingInBusinessOf,
  requireAllowed,
} from '../authority/index.ts'
import { fields, ok, query, type Env } from '../http/index.ts'
import { notices } from './store.ts'

const noticeSchema = v.object({
  id: v.string(),
  business: v.string(),
  kind: v.string(),
  occasion: v.string(),
  at: v.string(),
  reason: v.string(),
  count: v.number(),
  subjects: v.array(v.string()),
})

const list = query(
  {
    id: 'listNotices',
    summary: 'List the notices to a business, oldest first',
    tag: 'Notices',
    access: PARTNERS_AND_AGENCY,
    path: v.object({ business: fields.businessNumber }),
    query: v.strictObject(fields.page),
    answers: { 200: { description: 'A page', schema: fields.pageOf(noticeSchema) } },
    refuses: authorityProblems,
  },
  async (call, { path: { business }, query: page }, reader) => {
    const standing = await standingInBusinessOf(reader, call, business)
    requireAllowed(standing, { action: 'view-business', subject: business })
    return ok(await reader.find(notices, 'byBusiness', business, page))
  },
)

export const noticeRoutes = new Hono<Env>().get('/v1/businesses/:business/notices', list)
