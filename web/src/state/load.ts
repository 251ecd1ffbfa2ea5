import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef, type WatchSource } from 'vue'
import { asProblem, type Problem } from '@/api/problem'

export interface Loaded<T> {
  data: ShallowRef<T | undefined>
  problem: ShallowRef<Problem | undefined>
  /** True from the question to its answer; what was there before stays meanwhile. */
  loading: Ref<boolean>
  at: ShallowRef<Date | undefined>
  reload: () => Promise<void>
}

/**
 * What a view shows, asked again when one of its sources changes. The last question wins: an answer
 * that comes late for an earlier one is dropped.
 */
export function useLoad<T>(ask: () => Promise<T>, sources: WatchSource[] = []): Loaded<T> {
  const data = shallowRef<T>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  const at = shallowRef<Date>()
  let asked = 0
  let gone = false

  async function reload(): Promise<void> {
    const mine = ++asked
    loading.value = true
    try {
      const answer = await ask()
      if (mine === asked && !gone) {
        data.value = answer
        problem.value = undefined
        at.value = new Date()
      }
    } catch (failure) {
      if (mine === asked && !gone) {
        problem.value = asProblem(failure)
      }
    } finally {
      if (mine === asked) {
        loading.value = false
      }
    }
  }

  watch(sources, () => void reload())
  onScopeDispose(() => {
    gone = true
  })
  void reload()
  return { data, problem, loading, at, reload }
}
