import { onceKey, send, type Schemas } from '@/api/client'
import { lines } from '@/api/ndjson'

type Row = Schemas['PageQueueResponse']['items'][number]
export type BatchAct = Schemas['BatchAct']['act']
type Line = Schemas['LineResult']

/** How an act ended for one declaration; without a problem it is done. */
export interface Outcome {
  row: Row
  problem?: { detail?: string; detailEn?: string }
}

/** What somebody may do with many declarations at once: the act that a task asks for. */
export const ACT_OF: Readonly<Record<string, BatchAct>> = { REVIEW: 'DEPARTMENT_APPROVAL', APPROVE: 'FINANCE_APPROVAL', ACCEPT_CONFIRMATION: 'CONFIRMATION_APPROVAL' }

/** Acts on exactly the versions that the list shows; each one is done or refused by itself. */
export async function actOnAll(rows: readonly Row[], opinion: string | undefined, returned: boolean): Promise<Outcome[]> {
  const body = rows.map((row) => JSON.stringify({ projectId: row.projectId, year: row.year, etag: row.etag, act: returned ? 'RETURN' : ACT_OF[row.task ?? ''], opinion })).join('\n')
  const response = await send('/api/v1/targets:batch', { method: 'POST', body, headers: { 'Content-Type': 'application/x-ndjson', Accept: 'application/x-ndjson', 'Idempotency-Key': onceKey() } })
  const outcomes: Outcome[] = []
  for await (const line of lines<Line>(response)) {
    const row = rows[line.line - 1]
    if (row) outcomes.push({ row, problem: line.problem as Outcome['problem'] })
  }
  return outcomes
}
