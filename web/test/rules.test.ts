import { describe, expect, it } from 'vitest'
import { changed, differences, rulesOf, type RuleSet } from '@/pages/rules/difference'

const set = {
  id: 'a', version: 3, nameZh: '甲', nameEn: 'A',
  appliesTo: { region: '', fromYear: 2021, automatic: true },
  execution: { weight: '10', totalCaps: [{ belowShare: '0.90', total: '89' }, { belowShare: '0.80', total: '79' }] },
  levels: [{ stem: '产出', weight: '50' }, { stem: '效益', weight: '30' }],
  withoutSatisfaction: null,
} as unknown as RuleSet

describe('a rule set', () => {
  it('says each value at its place, entries of lists by their own name', () => {
    expect(rulesOf(set)).toContainEqual({ place: 'levels/效益/weight', value: '30' })
    expect(rulesOf(set)).toContainEqual({ place: 'execution/totalCaps/0.80/total', value: '79' })
    expect(rulesOf(set).map((rule) => rule.place)).not.toContain('version')
  })

  it('differs where a value differs, not where a number is written otherwise', () => {
    const other = { ...set, execution: { weight: '10.00', totalCaps: [{ belowShare: '0.90', total: '85' }] } } as unknown as RuleSet
    expect(differences(set, other)).toEqual([
      { place: 'execution/totalCaps/0.90/total', before: '89', after: '85' },
      { place: 'execution/totalCaps/0.80/total', before: '79', after: undefined },
    ])
  })

  it('is changed at one place and keeps the kinds of its values', () => {
    const next = changed(changed(changed(set, 'levels/产出/weight', '45'), 'appliesTo/fromYear', '2024'), 'appliesTo/automatic', 'false')
    expect(differences(set, next).map(({ place, after }) => [place, after])).toEqual([
      ['appliesTo/fromYear', '2024'],
      ['appliesTo/automatic', 'false'],
      ['levels/产出/weight', '45'],
    ])
    expect(next.appliesTo).toMatchObject({ fromYear: 2024, automatic: false })
    expect(set.levels?.[0]?.weight).toBe('50')
  })
})
