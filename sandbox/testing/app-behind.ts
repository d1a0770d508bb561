import { Hono } from 'hono'
import { asRefusal, problemResponse, type Env, type Gate } from '../platform/http/index.ts'
import { Client } from './client.ts'

export const REQUEST_ID = '0b7c5a3e-1111-4222-8333-944455566677'

/** Routes behind that gate, whose refusals are answered as the sandbox answers them. */
export function appBehind(gate: Gate, addRoutes: (app: Hono<Env>) => void): Hono<Env> {
  const app = new Hono<Env>()
  app.use(async (context, next) => {
    context.set('gate', gate)
    context.set('requestId', REQUEST_ID)
    await next()
  })
  app.onError((error, context) => problemResponse(context, asRefusal(error)))
  addRoutes(app)
  return app
}

/** @param connection what a server hands in beside the request */
export function clientOf(app: Hono<Env>, connection: object = {}): Client {
  return new Client('http://localhost', async (request) => await app.fetch(request, connection))
}
