import { computed, reactive, readonly } from 'vue'
import type { components } from '@/api/schema'
import { keepDraftsOf } from './drafts'

export type Me = components['schemas']['MeResponse']
export type Role = 'unit' | 'department' | 'finance' | 'treasury' | 'auditor' | 'admin'

interface Session {
  me: Me | undefined
  /** The session has ended while a page was open: work stays, a sign-in is offered. */
  ended: boolean
}

const state = reactive<Session>({ me: undefined, ended: false })

export const session = readonly(state)

export function signedIn(me: Me): void {
  keepDraftsOf(me.sub)
  state.me = me
  state.ended = false
}

export function sessionEnded(): void {
  state.ended = true
}

export const roles = computed<Role[]>(() => (state.me?.roles ?? []) as Role[])

export function is(...asked: Role[]): boolean {
  return asked.some((role) => roles.value.includes(role))
}

/** Opens the sign-in; afterwards the same page opens again. */
export function signIn(to = location.pathname + location.search): void {
  location.assign('/sign-in?to=' + encodeURIComponent(to))
}
