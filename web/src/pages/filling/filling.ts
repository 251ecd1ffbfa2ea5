import { computed, reactive, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { api, onceKey, versioned, type Schemas, type Versioned } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import { conflicts, filledOf, isPoints, merged, requestOf, type Assessment, type Conflict, type Filled } from '@/forms/results'
import { draftOf, dropDraft, keepDraft } from '@/state/drafts'
import { clone, same } from './values'

const STALE = 412
const SAVE_EVERY_MS = 15_000
const SCORE_AFTER_MS = 400

export type Saving = 'saved' | 'kept' | 'saving' | 'failed' | 'conflict'

/** A sitting on a self-assessment: what is typed is kept here at once and sent soon, and scored live. */
export interface Filling {
  assessment: ShallowRef<Assessment>
  filled: Filled
  scores: ShallowRef<Schemas['ScoreResponse'] | undefined>
  saving: Ref<Saving>
  savedAt: ShallowRef<Date | undefined>
  problem: ShallowRef<Problem | undefined>
  conflict: ShallowRef<Conflict[]>
  changed: ComputedRef<boolean>
  typed: () => void
  save: () => Promise<boolean>
  take: (choice: 'mine' | 'theirs') => Promise<void>
  submit: () => Promise<boolean>
  stop: () => void
}

export function useFilling(opened: Versioned<Assessment>): Filling {
  const key = opened.value.id
  const assessment = shallowRef(opened.value)
  let etag = opened.etag
  let base = filledOf(opened.value)
  const filled = reactive(clone(base)) as Filled
  const scores = shallowRef<Schemas['ScoreResponse']>()
  const saving = ref<Saving>('saved')
  const savedAt = shallowRef<Date>()
  const problem = shallowRef<Problem>()
  const conflict = shallowRef<Conflict[]>([])
  let theirs: Versioned<Assessment> | undefined
  let scoring: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  let writing: Promise<boolean> | undefined

  const kept = draftOf<Filled>(key)
  if (kept && !same(kept.mine, base)) {
    Object.assign(filled, clone(kept.etag === etag ? kept.mine : merged(kept.base, kept.mine, base)))
    saving.value = 'kept'
  }
  const changed = computed(() => saving.value !== 'saved')
  const timer = setInterval(() => {
    if (saving.value === 'kept' || saving.value === 'failed') void save()
  }, SAVE_EVERY_MS)
  void score()

  function typed(): void {
    keepDraft(key, { etag, base, mine: filled, at: new Date().toISOString() })
    if (saving.value !== 'conflict') saving.value = 'kept'
    clearTimeout(scoring)
    scoring = setTimeout(() => void score(), SCORE_AFTER_MS)
  }

  async function score(): Promise<void> {
    const mine = ++asked
    try {
      const answer = await api.POST('/api/v1/scores', { body: scoreRequest(assessment.value, filled) })
      if (mine === asked) scores.value = answer.data
    } catch {
      // The live score is a help; what the service stores is scored there again.
    }
  }

  function save(): Promise<boolean> {
    writing ??= write().finally(() => (writing = undefined))
    return writing
  }

  async function write(): Promise<boolean> {
    if (conflict.value.length > 0) return false
    const sent = clone(filled)
    if (same(sent, base)) {
      dropDraft(key)
      saving.value = 'saved'
      return true
    }
    saving.value = 'saving'
    try {
      const answer = await versioned(
        api.PUT('/api/v1/assessments/{id}/results', { params: { path: { id: key }, header: { 'If-Match': etag } }, body: requestOf(sent) }),
      )
      settle(answer, sent)
      return true
    } catch (failure) {
      const refused = asProblem(failure)
      if (refused.status === STALE) {
        return await meet()
      }
      problem.value = refused
      saving.value = 'failed'
      return false
    }
  }

  /** What was sent is stored; what was typed meanwhile waits for the next time. */
  function settle(answer: Versioned<Assessment>, sent: Filled): void {
    etag = answer.etag
    base = sent
    assessment.value = answer.value
    problem.value = undefined
    savedAt.value = new Date()
    if (same(filled, sent)) {
      dropDraft(key)
      saving.value = 'saved'
    } else {
      typed()
    }
  }

  /** Somebody else was faster: what does not collide is put together, the rest is shown to choose. */
  async function meet(): Promise<boolean> {
    theirs = await versioned(api.GET('/api/v1/assessments/{id}', { params: { path: { id: key } } }))
    const there = filledOf(theirs.value)
    const found = conflicts(base, filled, there)
    if (found.length > 0) {
      conflict.value = found
      saving.value = 'conflict'
      return false
    }
    join(there)
    return await write()
  }

  function join(there: Filled): void {
    const together = merged(base, clone(filled), there)
    etag = theirs!.etag
    base = there
    assessment.value = theirs!.value
    Object.assign(filled, together)
  }

  async function take(choice: 'mine' | 'theirs'): Promise<void> {
    const there = filledOf(theirs!.value)
    if (choice === 'theirs') {
      for (const cell of conflict.value) {
        if (cell.number === 0) filled[cell.field as 'goalResult' | 'executionReason'] = cell.theirs
        else (filled.rows.find((row) => row.number === cell.number) as unknown as Record<string, string>)[cell.field] = cell.theirs
      }
    }
    join(there)
    conflict.value = []
    saving.value = 'kept'
    await save()
  }

  async function submit(): Promise<boolean> {
    if (!(await save()) || !(await save())) return false
    try {
      const answer = await versioned(
        api.POST('/api/v1/assessments/{id}/submission', { params: { path: { id: key }, header: { 'If-Match': etag, 'Idempotency-Key': onceKey() } as never } }),
      )
      assessment.value = answer.value
      problem.value = undefined
      dropDraft(key)
      return true
    } catch (failure) {
      problem.value = asProblem(failure)
      return false
    }
  }

  function stop(): void {
    clearInterval(timer)
    clearTimeout(scoring)
  }

  return { assessment, filled, scores, saving, savedAt, problem, conflict, changed, typed, save, take, submit, stop }
}

function scoreRequest(assessment: Assessment, filled: Filled): Schemas['ScoreRequest'] {
  const { yearStart, fullYear, executed } = assessment.budget
  const text = (value: string) => (value.trim() === '' ? undefined : value)
  return {
    year: assessment.year,
    ruleSet: assessment.ruleSet.id,
    budget: { total: { yearStart, fullYear, executed } },
    annualGoal: assessment.annualGoal,
    goalResult: text(filled.goalResult),
    indicators: assessment.indicators.map((row) => {
      const mine = filled.rows.find((each) => each.number === row.number)
      return {
        level1: row.level1, level2: row.level2, name: row.name, target: row.target, weight: row.weight,
        actual: text(mine?.actual ?? ''), band: mine?.band || undefined, reason: text(mine?.reason ?? ''),
        score: mine && isPoints(mine.score) ? mine.score.trim() : undefined,
      }
    }),
  } as unknown as Schemas['ScoreRequest']
}
