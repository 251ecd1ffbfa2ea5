import { onceKey, send, type Schemas } from '@/api/client'
import { lines } from '@/api/ndjson'

type Row = Schemas['ProjectRow']
export type BulkAct = Schemas['BulkAct']

/** How an act ended for one self-assessment; without a problem it is done. */
export interface Outcome {
  row: Row
  problem?: { detail?: string; detailEn?: string }
}

/** Acts on exactly the versions that the queue shows; each one is done or refused by itself. */
export async function actOnAll(rows: readonly Row[], act: BulkAct, opinion: string | undefined): Promise<Outcome[]> {
  const body = rows.map((row) => JSON.stringify({ assessmentId: row.assessment, etag: row.etag, act, opinion })).join('\n')
  const response = await send('/api/v1/assessments:batch', { method: 'POST', body, headers: { 'Content-Type': 'application/x-ndjson', Accept: 'application/x-ndjson', 'Idempotency-Key': onceKey() } })
  const outcomes: Outcome[] = []
  for await (const line of lines<Schemas['LineResult']>(response)) {
    const row = rows[line.line - 1]
    if (row) outcomes.push({ row, problem: line.problem as Outcome['problem'] })
  }
  return outcomes
}
