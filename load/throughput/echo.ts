/**
 * What a server costs that does nothing: it answers JSON with that JSON, and as much besides as it is told.
 * Usage: node load/throughput/echo.ts [characters]
 */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const besides = 'x'.repeat(Number(process.argv[2] ?? 0))

const app = new Hono().post('/v1/declarations', async (context) =>
  context.json({ sent: await context.req.json<unknown>(), besides }, 201),
)

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}`)
})
