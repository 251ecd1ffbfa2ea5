import { inject, provide, type ComputedRef, type InjectionKey } from 'vue'
import type { Schemas } from '@/api/client'
import type { Loaded } from '@/state/load'

/** What the parts of a project's page share. */
export interface ProjectContext {
  id: ComputedRef<string>
  year: ComputedRef<number>
  project: Loaded<Schemas['ProjectResponse']>
  board: Loaded<Schemas['ProjectDashboard']>
}

const KEY: InjectionKey<ProjectContext> = Symbol('project')

export function provideProject(context: ProjectContext): void {
  provide(KEY, context)
}

export function useProject(): ProjectContext {
  const context = inject(KEY)
  if (!context) throw new Error('used outside a project page')
  return context
}
