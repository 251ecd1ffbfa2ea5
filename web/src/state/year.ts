import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { years } from './years'

/**
 * The fiscal year of a view: what its address says, else the newest one with figures. Changing it
 * changes the address, so that a link shows a colleague the same.
 */
export function useYear(): { year: ComputedRef<number>; choose: (year: number) => void } {
  const route = useRoute()
  const router = useRouter()
  const year = computed(() => {
    const said = Number(route.params.year ?? route.query.year)
    return Number.isInteger(said) && said > 0 ? said : years.newest
  })
  function choose(chosen: number): void {
    if (route.params.year !== undefined) {
      void router.push({ params: { ...route.params, year: String(chosen) }, query: route.query })
    } else {
      const { after: _, ...kept } = route.query
      void router.push({ query: { ...kept, year: String(chosen) } })
    }
  }
  return { year, choose }
}
