import { shallowRef, type ShallowRef } from 'vue'
import { api, bodyOf, onceKey, versioned, type Schemas, type Versioned } from '@/api/client'
import { isPoints, plainPoints } from '@/forms/points'
import { conflicts, filledOf, merged, requestOf, takenOf, type Assessment, type Conflict, type Filled } from '@/forms/results'
import { useSitting, writerOf, type Sitting } from '@/state/sitting'

const SCORE_AFTER_MS = 400

/** A sitting on a self-assessment, scored live. */
export interface Filling extends Sitting<Assessment, Filled, Conflict> {
  scores: ShallowRef<Schemas['ScoreResponse'] | undefined>
  submit: () => Promise<boolean>
}

export function useFilling(opened: Versioned<Assessment>): Filling {
  const id = opened.value.id
  const path = { id }
  const sitting = useSitting<Assessment, Filled, Conflict>(
    {
      key: id,
      typedOf: filledOf,
      read: () => versioned(api.GET('/api/v1/assessments/{id}', { params: { path } })),
      write: (typed, etag) => versioned(api.PUT('/api/v1/assessments/{id}/results', { params: { path, header: { 'If-Match': etag } }, body: requestOf(typed) })),
      clashes: conflicts,
      merged,
      giveIn,
      takenOf,
      writer: async () => writerOf((await bodyOf(api.GET('/api/v1/assessments/{id}/history', { params: { path } }))).items),
    },
    opened,
  )
  const scores = shallowRef<Schemas['ScoreResponse']>()
  let scoring: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  void score()

  function touch(): void {
    sitting.touch()
    clearTimeout(scoring)
    scoring = setTimeout(() => void score(), SCORE_AFTER_MS)
  }

  async function score(): Promise<void> {
    const mine = ++asked
    try {
      const answer = await api.POST('/api/v1/scores', { body: scoreRequest(sitting.answer.value, sitting.typed) })
      if (mine === asked) scores.value = answer.data
    } catch {
      // The live score is a help; what the service stores is scored there again.
    }
  }

  const submit = () =>
    sitting.act((etag) => versioned(api.POST('/api/v1/assessments/{id}/submission', { params: { path, header: { 'If-Match': etag, 'Idempotency-Key': onceKey() } as never } })))

  function stop(): void {
    sitting.stop()
    clearTimeout(scoring)
  }

  return { ...sitting, scores, touch, submit, stop }
}

function giveIn(mine: Filled, clashes: Conflict[]): void {
  for (const cell of clashes) {
    if (cell.number === 0) mine[cell.field as 'goalResult' | 'executionReason'] = cell.theirs
    else (mine.rows.find((row) => row.number === cell.number) as unknown as Record<string, string>)[cell.field] = cell.theirs
  }
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
        score: mine && isPoints(mine.score) ? plainPoints(mine.score) : undefined,
      }
    }),
  } as unknown as Schemas['ScoreRequest']
}
