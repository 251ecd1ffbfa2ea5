import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { api, bodyOf, onceKey, send, type Schemas } from '@/api/client'
import { lines } from '@/api/ndjson'
import { asProblem, type Problem } from '@/api/problem'
import type { Corrections } from './corrections'

export type Line = Schemas['ImportLine']
export type Job = Schemas['ImportJob']
/** `large`: it is read form by form on the server, there is nothing to look at before. */
export type Step = 'empty' | 'reading' | 'read' | 'large' | 'importing' | 'compared' | 'halted' | 'done'

const ACCEPTED = 202
const NOT_FOUND = 404
/** More is taken as a job; so is what cannot be read at one go. */
const LARGE = 1024 * 1024
const TOO_COMPLEX = 'DOCUMENT_TOO_COMPLEX'
const LOOK_EVERY_MS = 1_500
const TYPES: Record<string, string> = {
  txt: 'text/plain; charset=UTF-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel', html: 'text/html; charset=UTF-8', pdf: 'application/pdf', zip: 'application/zip',
}

/** A document on its way: read, put right, compared, imported; a large one as a job that goes on without the page. */
export interface Importing {
  step: Ref<Step>
  forms: ShallowRef<Schemas['Form'][] | undefined>
  results: ShallowRef<Line[]>
  /** The job, when the document was large enough for one. */
  job: ShallowRef<Job | undefined>
  problem: ShallowRef<Problem | undefined>
  read: (file: File) => Promise<void>
  /** Reads the same document again with what its author says about its cells. */
  correct: () => Promise<void>
  take: (query: string, after?: 'compared' | 'done', seen?: string[]) => Promise<void>
  /** Looks on at a job, from its first line. */
  follow: (id: string) => Promise<void>
  resume: () => Promise<void>
  cancel: () => Promise<void>
}

export function typeOf(name: string): string {
  return TYPES[name.split('.').pop()?.toLowerCase() ?? ''] ?? 'text/plain; charset=UTF-8'
}

export function useImporting(corrections: Corrections, begun: (job: string) => void): Importing {
  const step = ref<Step>('empty')
  const forms = shallowRef<Schemas['Form'][]>()
  const results = shallowRef<Line[]>([])
  const job = shallowRef<Job>()
  const problem = shallowRef<Problem>()
  let document: File | undefined
  let looking: ReturnType<typeof setTimeout> | undefined
  let gone = false
  let large = false
  let after: 'compared' | 'done' = 'done'
  onScopeDispose(() => {
    gone = true
    clearTimeout(looking)
  })

  async function attempt(during: Step, back: Step, what: () => Promise<void>): Promise<void> {
    problem.value = undefined
    step.value = during
    try {
      await what()
    } catch (failure) {
      problem.value = asProblem(failure)
      step.value = back
    }
  }

  function read(file: File): Promise<void> {
    clearTimeout(looking)
    document = file
    forms.value = undefined
    results.value = []
    job.value = undefined
    corrections.clear()
    large = file.size > LARGE
    if (large) {
      problem.value = undefined
      step.value = 'large'
      return Promise.resolve()
    }
    return attempt('reading', 'empty', async () => {
      const response = await send('/api/v1/forms/readings', { method: 'POST', body: file, headers: { 'Content-Type': typeOf(file.name) } })
      forms.value = ((await response.json()) as Schemas['FormsResponse']).forms
      step.value = 'read'
    }).then(() => {
      large = problem.value?.code === TOO_COMPLEX
      if (large) step.value = 'large'
    })
  }

  const corrected = async (): Promise<string> => JSON.stringify(await corrections.of(document!))
  const JSON_BODY = { 'Content-Type': 'application/json' }

  function correct(): Promise<void> {
    return attempt('read', 'read', async () => {
      const response = await send('/api/v1/forms/readings/corrected', { method: 'POST', body: await corrected(), headers: { ...JSON_BODY, 'Idempotency-Key': onceKey() } })
      const left = new Map(((await response.json()) as Schemas['CorrectedFormsResponse']).forms.map((each) => [each.form.form, each.form.problems]))
      // Cells keep the addresses of the document; only what is still doubtful is new.
      forms.value = forms.value?.map((form) => ({ ...form, problems: left.get(form.form) ?? form.problems }))
    })
  }

  function take(query: string, then: 'compared' | 'done' = 'done', seen: string[] = []): Promise<void> {
    const file = document
    if (!file) return Promise.resolve()
    results.value = []
    job.value = undefined
    after = then
    const condition: Record<string, string> = { ...(seen.length > 0 && { 'If-Match': seen.join(', ') }), ...(large && { Prefer: 'respond-async' }) }
    return attempt('importing', large ? 'large' : 'read', async () => {
      const response = corrections.any()
        ? await send(`/api/v1/forms/imports/corrected${query}`, { method: 'POST', body: await corrected(), headers: { ...JSON_BODY, ...condition } })
        : await send(`/api/v1/forms/imports${query}`, { method: 'POST', body: file, headers: { 'Content-Type': typeOf(file.name), ...condition } })
      if (response.status === ACCEPTED) {
        const made = (await response.json()) as Job
        begun(made.id)
        await look(made.id)
        return
      }
      for await (const line of lines<Line>(response)) add(line)
      step.value = after
    })
  }

  function add(line: Line): void {
    results.value = [...results.value, line]
  }

  async function follow(id: string): Promise<void> {
    results.value = []
    await look(id)
  }

  /** Asking keeps the job's token fresh; what is lost on the way is asked for again. */
  async function look(id: string): Promise<void> {
    clearTimeout(looking)
    const path = { path: { id } }
    try {
      const now = await bodyOf(api.GET('/api/v1/forms/jobs/{id}', { params: path }))
      const more = await send(`/api/v1/forms/jobs/${id}/lines?after=${results.value.length}`, {})
      for await (const line of lines<Line>(more)) add(line)
      job.value = now
      problem.value = now.halted ? (now.halted as unknown as Problem) : undefined
      const over = now.state === 'FINISHED' || now.state === 'CANCELLED'
      step.value = now.state === 'HALTED' ? 'halted' : over && results.value.length >= now.done ? after : 'importing'
    } catch (failure) {
      problem.value = asProblem(failure)
      if (problem.value.status === NOT_FOUND) {
        step.value = 'empty'
        return
      }
    }
    if (!gone && step.value === 'importing') looking = setTimeout(() => void look(id), LOOK_EVERY_MS)
  }

  async function act(what: (id: string) => Promise<unknown>): Promise<void> {
    const id = job.value?.id
    if (id === undefined) return
    try {
      await what(id)
      step.value = 'importing'
      await look(id)
    } catch (failure) {
      problem.value = asProblem(failure)
    }
  }
  const resume = () => act((id) => api.POST('/api/v1/forms/jobs/{id}/resumption', { params: { path: { id }, header: { 'Idempotency-Key': onceKey() } as never } }))
  const cancel = () => act((id) => api.DELETE('/api/v1/forms/jobs/{id}', { params: { path: { id } } }))

  return { step, forms, results, job, problem, read, correct, take, follow, resume, cancel }
}
