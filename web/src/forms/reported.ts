import type { Schemas } from '@/api/client'
import type { Put } from './paste'

export type Monitoring = Schemas['MonitoringResponse']

/** What a unit reports of one indicator by the end of a month; texts as typed, empty for nothing. */
export interface ReportedRow {
  number: number
  value: string
  expected: string
  band: string
  cause: string
  remedy: string
}

/** What a unit reports of a month: why the money lags, and its indicators. */
export interface Reported {
  executionCause: string
  executionRemedy: string
  rows: ReportedRow[]
}

/** The columns that are typed, in the order of the form. */
export const REPORTED = ['value', 'expected', 'cause', 'remedy'] as const
export type ReportedColumn = (typeof REPORTED)[number]
const FIELDS = [...REPORTED, 'band'] as const
const HEADS = ['executionCause', 'executionRemedy'] as const

export function reportedOf(monitoring: Monitoring): Reported {
  return {
    executionCause: monitoring.money.cause ?? '',
    executionRemedy: monitoring.money.remedy ?? '',
    rows: monitoring.indicators.map((row) => ({ number: row.number ?? 0, value: row.value ?? '', expected: row.expected ?? '', band: row.band ?? '', cause: row.cause ?? '', remedy: row.remedy ?? '' })),
  }
}

/** The body that the service takes; what is empty is left out. */
export function reportOf(reported: Reported): Schemas['MonitoringEntry'] {
  const text = (value: string) => (value.trim() === '' ? undefined : value)
  return {
    executionCause: text(reported.executionCause),
    executionRemedy: text(reported.executionRemedy),
    indicators: reported.rows.map((row) => ({ number: row.number, value: text(row.value), expected: text(row.expected), band: text(row.band), cause: text(row.cause), remedy: text(row.remedy) })),
  } as Schemas['MonitoringEntry']
}

/** Puts a pasted block into the rows from a cell on. */
export function putReport(rows: ReportedRow[], from: number, column: ReportedColumn, cells: string[][]): Put {
  const start = REPORTED.indexOf(column)
  const put: Put = { changed: 0, left: 0 }
  cells.forEach((line, down) =>
    line.forEach((cell, right) => {
      const row = rows[from + down]
      const at = REPORTED[start + right]
      if (!row || !at) {
        if (cell !== '') put.left++
      } else if (row[at] !== cell) {
        row[at] = cell
        put.changed++
      }
    }),
  )
  return put
}

/** A cell that two people have filled differently; row 0 is the money. */
export interface ReportClash {
  number: number
  field: (typeof FIELDS)[number] | (typeof HEADS)[number]
  mine: string
  theirs: string
}

/** Cells where mine and theirs differ although theirs is not what mine began from. */
export function reportClashes(base: Reported, mine: Reported, theirs: Reported): ReportClash[] {
  const found: ReportClash[] = []
  const look = (number: number, field: ReportClash['field'], was: string, here: string, there: string) => {
    if (here !== there && there !== was && here !== was) found.push({ number, field, mine: here, theirs: there })
  }
  for (const head of HEADS) look(0, head, base[head], mine[head], theirs[head])
  mine.rows.forEach((row, at) => {
    const [was, there] = [base.rows[at], theirs.rows[at]]
    if (was && there) for (const field of FIELDS) look(row.number, field, was[field], row[field], there[field])
  })
  return found
}

/** Mine where I changed something, theirs elsewhere. */
export function reportsMerged(base: Reported, mine: Reported, theirs: Reported): Reported {
  const pick = (was: string | undefined, here: string | undefined, there: string) => (here === undefined || here === was ? there : here)
  return {
    executionCause: pick(base.executionCause, mine.executionCause, theirs.executionCause),
    executionRemedy: pick(base.executionRemedy, mine.executionRemedy, theirs.executionRemedy),
    rows: theirs.rows.map((there, at) => ({ number: there.number, ...(Object.fromEntries(FIELDS.map((field) => [field, pick(base.rows[at]?.[field], mine.rows[at]?.[field], there[field])])) as Omit<ReportedRow, 'number'>) })),
  }
}

/** Takes theirs where both had changed something. */
export function reportGivesIn(mine: Reported, clashes: readonly ReportClash[], theirs: Reported): void {
  for (const { number, field } of clashes) {
    if (field === 'executionCause' || field === 'executionRemedy') mine[field] = theirs[field]
    else {
      const [here, there] = [mine, theirs].map((all) => all.rows.find((row) => row.number === number))
      if (here && there) here[field] = there[field]
    }
  }
}
