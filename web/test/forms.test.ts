import { describe, expect, it } from 'vitest'
import { block, isBlock } from '@/forms/paste'
import { isPoints, plainPoints } from '@/forms/points'
import { conflicts, merged, putBlock, requestOf, type Filled, type FilledRow } from '@/forms/results'
import { spansOf } from '@/forms/spans'

const row = (number: number, more: Partial<FilledRow> = {}): FilledRow => ({ number, actual: '', band: '', score: '', reason: '', ...more })
const filled = (...rows: FilledRow[]): Filled => ({ goalResult: '', executionReason: '', rows })

describe('merged level cells', () => {
  it('cover equal neighbours; level 2 ends with its level 1', () => {
    const rows = [
      { level1: '产出', level2: '数量' },
      { level1: '产出', level2: '数量' },
      { level1: '产出', level2: '质量' },
      { level1: '效益', level2: '质量' },
      { level1: '产出', level2: '质量' },
    ]
    expect(spansOf(rows)).toEqual([
      { level1: 3, level2: 2 },
      { level1: 0, level2: 0 },
      { level1: 0, level2: 1 },
      { level1: 1, level2: 1 },
      { level1: 1, level2: 1 },
    ])
  })
})

describe('a block from a spreadsheet', () => {
  it('is rows and cells; quoted cells keep their lines and quotes', () => {
    expect(block('12台\t10\t10\n3次\t10\t9.5\t"雨天""停工""\n已补"\r\n')).toEqual([
      ['12台', '10', '10'],
      ['3次', '10', '9.5', '雨天"停工"\n已补'],
    ])
    expect(isBlock('只是一句话')).toBe(false)
    expect(isBlock('a\tb')).toBe(true)
  })
  it('goes into the columns as the paper has them, past the printed weight, and no row more', () => {
    const rows = [row(1), row(2)]
    expect(putBlock(rows, 1, 'actual', [['98%', '10', '9.8', '检修'], ['没有这一行']])).toEqual({ changed: 3, left: 1 })
    expect(rows).toEqual([row(1), row(2, { actual: '98%', score: '9.8', reason: '检修' })])
  })
})

describe('two people on one form', () => {
  const base = filled(row(1, { actual: '10' }), row(2, { reason: '旧' }))
  it('keeps mine where I changed something and theirs elsewhere', () => {
    const mine = filled(row(1, { actual: '11' }), row(2, { reason: '旧' }))
    const theirs = filled(row(1, { actual: '10' }), row(2, { reason: '新' }))
    expect(conflicts(base, mine, theirs)).toEqual([])
    expect(merged(base, mine, theirs)).toEqual(filled(row(1, { actual: '11' }), row(2, { reason: '新' })))
  })
  it('shows both where both changed the same cell', () => {
    const mine = filled(row(1, { actual: '11' }), row(2, { reason: '旧' }))
    const theirs = filled(row(1, { actual: '12' }), row(2, { reason: '旧' }))
    expect(conflicts(base, mine, theirs)).toEqual([{ number: 1, field: 'actual', mine: '11', theirs: '12' }])
  })
})

describe('what is sent', () => {
  it('leaves out what is empty and points that are none', () => {
    const body = requestOf(filled(row(1, { actual: ' ', score: '9.555' }), row(2, { actual: '3次', band: 'ACHIEVED', score: '9.5' })))
    expect(JSON.parse(JSON.stringify(body))).toEqual({
      indicators: [{ number: 1 }, { number: 2, actual: '3次', band: 'ACHIEVED', score: '9.5' }],
    })
    expect(['0', '100', '9.75', '１０分', '', '1,5', '-1'].map(isPoints)).toEqual([true, true, true, true, false, false, false])
    expect(['２０．５０', '30 分', '三十', undefined].map(plainPoints)).toEqual(['20.5', '30', '三十', ''])
  })
})
