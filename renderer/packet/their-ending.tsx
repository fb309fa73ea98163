// That an incident has ended in the room that sent it; where without a 终报, in which way and why.
import { endingText, type Ending } from '../../shared/incident/ending'
import { Tag } from '../ui'

export const TheirEnding = ({ ending }: { readonly ending: Ending }) =>
  ending.kind === 'final' ? (
    <Tag kind="safe">对方已办结</Tag>
  ) : (
    <Tag kind="late">对方已了结：{endingText(ending)}</Tag>
  )
