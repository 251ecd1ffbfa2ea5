import type { Schemas } from '@/api/client'
import type { Put } from './paste'
import { isPoints, plainPoints } from './points'

export type Assessment = Schemas['AssessmentResponse']
export type Band = 'ACHIEVED' | 'PARTLY_ACHIEVED' | 'NOT_ACHIEVED'

/** What a unit states of one row; texts as typed, empty for nothing. */
export interface FilledRow {
  number: number
  actual: string
  band: Band | ''
  score: string
  reason: string
}

/** What a unit states of the whole form. */
export interface Filled {
  goalResult: string
  executionReason: string
  rows: FilledRow[]
}

export type Field = 'actual' | 'band' | 'score' | 'reason'

/** The columns of the form in the order of the paper, as a pasted block meets them; null is not filled in. */
export const PASTED: readonly (Exclude<Field, 'band'> | null)[] = ['actual', null, 'score', 'reason']

export function filledOf(assessment: Assessment): Filled {
  return {
    goalResult: assessment.goalResult ?? '',
    executionReason: assessment.executionReason ?? '',
    rows: assessment.indicators.map((row) => ({
      number: row.number,
      actual: row.actual ?? '',
      band: (row.band as Band | undefined) ?? '',
      score: plainPoints(row.statedScore),
      reason: row.reason ?? '',
    })),
  }
}

/** The body that the service takes; what is empty is left out. */
export function requestOf(filled: Filled): Schemas['ResultsEntry'] {
  const text = (value: string) => (value.trim() === '' ? undefined : value)
  return {
    goalResult: text(filled.goalResult),
    executionReason: text(filled.executionReason),
    indicators: filled.rows.map((row) => ({
      number: row.number,
      actual: text(row.actual),
      band: row.band === '' ? undefined : row.band,
      score: isPoints(row.score) ? plainPoints(row.score) : undefined,
      reason: text(row.reason),
    })),
  } as Schemas['ResultsEntry']
}

/** What the service can take of it: a score that is no number waits in the browser. */
export function takenOf(filled: Filled): Filled {
  return { ...filled, rows: filled.rows.map((row) => ({ ...row, score: isPoints(row.score) ? row.score : '' })) }
}

/** Puts a pasted block into the rows from a cell on; the printed weights are passed over. */
export function putBlock(rows: FilledRow[], from: number, field: Field, cells: string[][]): Put {
  const start = Math.max(0, PASTED.indexOf(field === 'band' ? 'actual' : field))
  const put: Put = { changed: 0, left: 0 }
  cells.forEach((line, down) => {
    const row = rows[from + down]
    line.forEach((cell, right) => {
      const column = PASTED[start + right]
      if (column === null) return
      if (!row || !column) {
        if (cell !== '') put.left++
        return
      }
      const value = column === 'score' ? plainPoints(cell) : cell
      if (row[column] !== value) {
        row[column] = value
        put.changed++
      }
    })
  })
  return put
}

/** A cell that two people have filled differently. */
export interface Conflict {
  number: number
  field: Field | 'goalResult' | 'executionReason'
  mine: string
  theirs: string
}

/** Cells where mine and theirs differ although theirs is not what mine began from. */
export function conflicts(base: Filled, mine: Filled, theirs: Filled): Conflict[] {
  const found: Conflict[] = []
  const look = (number: number, field: Conflict['field'], was: string, here: string, there: string) => {
    if (here !== there && there !== was && here !== was) found.push({ number, field, mine: here, theirs: there })
  }
  look(0, 'goalResult', base.goalResult, mine.goalResult, theirs.goalResult)
  look(0, 'executionReason', base.executionReason, mine.executionReason, theirs.executionReason)
  for (const row of mine.rows) {
    const was = base.rows.find((each) => each.number === row.number)
    const there = theirs.rows.find((each) => each.number === row.number)
    if (was && there) {
      for (const field of ['actual', 'band', 'score', 'reason'] as const) look(row.number, field, was[field], row[field], there[field])
    }
  }
  return found
}

/** Mine where I changed something, theirs elsewhere. */
export function merged(base: Filled, mine: Filled, theirs: Filled): Filled {
  const pick = (was: string, here: string, there: string) => (here === was ? there : here)
  return {
    goalResult: pick(base.goalResult, mine.goalResult, theirs.goalResult),
    executionReason: pick(base.executionReason, mine.executionReason, theirs.executionReason),
    rows: theirs.rows.map((there) => {
      const was = base.rows.find((each) => each.number === there.number)
      const here = mine.rows.find((each) => each.number === there.number)
      if (!was || !here) return { ...there }
      return {
        number: there.number,
        actual: pick(was.actual, here.actual, there.actual),
        band: pick(was.band, here.band, there.band) as FilledRow['band'],
        score: pick(was.score, here.score, there.score),
        reason: pick(was.reason, here.reason, there.reason),
      }
    }),
  }
}
