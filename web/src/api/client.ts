import createClient, { type Middleware } from 'openapi-fetch'
import type { components, paths } from './schema'
import { Refusal, problemOf } from './problem'
import { settings } from '@/state/settings'
import { sessionEnded } from '@/state/session'

export type Schemas = components['schemas']

/** Sent with every request: a write by cookie is refused without it. */
const SCRIPT = { 'X-Requested-With': 'JavaScript' }
/** How the sign-in answers a script whose session has ended. */
const SESSION_EXPIRED = 499

const shared: Middleware = {
  onRequest({ request }) {
    request.headers.set('X-Requested-With', SCRIPT['X-Requested-With'])
    request.headers.set('Accept-Language', settings.language === 'zh' ? 'zh-CN' : 'en')
    return request
  },
  async onResponse({ response }) {
    if (response.ok) {
      return undefined
    }
    throw await refusalOf(response)
  },
}

async function refusalOf(response: Response): Promise<Refusal> {
  const body: unknown = await response.json().catch(() => undefined)
  if (response.status === SESSION_EXPIRED || response.status === 401) {
    sessionEnded()
  }
  return new Refusal(problemOf(body, response))
}

export const api = createClient<paths>({ baseUrl: '', fetch: (request) => fetch(request) })
api.use(shared)

/** An answer with the version it was read at. */
export interface Versioned<T> {
  value: T
  etag: string
}

/** The body of an answer; a refusal has been thrown before. */
export async function bodyOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T
}

export async function versioned<T>(answer: Promise<{ data?: T; response: Response }>): Promise<Versioned<T>> {
  const { data, response } = await answer
  return { value: data as T, etag: response.headers.get('ETag') ?? '' }
}

/** A raw request for what has no JSON body: documents and streams. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('X-Requested-With', SCRIPT['X-Requested-With'])
  headers.set('Accept-Language', settings.language === 'zh' ? 'zh-CN' : 'en')
  const response = await fetch(path, { ...init, headers })
  if (!response.ok) {
    throw await refusalOf(response)
  }
  return response
}

/** A key of its own for each act, so that sending it again has one effect. */
export function onceKey(): string {
  return crypto.randomUUID()
}
