import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'

/** One filter of a list, as the address says it. */
export function useFilter(name: string): [value: ComputedRef<string | undefined>, set: (value: string | undefined) => void] {
  const route = useRoute()
  const router = useRouter()
  const filter = computed(() => {
    const value = route.query[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  })
  function set(value: string | undefined): void {
    const { [name]: _, after: __, ...kept } = route.query
    void router.replace({ query: (value ? { ...kept, [name]: value } : kept) as LocationQuery })
  }
  return [filter, set]
}

/** The position that a page's `next` link names. */
export function positionIn(next: string | undefined): string | undefined {
  return next === undefined ? undefined : (new URL(next, location.origin).searchParams.get('after') ?? undefined)
}
