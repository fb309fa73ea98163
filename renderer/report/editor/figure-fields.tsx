// The figures in one row. In a 续报 each stands above what was last reported, and says so when it
// is another number now.
import {
  FIGURE_KEYS,
  FIGURE_NAMES,
  figureText,
  type FigureKey,
  type Figures,
} from '../../../shared/incident/figures'
import type { Incident } from '../../../shared/incident/record'
import { sentAt } from '../../../shared/report/state'
import { toMs } from '../../../shared/time'
import { categoryOf } from '../../../shared/vocabulary'
import { cx, KeyButton, NumberBox } from '../../ui'
import { before } from './previous'
import styles from '../report.module.css'

/** Short enough to stand inside a box. */
const WORDS: Partial<Record<FigureKey, string>> = {
  evacuated: '疏散',
  lossWan: '损失',
  areaHa: '面积',
}

/** Area is asked of natural disasters, participants of gatherings; any figure that is known is shown. */
function shownKeys(incident: Incident, ...given: readonly Figures[]): FigureKey[] {
  const category = categoryOf(incident.facts.kind)
  const idle: readonly FigureKey[] = [
    ...(category === 'naturalDisaster' ? [] : ['areaHa' as const]),
    ...(category === 'socialSecurity' ? [] : ['participants' as const]),
  ]
  return FIGURE_KEYS.filter(
    (key) => !idle.includes(key) || given.some((figures) => figures[key] !== null),
  )
}

/** Figures that were corrected in the record after the last report had left: an older draft lacks them. */
function correctedSince(incident: Incident): FigureKey[] {
  const [last] = before(incident, null)
  const since = last === undefined ? 0 : sentAt(last)!
  const changes = incident.corrections
    .filter(({ target, at }) => target.kind === 'facts' && toMs(at) >= since)
    .flatMap((correction) => correction.changes.filter(({ field }) => field === 'figures'))
  return FIGURE_KEYS.filter((key) =>
    changes.some(({ from, to }) => (from as Figures)[key] !== (to as Figures)[key]),
  )
}

export interface FigureFieldsProps {
  readonly incident: Incident
  readonly value: Figures
  readonly onChange: (figures: Figures) => void
  /** What was last reported; null in a 首报. */
  readonly last: Figures | null
  readonly disabled: boolean
  /** What is wrong with one of them. */
  readonly errorAt: (key: FigureKey) => string | undefined
}

export function FigureFields({
  incident,
  value,
  onChange,
  last,
  disabled,
  errorAt,
}: FigureFieldsProps) {
  const { figures } = incident.facts
  const keys = shownKeys(incident, value, figures, ...(last === null ? [] : [last]))
  const corrected = correctedSince(incident).filter((key) => value[key] !== figures[key])
  const take = () =>
    onChange({ ...value, ...Object.fromEntries(corrected.map((key) => [key, figures[key]])) })
  return (
    <>
      <div className={styles.figures}>
        {keys.map((key) => (
          <div key={key} className={styles.figure}>
            <NumberBox
              word={WORDS[key] ?? FIGURE_NAMES[key][0]}
              label={FIGURE_NAMES[key][0]}
              {...(key === 'lossWan' || key === 'areaHa'
                ? { unit: FIGURE_NAMES[key][1], decimals: 2 }
                : {})}
              value={value[key]}
              disabled={disabled}
              faulty={errorAt(key) !== undefined}
              onChange={(number) => onChange({ ...value, [key]: number })}
            />
            {last !== null && <LastFigure name={key} last={last[key]} now={value[key]} />}
          </div>
        ))}
      </div>
      <CorrectedSince keys={corrected} record={figures} onTake={take} disabled={disabled} />
    </>
  )
}

function LastFigure({
  name,
  last,
  now,
}: {
  readonly name: FigureKey
  readonly last: number | null
  readonly now: number | null
}) {
  const changed = last !== now
  return (
    <span className={cx(styles.last, changed && styles.changed)}>
      上次 {figureText(name, last)}
      {changed && ' · 有变化'}
    </span>
  )
}

interface CorrectedProps {
  readonly keys: readonly FigureKey[]
  readonly record: Figures
  readonly onTake: () => void
  readonly disabled: boolean
}

function CorrectedSince({ keys, record, onTake, disabled }: CorrectedProps) {
  if (keys.length === 0) return null
  const names = keys
    .map((key) => `${FIGURE_NAMES[key][0]}${figureText(key, record[key])}`)
    .join('、')
  return (
    <p className={styles.corrected}>
      事件记录已更正为 {names}，与此处不同
      <KeyButton kind="quiet" size="small" disabled={disabled} onPress={onTake}>
        照事件记录填
      </KeyButton>
    </p>
  )
}
