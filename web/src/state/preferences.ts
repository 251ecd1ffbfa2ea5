import { api, bodyOf, versioned, type Schemas } from '@/api/client'

/** The filters of a page under a name that a person has given. */
export interface SavedView {
  page: string
  name: string
  query: Record<string, string>
}

/** What a person wants to be told outside the pages. */
export interface Notices {
  mail?: string
  webhook?: string
  digest?: boolean
  deadlines?: boolean
}

/** What a person wants kept on the server, in every browser. */
export interface Preferences {
  /** Until when the person has seen what happened. */
  seen?: string
  /** Filters under a name. */
  views?: SavedView[]
  notices?: Notices
}

export async function preferences(): Promise<Preferences> {
  return (await bodyOf(api.GET('/api/v1/preferences'))).content as unknown as Preferences
}

/** Changes some of them; the newest version is read first, so that another window's changes stay. */
export async function keepPreferences(change: Preferences): Promise<void> {
  const now = await versioned(api.GET('/api/v1/preferences'))
  await api.PUT('/api/v1/preferences', {
    params: { header: { 'If-Match': now.etag } },
    body: { content: { ...now.value.content, ...change } as unknown as Schemas['PreferencesRequest']['content'] },
  })
}
