import { computed, reactive, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { Versioned } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import { draftOf, dropDraft, keepDraft } from './drafts'
import { clone, same } from './values'

const STALE = 412
const SAVE_EVERY_MS = 15_000

/** `part`: all that can be sent is on the server, the rest waits in this browser. */
export type Saving = 'saved' | 'kept' | 'saving' | 'failed' | 'conflict' | 'part'

/** Who changed the form last, and when. */
export interface Writer {
  by: string
  at: string
}

/** The last of a form's acts that a person did. */
export function writerOf(history: readonly { actor: string; subject?: string | null; at: string }[]): Writer | undefined {
  const last = history.filter((act) => act.subject !== null && act.subject !== undefined).at(-1)
  return last && { by: last.actor, at: last.at }
}

const UNSENT: Problem = {
  status: 422,
  code: 'NOT_A_NUMBER',
  detail: '有的分值不是数字（标红的单元格），未提交；改正后再提交。',
  detailEn: 'Some points are no numbers (the cells in red). Nothing was submitted; mend them and submit again.',
  errors: [],
}

/** How a form is read, written, and put together when two people type in it. */
export interface FormKind<Answer, Typed extends object, Clash> {
  key: string
  typedOf: (answer: Answer) => Typed
  read: () => Promise<Versioned<Answer>>
  write: (typed: Typed, etag: string) => Promise<Versioned<Answer>>
  /** Cells that both have changed, from what both began with. */
  clashes: (base: Typed, mine: Typed, theirs: Typed) => Clash[]
  /** Mine where I changed something, theirs elsewhere. */
  merged: (base: Typed, mine: Typed, theirs: Typed) => Typed
  giveIn: (mine: Typed, clashes: Clash[], theirs: Typed) => void
  /** What the service can take of it; all without it. */
  takenOf?: (typed: Typed) => Typed
  /** Who wrote the version that this sitting has met. */
  writer: () => Promise<Writer | undefined>
}

/** A sitting on a form: what is typed is kept in the browser at once and sent soon. */
export interface Sitting<Answer, Typed, Clash> {
  answer: ShallowRef<Answer>
  typed: Typed
  saving: Ref<Saving>
  savedAt: ShallowRef<Date | undefined>
  problem: ShallowRef<Problem | undefined>
  clashes: ShallowRef<Clash[]>
  /** Whose changes this sitting has met. */
  met: ShallowRef<Writer | undefined>
  changed: ComputedRef<boolean>
  /** The version that the server is at, as far as this sitting knows. */
  etag: () => string
  touch: () => void
  save: () => Promise<boolean>
  take: (choice: 'mine' | 'theirs') => Promise<void>
  /** Sends what is typed, then acts on exactly that version. */
  act: (send: (etag: string) => Promise<Versioned<Answer>>) => Promise<boolean>
  /** Deletes what is stored and begins anew; what was typed is the caller's to keep. */
  discard: (send: (etag: string) => Promise<unknown>, empty: Versioned<Answer>) => Promise<boolean>
  stop: () => void
}

export function useSitting<Answer, Typed extends object, Clash>(kind: FormKind<Answer, Typed, Clash>, opened: Versioned<Answer>): Sitting<Answer, Typed, Clash> {
  const answer = shallowRef(opened.value) as ShallowRef<Answer>
  let etag = opened.etag
  let base = kind.typedOf(opened.value)
  const typed = reactive(clone(base)) as Typed
  const saving = ref<Saving>('saved')
  const savedAt = shallowRef<Date>()
  const problem = shallowRef<Problem>()
  const clashes = shallowRef<Clash[]>([]) as ShallowRef<Clash[]>
  const met = shallowRef<Writer>()
  const takenOf = kind.takenOf ?? ((all: Typed) => all)
  let theirs: Versioned<Answer> | undefined
  let writing: Promise<boolean> | undefined
  let again = false

  const kept = draftOf<Typed>(kind.key)
  if (kept && !same(kept.mine, base)) {
    Object.assign(typed, clone(kept.etag === etag ? kept.mine : kind.merged(kept.base, kept.mine, base)))
    saving.value = 'kept'
  }
  const changed = computed(() => saving.value !== 'saved')
  const timer = setInterval(() => {
    if (saving.value === 'kept' || saving.value === 'failed') void save()
  }, SAVE_EVERY_MS)

  function touch(): void {
    keepDraft(kind.key, { etag, base, mine: typed, at: new Date().toISOString() })
    if (saving.value !== 'conflict') saving.value = 'kept'
  }

  /** What is typed while one writing is on its way goes with the next, before this answers. */
  function save(): Promise<boolean> {
    again = writing !== undefined
    writing ??= writeAll().finally(() => (writing = undefined))
    return writing
  }

  async function writeAll(): Promise<boolean> {
    for (;;) {
      const done = await write()
      if (!again || !done) return done
      again = false
    }
  }

  async function write(): Promise<boolean> {
    if (clashes.value.length > 0) return false
    const sent = takenOf(clone(typed))
    if (same(sent, base)) {
      rest(sent)
      return true
    }
    saving.value = 'saving'
    try {
      settle(await kind.write(sent, etag), sent)
      return true
    } catch (failure) {
      const refused = asProblem(failure)
      if (refused.status === STALE) return await meet()
      problem.value = refused
      saving.value = 'failed'
      return false
    }
  }

  /** What was sent is stored; what was typed meanwhile waits for the next time. */
  function settle(stored: Versioned<Answer>, sent: Typed): void {
    etag = stored.etag
    base = sent
    answer.value = stored.value
    problem.value = undefined
    savedAt.value = new Date()
    if (same(takenOf(typed), sent)) rest(sent)
    else touch()
  }

  /** Nothing is to be sent: what cannot be, stays in this browser. */
  function rest(sent: Typed): void {
    if (same(typed, sent)) {
      dropDraft(kind.key)
      saving.value = 'saved'
    } else {
      touch()
      saving.value = 'part'
    }
  }

  /** Somebody else was faster: what does not collide is put together, the rest is shown to choose. */
  async function meet(): Promise<boolean> {
    try {
      theirs = await kind.read()
    } catch (failure) {
      problem.value = asProblem(failure)
      saving.value = 'failed'
      return false
    }
    met.value = await kind.writer().catch(() => undefined)
    const there = kind.typedOf(theirs.value)
    const found = kind.clashes(base, typed, there)
    if (found.length > 0) {
      clashes.value = found
      saving.value = 'conflict'
      return false
    }
    join(there)
    return await write()
  }

  function join(there: Typed): void {
    const together = kind.merged(base, clone(typed), there)
    etag = theirs!.etag
    base = there
    answer.value = theirs!.value
    Object.assign(typed, together)
  }

  async function take(choice: 'mine' | 'theirs'): Promise<void> {
    const there = kind.typedOf(theirs!.value)
    if (choice === 'theirs') kind.giveIn(typed, clashes.value, there)
    join(there)
    clashes.value = []
    saving.value = 'kept'
    await save()
  }

  async function act(send: (etag: string) => Promise<Versioned<Answer>>): Promise<boolean> {
    if (!(await save())) return false
    if (saving.value === 'part') {
      problem.value = UNSENT
      return false
    }
    try {
      const done = await send(etag)
      etag = done.etag
      answer.value = done.value
      problem.value = undefined
      dropDraft(kind.key)
      return true
    } catch (failure) {
      problem.value = asProblem(failure)
      return false
    }
  }

  async function discard(send: (etag: string) => Promise<unknown>, empty: Versioned<Answer>): Promise<boolean> {
    await writing
    try {
      await send(etag)
    } catch (failure) {
      problem.value = asProblem(failure)
      return false
    }
    etag = empty.etag
    base = kind.typedOf(empty.value)
    answer.value = empty.value
    Object.assign(typed, clone(base))
    clashes.value = []
    problem.value = undefined
    savedAt.value = undefined
    saving.value = 'saved'
    dropDraft(kind.key)
    return true
  }

  return { answer, typed, saving, savedAt, problem, clashes, met, changed, etag: () => etag, touch, save, take, act, discard, stop: () => clearInterval(timer) }
}
