import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { RememberingRouter } from './remembering-router.ts'

function appOf() {
  const app = new Hono({ router: new RememberingRouter() })
  app.use(async (context, next) => {
    await next()
    context.header('x-passed', 'yes')
  })
  app.get('/things', (context) => context.text('all'))
  app.post('/things', (context) => context.text('made'))
  app.get('/things/new', (context) => context.text('form'))
  app.get('/things/:id', (context) => context.text(`one ${context.req.param('id')}`))
  return app
}

const said = async (app: Hono, path: string, method = 'GET') => {
  const response = await app.request(path, { method })
  return `${response.headers.get('x-passed') ?? 'no'} ${await response.text()}`
}

test.each([
  ['GET', '/things', 'all'],
  ['POST', '/things', 'made'],
  ['GET', '/things/new', 'form'],
  ['GET', '/things/7', 'one 7'],
  ['GET', '/things/8', 'one 8'],
  ['DELETE', '/things', '404 Not Found'],
  ['GET', '/nothing', '404 Not Found'],
])('%s %s is answered the same each time', async (method, path, answer) => {
  const app = appOf()
  for (let nth = 0; nth < 3; nth += 1) expect(await said(app, path, method)).toBe(`yes ${answer}`)
})

test('a route that is added later is found', async () => {
  const app = appOf()
  expect(await said(app, '/things', 'PUT')).toBe('yes 404 Not Found')
  app.put('/things', (context) => context.text('replaced'))
  expect(await said(app, '/things', 'PUT')).toBe('yes replaced')
})
