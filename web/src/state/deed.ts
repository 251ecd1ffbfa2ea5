import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { asProblem, type Problem } from '@/api/problem'

export interface Deed {
  /** Under way: the button that began it waits. */
  busy: Ref<boolean>
  /** Why the last one was refused. */
  problem: ShallowRef<Problem | undefined>
  /** Does it; answers whether it was done. */
  run: (send: () => Promise<unknown>) => Promise<boolean>
}

/** Something a person does, one at a time, and how it ended. */
export function useDeed(): Deed {
  const busy = ref(false)
  const problem = shallowRef<Problem>()

  async function run(send: () => Promise<unknown>): Promise<boolean> {
    busy.value = true
    problem.value = undefined
    try {
      await send()
      return true
    } catch (failure) {
      problem.value = asProblem(failure)
      return false
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, run }
}
