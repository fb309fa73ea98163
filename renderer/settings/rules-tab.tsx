// 时限规则: which sets are in use, every rule of each with its source, and how they changed.
import { useState } from 'react'
import { OUTDATED, presetsFor } from '../../shared/deadline/presets'
import type { Preset, Rule, RuleBook } from '../../shared/deadline/record'
import { CATEGORY_NAMES, categorySchema } from '../../shared/vocabulary'
import { Heading, KeyButton } from '../ui'
import { useDesk } from '../use-desk'
import { PresetDialog } from './preset-dialog'
import { RightsNote, useRights } from './rights'
import { RuleDialog } from './rule-dialog'
import { RuleHistory } from './rule-history'
import { RuleTable } from './rule-table'
import styles from './settings.module.css'

type Open =
  | { readonly kind: 'presets' }
  | { readonly kind: 'rule'; readonly preset: Preset; readonly rule: Rule | null }
  | null

const categoriesOf = ({ byCategory }: RuleBook, presetId: string): string[] =>
  categorySchema.options
    .filter((category) => byCategory[category]?.includes(presetId))
    .map((category) => CATEGORY_NAMES[category])

/** `默认方案`, `用于自然灾害`; empty when the set is not in use. */
function useOf(book: RuleBook, { id }: Preset): string {
  const categories = categoriesOf(book, id)
  return [
    id === book.defaultPreset && '默认方案',
    categories.length > 0 && `用于${categories.join('、')}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Sets in use come first; those that ship by now stand with them. */
const inOrder = (book: RuleBook): Preset[] =>
  [...presetsFor(book)].sort(
    (a, b) => Number(useOf(book, b) !== '') - Number(useOf(book, a) !== ''),
  )

export function RulesTab() {
  const { ruleBooks } = useDesk()
  const rights = useRights()
  const [open, setOpen] = useState<Open>(null)
  const book = ruleBooks.at(-1)?.book
  if (book === undefined) return null
  const close = () => setOpen(null)
  return (
    <>
      <RightsNote rights={rights} />
      <Heading
        note={
          book.combining === 'strictest'
            ? '默认方案和按类别选用的专门规定都算数，按最严的计时；都没有规定的，按呼和浩特 2014'
            : '先按类别选用的专门规定，再按默认方案；都没有规定的，按呼和浩特 2014'
        }
        actions={
          rights.mayChange && (
            <KeyButton onPress={() => setOpen({ kind: 'presets' })}>选用方案…</KeyButton>
          )
        }
      >
        时限规则
      </Heading>
      {inOrder(book).map((preset) => {
        const use = useOf(book, preset)
        return (
          <section key={preset.id} className={styles.part} aria-label={preset.name}>
            <Heading
              level={3}
              note={
                <>
                  依据 {preset.source} ·{' '}
                  {use === '' ? '未选用' : <b className={styles.use}>{use}</b>}
                  {preset.id in OUTDATED && ` · 已过时：${OUTDATED[preset.id]}`}
                </>
              }
              actions={
                rights.mayChange &&
                use !== '' && (
                  <KeyButton
                    kind="quiet"
                    size="small"
                    title={`加一条规则：${preset.name}`}
                    onPress={() => setOpen({ kind: 'rule', preset, rule: null })}
                  >
                    加一条规则…
                  </KeyButton>
                )
              }
            >
              {preset.name}
            </Heading>
            <RuleTable
              preset={preset}
              quiet={use === ''}
              {...(rights.mayChange && book.presets.includes(preset)
                ? { onOpen: (rule: Rule) => setOpen({ kind: 'rule', preset, rule }) }
                : {})}
            />
          </section>
        )
      })}
      <RuleHistory books={ruleBooks} />
      {open?.kind === 'presets' && <PresetDialog book={book} onClose={close} />}
      {open?.kind === 'rule' && (
        <RuleDialog preset={open.preset} rule={open.rule} onClose={close} />
      )}
    </>
  )
}
