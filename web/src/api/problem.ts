/** What a service refuses with (RFC 9457), or what stands for it when no service answered. */
export interface Violation {
  pointer?: string
  code?: string
  message?: string
  messageEn?: string
  rejected?: unknown
}

export interface Problem {
  status: number
  code: string
  detail: string
  detailEn: string
  traceId?: string
  errors: Violation[]
  retryAfter?: number
}

export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail)
  }
}

const UNREACHABLE: Problem = {
  status: 0,
  code: 'CONNECTION_LOST',
  detail: '连接中断，服务器没有应答。',
  detailEn: 'The connection is lost: the server does not answer.',
  errors: [],
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Reads a problem from an answer's body; a body that is none gets a sentence by its status. */
export function problemOf(body: unknown, response: Response): Problem {
  const said = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const detail = text(said.detail) ?? text(said.title) ?? `服务器答复 ${response.status}。`
  const retryAfter = Number(response.headers.get('Retry-After'))
  return {
    status: response.status,
    code: text(said.code) ?? `HTTP_${response.status}`,
    detail,
    detailEn: text(said.detailEn) ?? text(said.detail) ?? `The server answers ${response.status}.`,
    traceId: text(said.traceId),
    errors: Array.isArray(said.errors) ? (said.errors as Violation[]) : [],
    retryAfter: Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : undefined,
  }
}

/** Any failure as a problem, so that a page shows one kind of thing. */
export function asProblem(failure: unknown): Problem {
  if (failure instanceof Refusal) {
    return failure.problem
  }
  if (failure instanceof TypeError) {
    return UNREACHABLE
  }
  return { ...UNREACHABLE, code: 'PAGE_FAILED', detail: `页面出错：${String(failure)}`, detailEn: `The page failed: ${String(failure)}` }
}
