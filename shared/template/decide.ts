// 公文格式 is changed as a whole, with a reason: from then on every document is worded so.
import { isEqual } from '../equal'
import type { z } from 'zod'
import { decided, type Deciders } from '../decision'
import { refuse } from '../result'
import { parseTemplate, faultText } from './parse'
import type { templateCommands } from './record'

export type TemplateCommand = z.infer<(typeof templateCommands)[number]>

export const decideTemplate: Deciders<TemplateCommand> = {
  setTemplate: (state, { template, reason }) => {
    if (state.unit === null) return refuse('notSetUp')
    const parsed = parseTemplate(template)
    if (!parsed.ok) {
      const [fault] = parsed.error
      return refuse('templateFault', `template.${fault?.path ?? ''}`, {
        fault: fault === undefined ? '' : faultText(fault),
      })
    }
    const before = state.template
    // Asked of what is changed and not of what a journal holds: a template from before exercises had a series stays.
    if (parsed.value.series.word.startsWith('演'))
      return refuse('templateFault', 'template.series.word', {
        fault: '“演”打头的留给演练，请另取一个',
      })
    if (isEqual(before, parsed.value)) return refuse('nothingChanged', 'template')
    return decided([{ type: 'templateChanged', data: { template: parsed.value, before, reason } }])
  },
}
