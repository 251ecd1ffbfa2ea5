import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '@/api/problem'
import { isPoints } from '@/forms/points'
import { draftOf, forgetDrafts, keepDraft, keepDraftsOf } from '@/state/drafts'
import { useSitting, writerOf, type FormKind } from '@/state/sitting'

interface Form { goal: string; points: string }
type Answer = Form
const problem = (status: number) => new Refusal({ status, code: 'X', detail: '', detailEn: '', errors: [] })

/** A form of one goal and one number, and a server for it that keeps versions. */
function server(first: Form) {
  const there = { form: first, version: 1, down: false }
  const answer = () => ({ value: { ...there.form }, etag: String(there.version) })
  const kind: FormKind<Answer, Form, string> = {
    key: 'form',
    typedOf: (form) => ({ ...form }),
    read: async () => {
      if (there.down) throw new TypeError('gone')
      return answer()
    },
    write: async (typed, etag) => {
      if (etag !== String(there.version)) throw problem(412)
      there.form = { ...typed }
      there.version++
      return answer()
    },
    clashes: (base, mine, theirs) => (base.goal !== mine.goal && base.goal !== theirs.goal && mine.goal !== theirs.goal ? ['goal'] : []),
    merged: (base, mine, theirs) => ({ goal: mine.goal === base.goal ? theirs.goal : mine.goal, points: mine.points === base.points ? theirs.points : mine.points }),
    giveIn: (mine, _, theirs) => void (mine.goal = theirs.goal),
    takenOf: (typed) => ({ ...typed, points: isPoints(typed.points) ? typed.points : '' }),
    writer: async () => ({ by: 'colleague', at: '2031-03-02T01:00:00Z' }),
  }
  return { there, kind, open: () => useSitting(kind, answer()) }
}
const stops: (() => void)[] = []
function sat<T extends { stop: () => void }>(sitting: T): T {
  stops.push(sitting.stop)
  return sitting
}
beforeEach(() => localStorage.clear())
afterEach(() => stops.splice(0).forEach((stop) => stop()))

describe('what cannot be sent', () => {
  it('stays in the browser and is there again after a reload; the rest is on the server', async () => {
    const { there, open } = server({ goal: '', points: '' })
    const sitting = sat(open())
    Object.assign(sitting.typed, { goal: '全年通畅', points: '二十' })
    sitting.touch()
    expect(await sitting.save()).toBe(true)
    expect(there.form).toEqual({ goal: '全年通畅', points: '' })
    expect(sitting.saving.value).toBe('part')
    const again = sat(open())
    expect(again.typed).toEqual({ goal: '全年通畅', points: '二十' })
  })
  it('is not handed in without a word', async () => {
    const { open } = server({ goal: 'x', points: '' })
    const sitting = sat(open())
    sitting.typed.points = '二十'
    sitting.touch()
    let sent = false
    expect(await sitting.act(async () => ((sent = true), { value: { goal: '', points: '' }, etag: '9' }))).toBe(false)
    expect(sent).toBe(false)
    expect(sitting.problem.value?.code).toBe('NOT_A_NUMBER')
    sitting.typed.points = '２０分'
    sitting.touch()
    expect(await sitting.act(async () => ((sent = true), { value: { ...sitting.typed }, etag: '9' }))).toBe(true)
    expect(draftOf('form')).toBeUndefined()
  })
})

describe('a colleague who was faster', () => {
  it('is named, whether the changes go together or collide', async () => {
    const { there, open } = server({ goal: 'a', points: '' })
    const sitting = sat(open())
    there.form = { goal: 'b', points: '' }
    there.version++
    sitting.typed.points = '7'
    sitting.touch()
    expect(await sitting.save()).toBe(true)
    expect(sitting.met.value?.by).toBe('colleague')
    expect(there.form).toEqual({ goal: 'b', points: '7' })
  })
  it('cannot be read while the connection is gone: what was typed waits, and is saved later', async () => {
    const { there, open } = server({ goal: 'a', points: '' })
    const sitting = sat(open())
    there.version++
    there.down = true
    sitting.typed.goal = 'c'
    sitting.touch()
    expect(await sitting.save()).toBe(false)
    expect(sitting.saving.value).toBe('failed')
    there.down = false
    expect(await sitting.save()).toBe(true)
    expect(there.form.goal).toBe('c')
  })
  it('is the last person of the history, not a machine of the house', () => {
    const act = (actor: string, subject?: string | null) => ({ actor, subject, at: '2031-01-01T00:00:00Z' })
    expect(writerOf([act('li', '1'), act('wang', '2'), act('budget.events', null)])?.by).toBe('wang')
    expect(writerOf([act('budget.events')])).toBeUndefined()
  })
})

describe('drafts on a shared machine', () => {
  it('are of the person who typed them', () => {
    keepDraftsOf('li')
    keepDraft('form', { etag: '1', base: '', mine: '李', at: '' })
    keepDraftsOf('wang')
    expect(draftOf('form')).toBeUndefined()
    forgetDrafts()
    keepDraftsOf('li')
    expect(draftOf<string>('form')?.mine).toBe('李')
  })
})
