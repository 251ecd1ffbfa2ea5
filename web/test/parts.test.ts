import { mount } from '@vue/test-utils'
import { ref, shallowRef } from 'vue'
import { beforeEach, describe, expect, it } from 'vitest'
import { problemOf, type Problem } from '@/api/problem'
import { timePassed } from '@/format/time'
import { i18n } from '@/i18n'
import AmountText from '@/parts/AmountText.vue'
import LoadedView from '@/parts/LoadedView.vue'
import MarkText from '@/parts/MarkText.vue'
import ProblemNote from '@/parts/ProblemNote.vue'
import { draftOf, dropDraft, forgetDrafts, keepDraft } from '@/state/drafts'
import type { Loaded } from '@/state/load'
import { settings } from '@/state/settings'

const global = { plugins: [i18n] }
beforeEach(() => Object.assign(settings, { language: 'zh', unit: 'WAN' }))

function loaded<T>(data: T | undefined, problem?: Problem): Loaded<T> {
  return { data: shallowRef(data), problem: shallowRef(problem), loading: ref(false), at: shallowRef(new Date()), reload: () => Promise.resolve() }
}
const refusal: Problem = { status: 412, code: 'VERSION_STALE', detail: '内容已更改。', detailEn: 'It has changed.', traceId: 'abc123', errors: [] }

describe('an amount', () => {
  it('stands in the chosen unit and tells the exact 元 on hover', async () => {
    const part = mount(AmountText, { props: { yuan: '-1234567.89' }, global })
    expect(part.text()).toBe('−123.46')
    expect(part.attributes('title')).toBe('−1,234,567.89 元')
    settings.unit = 'YUAN'
    await part.vm.$nextTick()
    expect(part.text()).toBe('−1,234,567.89')
  })
})

describe('a state', () => {
  it('is told by a word and a shape, in both languages', async () => {
    const part = mount(MarkText, { props: { kind: 'light', code: 'RED' }, global })
    expect(part.text()).toBe('■红灯')
    settings.language = 'en'
    await part.vm.$nextTick()
    expect(part.text()).toBe('■Red')
  })
  it('that the application does not know shows its code', () => {
    expect(mount(MarkText, { props: { kind: 'status', code: 'FROZEN' }, global }).text()).toBe('○FROZEN')
  })
})

describe('a refusal', () => {
  it('tells what happened, what is kept, what to do, and the trace id', () => {
    const text = mount(ProblemNote, { props: { problem: refusal, kept: true }, global }).text()
    for (const part of ['内容已更改。', '请刷新后再办理', '已填内容仍保留在本页', 'VERSION_STALE', 'abc123']) expect(text).toContain(part)
  })
  it('lists every violation', () => {
    const errors = [{ message: '第 1 行未填' }, { message: '第 3 行未说明' }]
    expect(mount(ProblemNote, { props: { problem: { ...refusal, status: 422, errors } }, global }).findAll('li').map((line) => line.text())).toEqual(['第 1 行未填', '第 3 行未说明'])
  })
  it('without a body still has a code and a sentence', () => {
    expect(problemOf(undefined, new Response(null, { status: 502 }))).toMatchObject({ status: 502, code: 'HTTP_502', errors: [] })
  })
})

describe('what is asked for', () => {
  it('is a skeleton first, then the rows, then a note that they are old', () => {
    expect(mount(LoadedView, { props: { of: loaded(undefined) }, global }).find('.skeleton').exists()).toBe(true)
    const stale = mount(LoadedView, { props: { of: loaded('x', refusal) }, slots: { default: '<b>rows</b>' }, global })
    expect(stale.text()).toContain('数据未能更新')
    expect(stale.text()).toContain('rows')
    expect(mount(LoadedView, { props: { of: loaded(undefined, refusal) }, global }).find('[role=alert]').exists()).toBe(true)
  })
})

describe('what is typed', () => {
  it('is kept in the browser until it is dropped or the person signs out', () => {
    keepDraft('a', { etag: '"1"', base: 'x', mine: 'y', at: '2026-11-30T00:00:00Z' })
    keepDraft('b', { etag: '"1"', base: 'x', mine: 'z', at: '2026-11-30T00:00:00Z' })
    expect(draftOf<string>('a')?.mine).toBe('y')
    dropDraft('a')
    expect(draftOf('a')).toBeUndefined()
    forgetDrafts()
    expect(draftOf('b')).toBeUndefined()
  })
})

describe('the time that has passed', () => {
  it.each([
    [2026, '2025-12-31', 0],
    [2026, '2027-01-01', 100],
    [2026, '2026-12-31', 100],
    [2024, '2024-07-01', 50],
  ])('of %i on %s is %d%%', (year, day, percent) => expect(timePassed(year, day)).toBe(percent))
})
