import { describe, expect, it } from 'vitest'
import { putReport, reportClashes, reportedOf, reportGivesIn, reportOf, reportsMerged, type Monitoring, type Reported } from '@/forms/reported'

const monitoring = {
  money: { cause: '招标延期。' },
  indicators: [{ number: 1, value: '3次' }, { number: 2 }],
} as unknown as Monitoring
const began = (): Reported => reportedOf(monitoring)
const with_ = (change: (all: Reported) => void): Reported => {
  const all = began()
  change(all)
  return all
}

describe('a month that is reported', () => {
  it('is typed from the answer and sent without what is empty', () => {
    expect(reportOf(began())).toEqual({ executionCause: '招标延期。', executionRemedy: undefined, indicators: [{ number: 1, value: '3次' }, { number: 2 }] })
  })

  it('takes a pasted block from a cell on, and leaves what does not fit', () => {
    const { rows } = began()
    expect(putReport(rows, 0, 'expected', [['4次', '停机'], ['9次'], ['一行太多']])).toEqual({ changed: 3, left: 1 })
    expect(rows.map((row) => [row.value, row.expected, row.cause])).toEqual([['3次', '4次', '停机'], ['', '9次', '']])
  })

  it('puts two people together, and asks only about cells that both have changed', () => {
    const mine = with_((all) => { all.rows[0]!.value = '4次'; all.rows[1]!.cause = '我写的' })
    const theirs = with_((all) => { all.rows[0]!.value = '5次'; all.executionRemedy = '十二月支付。' })
    expect(reportClashes(began(), mine, theirs)).toEqual([{ number: 1, field: 'value', mine: '4次', theirs: '5次' }])
    reportGivesIn(mine, reportClashes(began(), mine, theirs), theirs)
    const together = reportsMerged(began(), mine, theirs)
    expect([together.rows[0]!.value, together.rows[1]!.cause, together.executionRemedy]).toEqual(['5次', '我写的', '十二月支付。'])
  })
})
