// The template while it is edited: kept like every form, checked at every key, and shown beside it.
import { useLayoutEffect, useMemo } from 'react'
import { create } from 'zustand'
import { withText } from '../../shared/template/fields'
import { faultText, parseTemplate } from '../../shared/template/parse'
import type { Template } from '../../shared/template/record'
import type { SampleKind } from '../../shared/paper/sample'
import { useDraft } from '../form/use-draft'
import { useSend, type Sending } from '../form/use-send'
import { useDesk } from '../use-desk'
import type { SaveLineProps } from './save-line'

export interface TemplateForm {
  readonly template: Template
  readonly reason: string
}

interface Previewed {
  /** null while no form is open. */
  readonly template: Template | null
  readonly kind: SampleKind
}

/** What the page beside the form shows: of the kind whose words are in hand. */
export const usePreviewed = create<Previewed>(() => ({ template: null, kind: 'initial' }))
export const preview = (kind: SampleKind): void => usePreviewed.setState({ kind })

export interface TemplateDraft {
  readonly form: TemplateForm
  readonly draft: SaveLineProps['draft']
  readonly sending: Sending
  readonly setText: (path: string, text: string) => void
  readonly set: (patch: Partial<TemplateForm>) => void
  readonly save: () => void
  readonly giveUp: () => void
  /** What is wrong in this place: at once, and as the core says it. */
  readonly errorAt: (path: string) => string | undefined
}

export function useTemplateDraft(disabled: boolean): TemplateDraft {
  const { template: inForce } = useDesk()
  const draft = useDraft<TemplateForm>('settings:template', () => ({
    template: inForce,
    reason: '',
  }))
  const sending = useSend(() => ({ type: 'setTemplate', ...form }))
  // Whoever may only read sees what holds, not what a manager was typing.
  const form = disabled || !draft.dirty ? { template: inForce, reason: '' } : draft.value
  const { template } = form
  useLayoutEffect(() => {
    usePreviewed.setState({ template })
    return () => usePreviewed.setState({ template: null })
  }, [template])
  const faults = useMemo(() => {
    const parsed = parseTemplate(template)
    return new Map(
      parsed.ok ? [] : parsed.error.map((fault) => [fault.path, faultText(fault, false)]),
    )
  }, [template])
  const set = (patch: Partial<TemplateForm>) => {
    draft.replace({ ...form, ...patch })
    sending.clear()
  }
  return {
    form,
    draft,
    sending,
    set,
    setText: (path, text) => set({ template: withText(template, path, text) }),
    save: () => sending.submit(() => void draft.drop()),
    giveUp: () => {
      void draft.drop()
      sending.clear()
    },
    errorAt: (path) => faults.get(path) ?? sending.errorAt(`template.${path}`),
  }
}
