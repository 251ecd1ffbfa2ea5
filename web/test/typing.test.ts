import { mount, type VueWrapper } from '@vue/test-utils'
import { defineComponent, nextTick, reactive } from 'vue'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyRow, type Declared } from '@/forms/declared'
import { i18n } from '@/i18n'
import TargetsForm from '@/pages/declaring/TargetsForm.vue'
import { HELP, useFieldHelp } from '@/state/help'
import { settings } from '@/state/settings'
import { useUndo, type Undo } from '@/state/undo'

const row = (name: string) => ({ ...emptyRow(), level1: '产出指标', level2: '数量指标', name })

function opened(): { typed: Declared; form: VueWrapper } {
  const typed = reactive<Declared>({ overallGoal: '', annualGoal: '', rows: [row('桥梁检测座数'), row('路灯更换盏数')] })
  const form = mount(TargetsForm, {
    props: { year: 2031, names: {}, typed, framework: undefined, readings: new Map(), wrong: new Map(), confirmed: new Set<number>() },
    global: { plugins: [i18n] },
    attachTo: document.body,
  })
  return { typed, form }
}
beforeEach(() => {
  document.body.innerHTML = ''
  Object.assign(settings, { language: 'zh' })
})

describe('Enter in a declaration', () => {
  it('goes down the column, and below the last row begins one under the same levels', async () => {
    const { typed, form } = opened()
    await form.find('[data-cell="0-name"]').trigger('keydown', { key: 'Enter' })
    expect(document.activeElement?.getAttribute('data-cell')).toBe('1-name')
    await form.find('[data-cell="1-weight"]').trigger('keydown', { key: 'Enter' })
    expect(typed.rows).toHaveLength(3)
    expect(typed.rows[2]).toEqual({ ...emptyRow(), level1: '产出指标', level2: '数量指标' })
  })
  it('belongs to the input method while it composes', async () => {
    const { typed, form } = opened()
    await form.find('[data-cell="1-name"]').trigger('keydown', { key: 'Enter', isComposing: true })
    expect(typed.rows).toHaveLength(2)
    await form.find('[data-cell="0-name"]').trigger('keydown', { key: 'ArrowDown', isComposing: true })
    expect(document.activeElement?.getAttribute('data-cell') ?? '').not.toBe('1-name')
  })
})

describe('a block pasted into a declaration', () => {
  const pasteInto = (form: VueWrapper, cell: string, text: string) => form.find(`[data-cell="${cell}"]`).trigger('paste', { clipboardData: { getData: () => text } })
  it('comes without the heads that were copied with it, and says what found no place', async () => {
    const { typed, form } = opened()
    await pasteInto(form, '0-name', '三级指标\t指标值\t分值\n排水管疏通\t≥12公里\t１５分\t备注\n')
    expect(typed.rows[0]).toMatchObject({ name: '排水管疏通', target: '≥12公里', weight: '15' })
    expect(typed.rows[1]!.name).toBe('路灯更换盏数')
    expect(form.emitted('pasted')).toEqual([[{ changed: 3, left: 1 }]])
    expect(form.emitted('changing')).toHaveLength(1)
  })
})

describe('what was done last', () => {
  function undoing() {
    const typed = reactive({ rows: ['甲', '乙'] })
    let undo!: Undo<{ rows: string[] }>
    const window = mount(defineComponent({ setup: () => ((undo = useUndo(typed, () => undefined)), () => null) }))
    return { typed, undo, window }
  }
  const ctrlZ = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, cancelable: true }))
  it('is taken back by Ctrl+Z, and by it again done', () => {
    const { typed, undo, window: page } = undoing()
    undo.keep()
    typed.rows = ['丙']
    ctrlZ()
    expect(typed.rows).toEqual(['甲', '乙'])
    ctrlZ()
    expect(typed.rows).toEqual(['丙'])
    page.unmount()
  })
  it('leaves Ctrl+Z to the field once something is typed, and loses nothing of it', () => {
    const { typed, undo, window: page } = undoing()
    undo.keep()
    typed.rows = ['丙', '丁']
    undo.typedOn()
    ctrlZ()
    expect(typed.rows).toEqual(['丙', '丁'])
    undo.undo()
    expect(typed.rows).toEqual(['甲', '乙'])
    undo.undo()
    expect(typed.rows).toEqual(['丙', '丁'])
    page.unmount()
  })
})

describe('the help of a form', () => {
  it('is of the field that has the focus, which is described by it', async () => {
    const { form } = opened()
    const { help, onFocus } = useFieldHelp('declaration', 'declaring.hint')
    expect(help.value).toContain('Excel')
    const cell = form.find('[data-cell="1-target"]').element as HTMLElement
    document.body.addEventListener('focusin', onFocus)
    cell.focus()
    cell.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
    await nextTick()
    expect(help.value).toContain('写明符号、数值和单位')
    expect(cell.getAttribute('aria-describedby')).toBe(HELP)
    document.body.removeEventListener('focusin', onFocus)
  })
})
