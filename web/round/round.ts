// A round with a TypeScript client, as anybody can have one of the document: openapi-typescript's types and openapi-fetch.
// A project is registered, gets its budget, is paid, and a payment beyond the budget is refused.
import { randomUUID } from 'node:crypto'
import createClient from 'openapi-fetch'
import type { paths } from '../src/api/schema'

const YEAR = 2025
const gateway = process.env.GATEWAY ?? 'http://127.0.0.1:8080'
const keycloak = process.env.KEYCLOAK ?? 'http://127.0.0.1:8180'

async function as(role: string) {
  const name = `demo-${role}`
  const answer = await fetch(`${keycloak}/realms/district-budget/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: name, client_secret: name }),
  })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  return createClient<paths>({ baseUrl: gateway, headers: { Authorization: `Bearer ${token}` } })
}

function must<T>(value: T | undefined, otherwise: unknown): T {
  if (value === undefined) throw new Error(JSON.stringify(otherwise))
  return value
}

const registered = await (await as('unit')).POST('/api/v1/projects', {
  body: { name: `客户端一轮 ${randomUUID()}`, unitCode: '101001', startDate: `${YEAR}-01-01`, endDate: `${YEAR}-12-31` },
})
const project = must(registered.data, registered.error)
const year = { path: { id: project.id, year: YEAR } }

const approved = await (await as('finance')).PUT('/api/v1/projects/{id}/budgets/{year}', {
  params: { ...year, header: { 'If-None-Match': '*' } },
  body: { funds: [{ source: 'APPROPRIATION', amount: '100.00' }] },
})
must(approved.data, approved.error)

const treasury = await as('treasury')

/** A payment; what the service answers. */
function pay(amount: string) {
  return treasury.POST('/api/v1/projects/{id}/budgets/{year}/executions', {
    params: year,
    body: { source: 'APPROPRIATION', amount, voucherNumber: `V-${randomUUID()}`, date: `${YEAR}-06-30` },
  })
}

const paid = await pay('40.00')
must(paid.data, paid.error)
const balances = await treasury.GET('/api/v1/projects/{id}/budgets/{year}', { params: year })
if (balances.data?.executed !== '40.00') throw new Error(`executed ${balances.data?.executed}`)
const refused = await pay('60.01')
if (refused.response.status !== 422 || refused.error?.code !== 'EXECUTION_OVER_BUDGET') {
  throw new Error(JSON.stringify(refused.error ?? refused.data))
}
console.log('holds')
