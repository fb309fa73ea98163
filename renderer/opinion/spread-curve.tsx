// 走势: what was counted as a curve, below it what was added an hour, and above it what was done when. The table of the
// same figures stands beside it.
import { SPREAD_NAMES } from '../../shared/opinion/spread'
import { curveOf, type Mark } from '../../shared/opinion/curve'
import type { Opinion } from '../../shared/opinion/record'
import type { Incident } from '../../shared/incident/record'
import { minuteText, timeText, type Ms } from '../../shared/time'
import { rowsOf, scale, shortFigure, ticksTo } from './chart-scale'
import styles from './curve.module.css'

const WIDTH = 820
const LEFT = 62
const RIGHT = WIDTH - 16
const CURVE = 130
const GAP = 22
const RATES = 64
const AXIS = 20
const MARK_LINE = 16
/** A character of a label, and half of one. */
const CHARACTER = 12

const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? CHARACTER : CHARACTER * 0.6), 0) + 10

const textOf = ({ at, name }: Mark): string => `${name} ${timeText(at)}`

function placed(marks: readonly Mark[], x: (at: Ms) => number) {
  const labels = marks.map((mark) => {
    const text = textOf(mark)
    const width = widthOf(text)
    // A label at the right edge stands to the left of its line.
    const at = x(mark.at)
    return { mark, text, width, at, x: Math.min(at + 3, WIDTH - width) }
  })
  const rows = rowsOf(labels)
  return labels.map((label, index) => ({ ...label, row: rows[index]! }))
}

export function SpreadCurve({
  opinion,
  incident,
}: {
  readonly opinion: Opinion
  readonly incident: Incident | undefined
}) {
  const curve = curveOf(opinion, incident)
  if (curve === null) return null
  const { of, points, legs, marks, from, to } = curve
  const x = scale([from, to], [LEFT, RIGHT])
  const labels = placed(marks, x)
  const top = 8 + MARK_LINE * (Math.max(-1, ...labels.map(({ row }) => row)) + 1)
  const bottom = top + CURVE
  const counts = ticksTo(Math.max(...points.map(({ count }) => count)))
  const y = scale([0, counts.at(-1)!], [bottom, top])
  const rateTop = bottom + GAP
  const rateBottom = rateTop + RATES
  const rates = ticksTo(Math.max(0, ...legs.map(({ rate }) => rate)), 2)
  const yRate = scale([0, rates.at(-1)!], [rateBottom, rateTop])
  const height = rateBottom + AXIS
  const name = SPREAD_NAMES[of]
  const last = points.at(-1)!
  return (
    <svg
      className={styles.curve}
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={`${name}走势：${minuteText(points[0]!.at)} ${points[0]!.count}，${minuteText(last.at)} ${last.count}。数字见下表。`}
    >
      {counts.map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={LEFT} x2={RIGHT} y1={y(tick)} y2={y(tick)} />
          <text className={styles.tick} x={LEFT - 6} y={y(tick) + 4}>
            {shortFigure(tick)}
          </text>
        </g>
      ))}
      <text className={styles.name} x={LEFT} y={bottom + 15}>
        每小时新增{name}
      </text>
      {rates.map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={LEFT} x2={RIGHT} y1={yRate(tick)} y2={yRate(tick)} />
          <text className={styles.tick} x={LEFT - 6} y={yRate(tick) + 4}>
            {shortFigure(tick)}
          </text>
        </g>
      ))}
      {legs.map((leg) => {
        const rate = Math.max(0, leg.rate)
        return (
          <g key={leg.from}>
            <rect
              className={styles.rate}
              x={x(leg.from) + 1}
              width={Math.max(1, x(leg.to) - x(leg.from) - 2)}
              y={yRate(rate)}
              height={rateBottom - yRate(rate)}
            />
            <title>{`${timeText(leg.from)}–${timeText(leg.to)} 每小时 ${Math.round(leg.rate)}`}</title>
          </g>
        )
      })}
      {labels.map(({ mark, text, at, x: labelX, row }) => (
        <g key={`${mark.name} ${mark.at}`}>
          <line className={styles.mark} x1={at} x2={at} y1={4 + MARK_LINE * row} y2={rateBottom} />
          <text className={styles.label} x={labelX} y={14 + MARK_LINE * row}>
            {text}
          </text>
        </g>
      ))}
      <polyline
        className={styles.line}
        points={points.map(({ at, count }) => `${x(at)},${y(count)}`).join(' ')}
      />
      {points.map(({ at, count }) => (
        <circle key={at} className={styles.point} cx={x(at)} cy={y(count)} r={4}>
          <title>{`${minuteText(at)} ${name} ${count}`}</title>
        </circle>
      ))}
      {[points[0]!, ...(points.length > 2 ? points.slice(1, -1) : []), last].map(
        ({ at }, index) => (
          <text
            key={at}
            className={styles.moment}
            x={x(at)}
            y={height - 5}
            textAnchor={index === 0 ? 'start' : at === last.at ? 'end' : 'middle'}
          >
            {timeText(at)}
          </text>
        ),
      )}
    </svg>
  )
}
