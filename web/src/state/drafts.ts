/** What is typed and not yet on the server, kept in this browser at once; gone after a sign-out. */
const PREFIX = 'draft:'

export interface Draft<T> {
  /** The version that the work began from. */
  etag: string
  base: T
  mine: T
  at: string
}

export function keepDraft<T>(key: string, draft: Draft<T>): void {
  localStorage.setItem(PREFIX + key, JSON.stringify(draft))
}

export function draftOf<T>(key: string): Draft<T> | undefined {
  const kept = localStorage.getItem(PREFIX + key)
  if (kept === null) return undefined
  try {
    return JSON.parse(kept) as Draft<T>
  } catch {
    return undefined
  }
}

export function dropDraft(key: string): void {
  localStorage.removeItem(PREFIX + key)
}

export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PREFIX)) localStorage.removeItem(key)
  }
}
