import { effectScope, type EffectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { headCells, rowColumns, useCorrections, type Corrections } from '@/pages/documents/corrections'
import { useImporting, type Importing } from '@/pages/documents/importing'

const line = (form: number) => ({ form, kind: 'DECLARATION', outcome: 'CREATED', project: {}, findings: [], repairs: [], rows: 0 })
const job = (state: string, done: number, more: object = {}) => ({ id: 'j1', state, forms: 3, done, counts: { created: done, changed: 0, unchanged: 0, refused: 0, brokenOff: 0 }, createdAt: '', unread: [], ...more })
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
const ndjson = (...all: object[]) => new Response(all.map((each) => JSON.stringify(each)).join('\n'), { status: 200 })

interface Asked { method: string; path: string; body?: string }
let asked: Asked[]
let answers: (asked: Asked) => Response
let scope: EffectScope
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  asked = []
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    const request = typeof input === 'string' ? undefined : input
    const path = (request?.url ?? String(input)).replace(/^https?:\/\/[^/]+/, '')
    const one = { method: request?.method ?? init?.method ?? 'GET', path, body: typeof init?.body === 'string' ? init.body : undefined }
    asked.push(one)
    return answers(one)
  })
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function opened(): { corrections: Corrections; importing: Importing; jobs: string[] } {
  const corrections = useCorrections()
  const jobs: string[] = []
  return { corrections, importing: scope.run(() => useImporting(corrections, (id) => jobs.push(id)))!, jobs }
}
const document = () => new File(['表'], '申报表.xlsx')

describe('a document that was taken as a job', () => {
  it('is looked at until it is over, with lines that are known not asked for again', async () => {
    let looks = 0
    answers = ({ path, method }) => {
      if (path.includes('/readings')) return json({ forms: [] })
      if (method === 'POST') return json(job('WAITING', 0), 202)
      if (path.includes('/lines')) return path.endsWith('after=0') ? ndjson(line(1), line(2)) : ndjson(line(3))
      return json(++looks === 1 ? job('RUNNING', 2) : job('FINISHED', 3))
    }
    const { importing, jobs } = opened()
    await importing.read(document())
    await importing.take('?historical=true')
    expect(jobs).toEqual(['j1'])
    expect(importing.step.value).toBe('importing')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(importing.step.value).toBe('done')
    expect(importing.results.value.map((each) => each.form)).toEqual([1, 2, 3])
    expect(asked.filter((one) => one.path.includes('/lines')).map((one) => one.path.split('?')[1])).toEqual(['after=0', 'after=2'])
  })
  it('that stands still says why and goes on when it is told to', async () => {
    let resumed = false
    answers = ({ path, method }) => {
      if (path.includes('/resumption')) {
        resumed = true
        return json(job('RUNNING', 1), 202)
      }
      if (path.includes('/lines')) return path.endsWith('after=0') ? ndjson(line(1)) : ndjson()
      expect(method).toBe('GET')
      return json(resumed ? job('CANCELLED', 1) : job('HALTED', 1, { halted: { type: '', title: '', status: 401, code: 'TOKEN_INVALID', detail: '登录已过期。', errors: [] } }))
    }
    const { importing } = opened()
    await importing.follow('j1')
    expect(importing.step.value).toBe('halted')
    expect(importing.problem.value?.detail).toBe('登录已过期。')
    await importing.resume()
    expect(importing.step.value).toBe('done')
    expect(importing.problem.value).toBeUndefined()
  })
  it('is looked for again after a lost answer, and forgotten when nobody knows it', async () => {
    let state: 'away' | 'gone' = 'away'
    answers = () => json({ status: state === 'away' ? 503 : 404, code: 'X', detail: '…' }, state === 'away' ? 503 : 404)
    const { importing } = opened()
    importing.step.value = 'importing'
    await importing.follow('j1')
    expect(importing.step.value).toBe('importing')
    state = 'gone'
    await vi.advanceTimersByTimeAsync(2_000)
    expect(importing.step.value).toBe('empty')
  })
})

describe('a large document', () => {
  it('is not read as a whole: it is compared as a job, then taken as one', async () => {
    const sent: Asked[] = []
    answers = (one) => {
      if (one.method === 'POST') {
        sent.push(one)
        return json(job('WAITING', 0), 202)
      }
      return one.path.includes('/lines') ? ndjson(line(1), line(2), line(3)) : json(job('FINISHED', 3))
    }
    const { importing } = opened()
    await importing.read(new File([new Uint8Array(1024 * 1024 + 1)], '公开表.pdf'))
    expect(importing.step.value).toBe('large')
    expect(asked).toHaveLength(0)
    await importing.take('?dryRun=true', 'compared')
    expect(importing.step.value).toBe('compared')
    await importing.take('?historical=true')
    expect(importing.step.value).toBe('done')
    expect(sent.map((one) => one.path)).toEqual(['/api/v1/forms/imports?dryRun=true', '/api/v1/forms/imports?historical=true'])
  })
  it('is what cannot be read at one go, too', async () => {
    answers = () => json({ status: 422, code: 'DOCUMENT_TOO_COMPLEX', detail: '文件太复杂。' }, 422)
    const { importing } = opened()
    await importing.read(document())
    expect(importing.step.value).toBe('large')
  })
})

describe('cells put right beside the document', () => {
  it('go with the document, figures without their marks, an empty row as none; what is as read is none', async () => {
    answers = ({ path }) => (path.includes('/readings') ? json({ forms: [] }) : ndjson(line(1)))
    const { corrections, importing } = opened()
    await importing.read(document())
    corrections.put(1, '/budget/total/fullYear', '１,200.50', '120.50')
    corrections.put(1, '/indicators/0/target', '≥1,200米', '≥120米')
    corrections.put(1, '/indicators/2', '', 'row')
    corrections.put(1, '/project/name', '同样', '同样')
    corrections.confirm(1, true)
    await importing.take('')
    const sent = asked.at(-1)!
    expect(sent.path).toBe('/api/v1/forms/imports/corrected')
    expect(JSON.parse(sent.body!)).toEqual({
      document: Buffer.from('表').toString('base64'),
      corrections: [
        { form: 1, cell: '/budget/total/fullYear', text: '1200.50' },
        { form: 1, cell: '/indicators/0/target', text: '≥1,200米' },
        { form: 1, cell: '/indicators/2' },
      ],
      confirmed: [1],
    })
  })
  it('keep the addresses of the document when it is read again; what is still doubtful is told', async () => {
    const form = { form: 1, kind: 'DECLARATION', indicators: [{ name: '甲' }, { name: '乙' }], problems: [{ code: 'YEAR_MISSING', message: { zh: '', en: '' } }] }
    answers = ({ path }) => (path.includes('/corrected') ? json({ forms: [{ form: { ...form, indicators: [{ name: '乙' }], problems: [] }, cells: [], confirmed: false }] }) : json({ forms: [form] }))
    const { corrections, importing } = opened()
    await importing.read(document())
    corrections.put(1, '/indicators/0', '', 'row')
    await importing.correct()
    expect(importing.forms.value?.[0]).toMatchObject({ indicators: [{ name: '甲' }, { name: '乙' }], problems: [] })
    await importing.read(document())
    expect(corrections.any()).toBe(false)
  })
  it('are those of the kind of form: results only where there are any', () => {
    const form = { kind: 'DECLARATION', project: { name: '甲' }, year: 2031, budget: { total: { fullYear: '5' } } } as never
    expect(headCells(form).map((each) => each.cell)).not.toContain('/goalResult')
    expect(rowColumns(form)).not.toContain('actual')
    expect(headCells({ ...(form as object), kind: 'SELF_ASSESSMENT' } as never).find((each) => each.cell === '/budget/total/fullYear')?.text).toBe('5')
  })
})
