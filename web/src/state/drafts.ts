/**
 * What is typed and not yet on the server, kept in this browser at once; gone after a sign-out. Each
 * person's apart: on a shared machine nobody goes on with what another has typed.
 */
const OWNER = 'draft-owner'
const prefix = () => `draft:${localStorage.getItem(OWNER) ?? ''}:`

/** From now on what is kept is this person's. */
export function keepDraftsOf(person: string): void {
  localStorage.setItem(OWNER, person)
}

export interface Draft<T> {
  /** The version that the work began from. */
  etag: string
  base: T
  mine: T
  at: string
}

export function keepDraft<T>(key: string, draft: Draft<T>): void {
  localStorage.setItem(prefix() + key, JSON.stringify(draft))
}

export function draftOf<T>(key: string): Draft<T> | undefined {
  const kept = localStorage.getItem(prefix() + key)
  if (kept === null) return undefined
  try {
    return JSON.parse(kept) as Draft<T>
  } catch {
    return undefined
  }
}

export function dropDraft(key: string): void {
  localStorage.removeItem(prefix() + key)
}

export function forgetDrafts(): void {
  const mine = prefix()
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(mine)) localStorage.removeItem(key)
  }
}
