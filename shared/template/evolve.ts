// Template events -> state. Other words on the paper: texts that wait to leave are to be approved again.
import type { Evolvers } from '../evolution'
import { invalidateApprovals } from '../report/invalidate-approvals'
import { parseTemplate } from './parse'
import type { Template, templateEvents } from './record'

/** What of it stands on a report: numbers are given already, and the nil report goes its own way. */
const onReports = ({ series: _series, phrases, ...rest }: Template): string => {
  const said = Object.entries(phrases).filter(([key]) => !key.startsWith('nil') && key !== 'title')
  return JSON.stringify([rest, said])
}

export const evolveTemplate: Evolvers<keyof typeof templateEvents> = {
  templateChanged: (state, { at, by, data: { template, before, reason } }) => {
    // A journal that somebody wrote into by hand words no documents either.
    if (!parseTemplate(template).ok) return state
    const changed = {
      ...state,
      template,
      templateChanges: [...state.templateChanges, { at, by, reason, before, template }],
    }
    return onReports(template) === onReports(state.template)
      ? changed
      : invalidateApprovals(changed)
  },
}
