import { describe, expect, it } from 'vitest'
import { block } from '@/forms/paste'
import { clashesOf, declaredOf, emptyRow, entryOf, giveIn, joined, mended, placeOf, putTargets, sentRows, sums, type Declared, type Framework, type TargetRow } from '@/forms/declared'

const row = (more: Partial<TargetRow> = {}): TargetRow => ({ ...emptyRow(), ...more })
const declared = (...rows: TargetRow[]): Declared => ({ overallGoal: '', annualGoal: '全年稳定运行。', rows })
const body = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('a block of targets from a spreadsheet', () => {
  it('makes the rows it needs, and fills merged level cells from above', () => {
    const rows: TargetRow[] = []
    putTargets(rows, 0, 'level1', block('产出指标\t数量指标\t巡检次数\t≥12次\t20\n\t\t更换部件\t8套\t10\n\t质量指标\t合格率\t100%\t20\n'))
    expect(rows.map((each) => Object.values(each).join('|'))).toEqual(['产出指标|数量指标|巡检次数|≥12次|20', '产出指标|数量指标|更换部件|8套|10', '产出指标|质量指标|合格率|100%|20'])
  })
  it('begins in the column where it is put, and what is right of the form is left out', () => {
    const rows = [row({ name: '旧' })]
    expect(putTargets(rows, 0, 'target', [['≥95%', '３０分', '备注', '']])).toEqual({ changed: 2, left: 1 })
    expect(rows).toEqual([row({ name: '旧', target: '≥95%', weight: '30' })])
  })
})

describe('what is sent', () => {
  it('has no empty rows, and only weights that are numbers', () => {
    const form = declared(row({ name: '甲', weight: '12.5' }), row(), row({ name: '乙', weight: '十' }))
    expect(sentRows(form.rows)).toEqual([0, 2])
    expect(body(entryOf(form, '2021'))).toEqual({ framework: '2021', annualGoal: '全年稳定运行。', indicators: [{ name: '甲', weight: '12.5' }, { name: '乙' }] })
  })
  it('comes back as it was typed', () => {
    expect(declaredOf({ annualGoal: 'x', indicators: [{ number: 1, name: '甲', weight: '20.00' }] } as never)).toEqual({ overallGoal: '', annualGoal: 'x', rows: [row({ name: '甲', weight: '20' })] })
  })
})

describe('the sums of weights', () => {
  const framework = { levels: [{ name: '产出指标', weight: '50', level2: [] }, { name: '效益指标', weight: '30', level2: [] }] } as unknown as Framework
  it('stand beside what the framework asks, without a binary fraction', () => {
    const rows = [row({ level1: '产出指标', weight: '16.7' }), row({ level1: '产出指标', weight: '33.3' }), row({ level1: '其他', weight: '1' })]
    expect(sums(rows, framework)).toEqual([
      { level: '产出指标', sum: '50', asked: '50', right: true },
      { level: '效益指标', sum: '0', asked: '30', right: false },
      { level: '其他', sum: '1', asked: undefined, right: false },
    ])
  })
})

describe('a mend', () => {
  it('changes the form as its patch says', () => {
    const form = declared(row({ level1: '产出指标', name: '巡检', weight: '10' }), row({ level1: '产出指标', name: '满意度', weight: '10' }))
    const after = mended(form, [
      { op: 'replace', path: '/indicators/1/level1', value: '满意度指标' },
      { op: 'replace', path: '/indicators/0/weight', value: 20 },
    ])
    expect(after.rows).toEqual([row({ level1: '产出指标', name: '巡检', weight: '20' }), row({ level1: '满意度指标', name: '满意度', weight: '10' })])
    expect(form.rows[0]!.weight).toBe('10')
  })
})

describe('a remark', () => {
  it.each([
    ['/indicators/3/target', { row: 3, column: 'target' }],
    ['/indicators/0', { row: 0, column: undefined }],
    ['/annualGoal', { row: undefined, column: 'annualGoal' }],
    ['/indicators', { row: undefined, column: undefined }],
  ])('at %s points there', (pointer, place) => expect(placeOf(pointer)).toEqual(place))
})

describe('two people on one declaration', () => {
  const base = declared(row({ name: '甲', target: '1' }), row({ name: '乙', target: '2' }))
  const with_ = (change: (form: Declared) => void): Declared => {
    const form = body(base) as Declared
    change(form)
    return form
  }
  it('keep what each has changed', () => {
    const mine = with_((form) => (form.rows[0]!.target = '10'))
    const theirs = with_((form) => (form.rows[1]!.target = '20'))
    expect(clashesOf(base, mine, theirs)).toEqual([])
    expect(joined(base, mine, theirs).rows.map((each) => each.target)).toEqual(['10', '20'])
  })
  it('see both where both changed a cell, and may give in', () => {
    const mine = with_((form) => (form.rows[0]!.target = '10'))
    const theirs = with_((form) => (form.rows[0]!.target = '11'))
    const found = clashesOf(base, mine, theirs)
    expect(found).toEqual([{ row: 0, field: 'target', mine: '10', theirs: '11' }])
    giveIn(mine, found, theirs)
    expect(mine).toEqual(theirs)
  })
  it('choose between whole rows when both added some', () => {
    const mine = with_((form) => form.rows.push(row({ name: '丙' })))
    const theirs = with_((form) => form.rows.shift())
    expect(clashesOf(base, mine, theirs).map((clash) => clash.field)).toEqual(['rows'])
    expect(joined(base, mine, theirs).rows).toHaveLength(3)
  })
  it('take rows that only one has added', () => {
    const theirs = with_((form) => form.rows.push(row({ name: '丙' })))
    expect(joined(base, with_((form) => (form.annualGoal = '改')), theirs)).toEqual({ ...theirs, annualGoal: '改' })
  })
})
