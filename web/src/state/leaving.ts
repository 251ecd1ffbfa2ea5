import { onBeforeUnmount, onMounted } from 'vue'

/** A form that is left is saved first; Ctrl+S saves it at once. */
export function useSaving(sitting: { save: () => Promise<boolean>; stop: () => void; changed: { value: boolean } }): void {
  function onKey(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault()
      void sitting.save()
    }
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => {
    window.removeEventListener('keydown', onKey)
    if (sitting.changed.value) void sitting.save()
    sitting.stop()
  })
}
