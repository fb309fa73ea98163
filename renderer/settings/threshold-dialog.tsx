// One criterion: of which incidents, which number, from how many on which level, by which document.
import { useState } from 'react'
import type { Command } from '../../shared/desk'
import { isEqual } from '../../shared/equal'
import { FIGURE_KEYS, FIGURE_NAMES } from '../../shared/incident/figures'
import type { Threshold } from '../../shared/incident/thresholds'
import {
  CATEGORY_NAMES,
  categorySchema,
  kindName,
  kindsOf,
  LEVEL_NUMERALS,
  LEVELS,
  type Kind,
} from '../../shared/vocabulary'
import { useSend } from '../form/use-send'
import { Check, DialogFrame, Field, FieldRow, NumberBox, Pick, TextInput } from '../ui'
import { useDesk } from '../use-desk'

type Table = Extract<Command, { type: 'setThresholds' }>['table']
type One = Table[number]

const BLANK: One = {
  kinds: [],
  figure: 'dead',
  atLeast: [null, null, null, null],
  source: '本单位规定',
}

const editable = ({ kinds, figure, atLeast, source }: Threshold): One => ({
  kinds: [...kinds],
  figure,
  atLeast: [...atLeast],
  source,
})

const FIGURES = FIGURE_KEYS.map((value) => ({
  value,
  label: `${FIGURE_NAMES[value][0]}（${FIGURE_NAMES[value][1]}）`,
}))

export interface ThresholdDialogProps {
  /** Its place in the table; null: a new one. */
  readonly at: number | null
  readonly onClose: () => void
}

export function ThresholdDialog({ at, onClose }: ThresholdDialogProps) {
  const { table } = useDesk().thresholds
  const before = at === null ? BLANK : editable(table[at] ?? BLANK)
  const [one, setOne] = useState(before)
  const [drop, setDrop] = useState(false)
  const [reason, setReason] = useState('')
  const place = at ?? table.length
  const sending = useSend((): Command => {
    const others = table.map(editable)
    const next = drop
      ? others.filter((_, index) => index !== at)
      : at === null
        ? [...others, one]
        : others.map((other, index) => (index === at ? one : other))
    return { type: 'setThresholds', table: next, reason }
  })
  const set = (patch: Partial<One>) => setOne({ ...one, ...patch })
  const changed = drop || !isEqual(one, before)
  const errorAt = (field: string) => sending.errorAt(`table.${place}.${field}`)
  return (
    <DialogFrame
      open
      title={at === null ? '定级标准 · 加一条' : '定级标准 · 修改'}
      consequence="只改变以后的建议；已经定的级不变，定级由人决定。改动写进日志。"
      actions={[
        {
          label: drop ? '删去这一条' : '保存',
          keyName: 'Ctrl+Enter',
          act: () => sending.submit(onClose),
          disabled: !changed,
        },
      ]}
      onClose={onClose}
      dirty={changed || reason !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
      width={820}
    >
      {!drop && (
        <>
          {categorySchema.options.map((category) => (
            <Field
              key={category}
              label={CATEGORY_NAMES[category]}
              error={category === 'naturalDisaster' ? errorAt('kinds') : undefined}
            >
              <Kinds
                of={kindsOf(category)}
                value={one.kinds}
                onChange={(kinds) => set({ kinds })}
              />
            </Field>
          ))}
          <Field label="看什么数">
            <Pick value={one.figure} options={FIGURES} onChange={(figure) => set({ figure })} />
          </Field>
          <Field
            label="多少以上"
            error={errorAt('atLeast')}
            hint="含本数；没有这一级的空着；级别越高数字越大"
          >
            <FieldRow fit>
              {LEVELS.map((level, index) => (
                <NumberBox
                  key={level}
                  label={`${LEVEL_NUMERALS[level]}级`}
                  word={`${LEVEL_NUMERALS[level]}级`}
                  unit={FIGURE_NAMES[one.figure][1]}
                  decimals={one.figure === 'lossWan' || one.figure === 'areaHa' ? 2 : 0}
                  value={one.atLeast[index] ?? null}
                  onChange={(value) => {
                    const atLeast: One['atLeast'] = [...one.atLeast]
                    atLeast[index] = value
                    set({ atLeast })
                  }}
                />
              ))}
            </FieldRow>
          </Field>
          <Field label="依据" required error={errorAt('source')}>
            <TextInput value={one.source} onChange={(source) => set({ source })} maxLength={200} />
          </Field>
        </>
      )}
      {at !== null && (
        <Field label="删去">
          <Check checked={drop} onChange={setDrop}>
            不要这一条了
          </Check>
        </Field>
      )}
      <Field label="修改原因" required error={sending.errorAt('reason')}>
        <TextInput
          value={reason}
          onChange={setReason}
          placeholder="如：按本市专项预案调整"
          maxLength={200}
        />
      </Field>
    </DialogFrame>
  )
}

interface KindsProps {
  readonly of: readonly Kind[]
  readonly value: readonly Kind[]
  readonly onChange: (kinds: Kind[]) => void
}

const Kinds = ({ of, value, onChange }: KindsProps) => (
  <FieldRow fit>
    {of.map((kind) => (
      <Check
        key={kind}
        checked={value.includes(kind)}
        onChange={(on) => onChange(on ? [...value, kind] : value.filter((one) => one !== kind))}
      >
        {kindName(kind)}
      </Check>
    ))}
  </FieldRow>
)
