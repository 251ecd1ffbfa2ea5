import Big from 'big.js'
import { applyPatch, type Operation } from 'fast-json-patch'
import type { Schemas } from '@/api/client'
import type { Put } from './paste'
import { isPoints, plainPoints } from './points'

export type Targets = Schemas['TargetsResponse']
export type Framework = Schemas['All']['items'][number]

/** A row of the declaration, as typed. */
export interface TargetRow {
  level1: string
  level2: string
  name: string
  target: string
  weight: string
}

export interface Declared {
  overallGoal: string
  annualGoal: string
  rows: TargetRow[]
}

/** The columns in the order of the paper, as a pasted block meets them. */
export const COLUMNS = ['level1', 'level2', 'name', 'target', 'weight'] as const
export type Column = (typeof COLUMNS)[number]

export const emptyRow = (): TargetRow => ({ level1: '', level2: '', name: '', target: '', weight: '' })
export const isEmpty = (row: TargetRow): boolean => COLUMNS.every((column) => row[column].trim() === '')

export function declaredOf(targets: Pick<Targets, 'indicators'> & { overallGoal?: string; annualGoal?: string }): Declared {
  return {
    overallGoal: targets.overallGoal ?? '',
    annualGoal: targets.annualGoal ?? '',
    rows: targets.indicators.map((row) => ({
      level1: row.level1 ?? '', level2: row.level2 ?? '', name: row.name ?? '', target: row.target ?? '', weight: plainPoints(row.weight),
    })),
  }
}

/** What the service can take of it: a weight that is no number waits in the browser. */
export function takenOf(declared: Declared): Declared {
  return { ...declared, rows: declared.rows.map((row) => ({ ...row, weight: isPoints(row.weight) ? row.weight : '' })) }
}

/** Numbers of the rows that are sent, in the order in which the service counts them. */
export function sentRows(rows: readonly TargetRow[]): number[] {
  return rows.flatMap((row, index) => (isEmpty(row) ? [] : [index]))
}

/** The body that the service takes: empty rows and cells are left out, and a weight that is no number. */
export function entryOf(declared: Declared, framework?: string): Schemas['TargetsEntry'] {
  const text = (value: string) => (value.trim() === '' ? undefined : value)
  return {
    framework,
    overallGoal: text(declared.overallGoal),
    annualGoal: text(declared.annualGoal),
    indicators: declared.rows.filter((row) => !isEmpty(row)).map((row) => ({
      level1: text(row.level1), level2: text(row.level2), name: text(row.name), target: text(row.target),
      weight: isPoints(row.weight) ? plainPoints(row.weight) : undefined,
    })),
  } as unknown as Schemas['TargetsEntry']
}

/**
 * Puts a pasted block into the rows from a cell on; the form grows with it. Merged level cells come
 * empty below their first: they mean the one above.
 */
export function putTargets(rows: TargetRow[], from: number, column: Column, cells: string[][]): Put {
  const start = COLUMNS.indexOf(column)
  const put: Put = { changed: 0, left: 0 }
  cells.forEach((line, down) => {
    const at = from + down
    while (rows.length <= at) rows.push(emptyRow())
    const row = rows[at]!
    line.forEach((cell, right) => {
      const field = COLUMNS[start + right]
      if (field === undefined) {
        if (cell !== '') put.left++
        return
      }
      const merged = cell === '' && (field === 'level1' || field === 'level2') && at > 0
      const value = merged ? rows[at - 1]![field] : field === 'weight' ? plainPoints(cell) : cell
      if (row[field] !== value) {
        row[field] = value
        put.changed++
      }
    })
  })
  return put
}

/** What the weights of each level 1 add up to, beside what the framework asks. */
export interface LevelSum {
  level: string
  sum: string
  asked: string | undefined
  right: boolean
}

export function sums(rows: readonly TargetRow[], framework: Framework | undefined): LevelSum[] {
  const levels = [...new Set([...(framework?.levels ?? []).map((level) => level.name), ...rows.map((row) => row.level1).filter((name) => name !== '')])]
  return levels.map((level) => {
    const sum = rows.filter((row) => row.level1 === level && isPoints(row.weight)).reduce((total, row) => total.plus(plainPoints(row.weight)), Big(0))
    const asked = framework?.levels.find((each) => each.name === level)?.weight
    return { level, sum: sum.toString(), asked: plainPoints(asked) || undefined, right: asked !== undefined && sum.eq(asked) }
  })
}

/** The form with a proposed mend in it; the mend speaks of the body as it is sent. */
export function mended(declared: Declared, changes: readonly { op: string; path: string; value?: unknown }[]): Declared {
  const { newDocument } = applyPatch(entryOf(declared), changes as Operation[], false, false)
  const body = newDocument as unknown as { overallGoal?: string; annualGoal?: string; indicators: Partial<Record<Column, string | number>>[] }
  return {
    overallGoal: body.overallGoal ?? '',
    annualGoal: body.annualGoal ?? '',
    rows: body.indicators.map((row) => ({
      level1: `${row.level1 ?? ''}`, level2: `${row.level2 ?? ''}`, name: `${row.name ?? ''}`, target: `${row.target ?? ''}`, weight: plainPoints(row.weight === undefined ? '' : `${row.weight}`),
    })),
  }
}

/** Where a remark points: a row as it was sent (from 0) and its column, or a goal, or the whole form. */
export interface Place {
  row: number | undefined
  column: Column | 'annualGoal' | 'overallGoal' | undefined
}

export function placeOf(pointer: string | undefined): Place {
  const cell = /^\/indicators\/(\d+)(?:\/(\w+))?/.exec(pointer ?? '')
  if (cell) return { row: Number(cell[1]), column: COLUMNS.find((column) => column === cell[2]) }
  const goal = /^\/(annualGoal|overallGoal)/.exec(pointer ?? '')
  return { row: undefined, column: goal ? (goal[1] as 'annualGoal') : undefined }
}

/** A cell that two people have filled differently; without a row it is a goal, without a field all rows. */
export interface Clash {
  row: number | undefined
  field: Column | 'overallGoal' | 'annualGoal' | 'rows'
  mine: string
  theirs: string
}

const GOALS = ['overallGoal', 'annualGoal'] as const
const sameRows = (a: readonly TargetRow[], b: readonly TargetRow[]) => JSON.stringify(a) === JSON.stringify(b)
const written = (rows: readonly TargetRow[]) => rows.map((row) => `${row.name} ${row.target} ${row.weight}`).join('\n')

/** Cells that both changed; when rows were added or taken away on both sides, the rows as a whole. */
export function clashesOf(base: Declared, mine: Declared, theirs: Declared): Clash[] {
  const found: Clash[] = []
  const look = (row: number | undefined, field: Clash['field'], was: string, here: string, there: string) => {
    if (here !== there && there !== was && here !== was) found.push({ row, field, mine: here, theirs: there })
  }
  for (const goal of GOALS) look(undefined, goal, base[goal], mine[goal], theirs[goal])
  if (sameRows(base.rows, mine.rows) || sameRows(base.rows, theirs.rows)) return found
  if (base.rows.length !== mine.rows.length || base.rows.length !== theirs.rows.length) {
    look(undefined, 'rows', written(base.rows), written(mine.rows), written(theirs.rows))
    return found
  }
  mine.rows.forEach((row, index) => {
    for (const column of COLUMNS) look(index, column, base.rows[index]![column], row[column], theirs.rows[index]![column])
  })
  return found
}

/** Mine where I changed something, theirs elsewhere. */
export function joined(base: Declared, mine: Declared, theirs: Declared): Declared {
  const pick = (was: string, here: string, there: string) => (here === was ? there : here)
  const rows = (): TargetRow[] => {
    if (sameRows(base.rows, mine.rows)) return theirs.rows
    if (base.rows.length !== mine.rows.length || base.rows.length !== theirs.rows.length) return mine.rows
    return mine.rows.map((row, index) => Object.fromEntries(COLUMNS.map((column) => [column, pick(base.rows[index]![column], row[column], theirs.rows[index]![column])])) as unknown as TargetRow)
  }
  return { overallGoal: pick(base.overallGoal, mine.overallGoal, theirs.overallGoal), annualGoal: pick(base.annualGoal, mine.annualGoal, theirs.annualGoal), rows: rows().map((row) => ({ ...row })) }
}

/** Takes theirs where both had changed something. */
export function giveIn(mine: Declared, clashes: readonly Clash[], theirs: Declared): void {
  for (const clash of clashes) {
    if (clash.field === 'rows') mine.rows = theirs.rows.map((row) => ({ ...row }))
    else if (clash.row === undefined) mine[clash.field as 'annualGoal'] = clash.theirs
    else mine.rows[clash.row]![clash.field as Column] = clash.theirs
  }
}
