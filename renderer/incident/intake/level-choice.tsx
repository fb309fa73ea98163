// 定级: the thresholds suggest and say why, a person sets.
import {
  LEVEL_NAMES,
  LEVEL_NUMERALS,
  LEVELS,
  UNSET_LEVEL,
  type Level,
} from '../../../shared/vocabulary'
import { suggestLevel, type Suggestion } from '../../../shared/incident/thresholds'
import type { Figures } from '../../../shared/incident/figures'
import type { Kind } from '../../../shared/vocabulary'
import { Choice } from '../../ui'
import { useDesk } from '../../use-desk'

const UNSET = 'unset'
const OPTIONS: readonly { readonly value: string; readonly label: string }[] = [
  { value: UNSET, label: UNSET_LEVEL },
  ...[...LEVELS]
    .reverse()
    .map((level) => ({ value: level, label: `${LEVEL_NUMERALS[level]} ${LEVEL_NAMES[level]}` })),
]

export function LevelChoice({
  value,
  onChange,
}: {
  readonly value: Level | null
  readonly onChange: (level: Level | null) => void
}) {
  return (
    <Choice
      value={value ?? UNSET}
      options={OPTIONS}
      onChange={(chosen) => onChange(chosen === UNSET ? null : (chosen as Level))}
    />
  )
}

/** By the thresholds of the unit. */
export const useSuggestion = (kind: Kind | null, figures: Figures): Suggestion | null => {
  const { table } = useDesk().thresholds
  return kind === null ? null : suggestLevel(kind, figures, table)
}

/** `建议 较大 Ⅲ：死亡3人，达到3人以上（…）` */
export const suggestionText = ({ level, basis, source }: Suggestion): string =>
  `建议 ${LEVEL_NAMES[level]} ${LEVEL_NUMERALS[level]}：${basis}（${source}）`
