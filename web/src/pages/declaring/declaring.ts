import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { api, bodyOf, onceKey, versioned, type Schemas, type Versioned } from '@/api/client'
import { clashesOf, declaredOf, entryOf, giveIn, joined, sentRows, takenOf, type Clash, type Declared, type Targets } from '@/forms/declared'
import { useSitting, writerOf, type Sitting } from '@/state/sitting'

const READ_AFTER_MS = 400
type Reading = Schemas['ReadingResponse']

/** What a year's declaration is before anybody has typed: nothing, and no version to change. */
export function blank(projectId: string, year: number): Versioned<Targets> {
  return { value: { projectId, year, version: 0, indicators: [], remarks: [], acts: [] } as unknown as Targets, etag: '' }
}

/** A sitting on a declaration: its targets read live, its checks after each saving. */
export interface Declaring extends Sitting<Targets, Declared, Clash> {
  readings: ShallowRef<ReadonlyMap<string, Reading>>
  checks: ShallowRef<Schemas['ChecksResponse'] | undefined>
  /** Rows as the checks count them: where each one stands in the form. */
  places: Ref<number[]>
  confirm: (number: number, as: 'READ' | 'WORDS') => Promise<void>
  submit: () => Promise<boolean>
  /** Deletes the draft that nobody was ever handed. */
  remove: () => Promise<boolean>
}

export function useDeclaring(opened: Versioned<Targets>): Declaring {
  const path = { projectId: opened.value.projectId, year: opened.value.year }
  const address = '/api/v1/targets/{projectId}/{year}' as const
  const sitting = useSitting<Targets, Declared, Clash>(
    {
      key: `declaration:${path.projectId}/${path.year}`,
      typedOf: declaredOf,
      read: () => versioned(api.GET(address, { params: { path } })),
      write: (typed, etag) => versioned(api.PUT(address, { params: { path, header: etag === '' ? { 'If-None-Match': '*' } : { 'If-Match': etag } }, body: entryOf(typed, opened.value.framework) })),
      clashes: clashesOf,
      merged: joined,
      giveIn,
      takenOf,
      writer: async () => writerOf(await bodyOf(api.GET('/api/v1/targets/{projectId}/{year}/history', { params: { path } }))),
    },
    opened,
  )
  const readings = shallowRef<ReadonlyMap<string, Reading>>(new Map())
  const checks = shallowRef<Schemas['ChecksResponse']>()
  const places = ref<number[]>(sentRows(sitting.typed.rows))
  let reading: ReturnType<typeof setTimeout> | undefined

  function touch(): void {
    sitting.touch()
    clearTimeout(reading)
    reading = setTimeout(() => void read(), READ_AFTER_MS)
  }

  /** Asks only for expressions that were not read before. */
  async function read(): Promise<void> {
    const unread = [...new Set(sitting.typed.rows.map((row) => row.target.trim()))].filter((target) => target !== '' && !readings.value.has(target))
    if (unread.length === 0) return
    try {
      const answer = await bodyOf(api.POST('/api/v1/target-readings', { body: { expressions: unread } }))
      readings.value = new Map([...readings.value, ...unread.map((target, index) => [target, answer.readings[index]!] as const)])
    } catch {
      // The reading is a help; the service reads what is stored again.
    }
  }

  async function check(): Promise<void> {
    if (sitting.etag() === '') return
    const rows = sentRows(sitting.typed.rows)
    try {
      checks.value = await bodyOf(api.GET('/api/v1/targets/{projectId}/{year}/checks', { params: { path } }))
      places.value = rows
    } catch {
      // Checks are shown when they come; the submission is checked by the service.
    }
  }

  async function confirm(number: number, as: 'READ' | 'WORDS'): Promise<void> {
    const done = await sitting.act((etag) =>
      versioned(api.POST('/api/v1/targets/{projectId}/{year}/reading-confirmations', { params: { path, header: { 'If-Match': etag, 'Idempotency-Key': onceKey() } as never }, body: { readings: [{ number, as }] } as never })),
    )
    if (done) await check()
  }

  const submit = () =>
    sitting.act((etag) => versioned(api.POST('/api/v1/targets/{projectId}/{year}/submission', { params: { path, header: { 'If-Match': etag, 'Idempotency-Key': onceKey() } as never }, body: {} as never })))

  async function remove(): Promise<boolean> {
    const done = await sitting.discard((etag) => api.DELETE(address, { params: { path, header: { 'If-Match': etag } } }), blank(path.projectId, path.year))
    if (done) checks.value = undefined
    return done
  }

  const watched = watch(sitting.savedAt, () => void check())
  void read()
  void check()

  function stop(): void {
    sitting.stop()
    clearTimeout(reading)
    watched()
  }

  return { ...sitting, readings, checks, places, touch, confirm, submit, remove, stop }
}
