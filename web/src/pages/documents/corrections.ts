import { reactive } from 'vue'
import type { Schemas } from '@/api/client'

type Form = Schemas['Form']

/** What the author of a document says about its cells, laid beside the document. */
export interface Corrections {
  /** The text of a cell as it was put right; undefined where it is as it was read. */
  at: (form: number, cell: string) => string | undefined
  put: (form: number, cell: string, text: string, read: string) => void
  confirmed: (form: number) => boolean
  confirm: (form: number, yes: boolean) => void
  any: () => boolean
  count: () => number
  clear: () => void
  of: (document: Blob) => Promise<Schemas['CorrectedDocument']>
}

const BYTES_AT_ONCE = 0x8000

/** A figure as the service reads it: digits as on the paper, without marks between thousands. */
function plain(cell: string, text: string): string {
  return /^\/budget\/|\/(weight|score)$/.test(cell) ? text.normalize('NFKC').replace(/[,\s]/g, '') : text
}

async function base64(document: Blob): Promise<string> {
  const bytes = new Uint8Array(await document.arrayBuffer())
  let text = ''
  for (let from = 0; from < bytes.length; from += BYTES_AT_ONCE) text += String.fromCharCode(...bytes.subarray(from, from + BYTES_AT_ONCE))
  return btoa(text)
}

export function useCorrections(): Corrections {
  const texts = reactive(new Map<string, { form: number; cell: string; text: string }>())
  const looked = reactive(new Set<number>())
  const key = (form: number, cell: string) => `${form} ${cell}`

  return {
    at: (form, cell) => texts.get(key(form, cell))?.text,
    put(form, cell, text, read) {
      if (text === read) texts.delete(key(form, cell))
      else texts.set(key(form, cell), { form, cell, text })
    },
    confirmed: (form) => looked.has(form),
    confirm(form, yes) {
      if (yes) looked.add(form)
      else looked.delete(form)
    },
    any: () => texts.size > 0 || looked.size > 0,
    count: () => texts.size,
    clear() {
      texts.clear()
      looked.clear()
    },
    of: async (document) => ({
      document: await base64(document),
      corrections: [...texts.values()].map(({ form, cell, text }) => ({ form, cell, text: text.trim() === '' ? undefined : plain(cell, text) })),
      confirmed: [...looked],
    }),
  }
}

/** A cell of the form that its author can see on the paper, with its address in the reading. */
export interface Cell {
  cell: string
  name: string
  text: string
}

/** The cells above the indicators, in the order of the paper; names are keys of words. */
export function headCells(form: Form): Cell[] {
  const text = (value: string | number | null | undefined) => (value === null || value === undefined ? '' : String(value))
  const cells: Cell[] = [
    { cell: '/project/name', name: 'form.project', text: text(form.project.name) },
    { cell: '/project/department', name: 'form.department', text: text(form.project.department) },
    { cell: '/project/unit', name: 'form.unit', text: text(form.project.unit) },
    { cell: '/year', name: 'app.year', text: text(form.year) },
    { cell: '/annualGoal', name: 'form.annualGoal', text: text(form.annualGoal) },
  ]
  if (form.kind === 'SELF_ASSESSMENT') {
    const total = form.budget.total
    cells.push(
      { cell: '/budget/total/yearStart', name: 'form.yearStart', text: text(total.yearStart) },
      { cell: '/budget/total/fullYear', name: 'form.fullYear', text: text(total.fullYear) },
      { cell: '/budget/total/executed', name: 'form.executed', text: text(total.executed) },
      { cell: '/goalResult', name: 'form.achieved', text: text(form.goalResult) },
      { cell: '/printedTotal', name: 'documents.printed', text: text(form.printedTotal) },
    )
  }
  return cells
}

/** What stands in a row of the form; a declaration has no results. */
export function rowColumns(form: Form): readonly ('level1' | 'level2' | 'name' | 'target' | 'actual' | 'weight' | 'score' | 'reason')[] {
  return form.kind === 'SELF_ASSESSMENT' ? ['level1', 'level2', 'name', 'target', 'actual', 'weight', 'score', 'reason'] : ['level1', 'level2', 'name', 'target', 'weight']
}
