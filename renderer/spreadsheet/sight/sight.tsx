// A table comes in by sight: choose the file and the tab, see each column, look at what changes, take it in.
import { useEffect, useState } from 'react'
import { anchorOf, type Place } from '../../../shared/spreadsheet/book'
import { placeOfAddress } from '../../../shared/spreadsheet/cells'
import type { ChosenSheet } from '../file-choice'
import { FileChoice } from '../file-choice'
import { cx, KeyButton, useKey } from '../../ui'
import { cellText } from './cell-text'
import { Changes } from './changes'
import { ColumnDialog } from './column-dialog'
import type { SightKind, SightReading } from './reading'
import { SheetGrid } from './sheet-grid'
import { Side } from './side'
import { Tabs } from './tabs'
import { useSight } from './use-sight'
import styles from './sight.module.css'

export interface SightProps<Reading extends SightReading> {
  readonly kind: SightKind<Reading>
  readonly depends: readonly unknown[]
  readonly busy: boolean
  readonly error: () => string | undefined
  /** Takes it in; the page closes itself when it was taken. */
  readonly take: (reading: Reading, source: string) => void
  readonly onClose: () => void
}

const STEPS = ['1 选表', '2 看清每一列', '3 核对变化'] as const
const HELP = [
  '选一个文件',
  '方向键走格，回车改这一列，空格不要这一行',
  '看清了再导入，导入之前什么都没有变',
] as const

/** The first cell below the head. */
const startOf = (reading: SightReading): Place => ({
  row: (reading.sight?.head?.bottom ?? -1) + 1,
  column: 0,
})

export function SightPage<Reading extends SightReading>(props: SightProps<Reading>) {
  const { kind, depends, busy, error, take, onClose } = props
  const seen = useSight(kind, depends)
  const { chosen, reading, told } = seen
  const [step, setStep] = useState(0)
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  const [typing, setTyping] = useState(false)
  const [column, setColumn] = useState<number | null>(null)
  useEffect(() => {
    setTyping(false)
    if (reading !== null) setAt(startOf(reading))
    // Where the person has walked stays theirs while they say what is what.
  }, [chosen, reading?.tab])
  const choose = (sheet: ChosenSheet) => {
    seen.choose(sheet)
    setStep(1)
  }
  const back = () => (step === 0 ? onClose() : setStep(step - 1))
  useKey('Esc', back, { enabled: !busy && column === null })
  const mend = (address: string) => {
    const place = placeOfAddress(address)
    if (place === null || reading === null || reading.sight === null) return
    setAt(anchorOf(reading.sight.tab, place))
    setTyping(true)
  }
  const isReady =
    reading !== null &&
    reading.faults.length === 0 &&
    reading.shown.length > 0 &&
    reading.questions.every(({ key, must }) => !must || told.yes.includes(key))
  const finish = () => {
    if (reading === null || chosen === null) return
    seen.remember()
    take(reading, chosen.name)
  }
  return (
    <div className={styles.page}>
      <header className={styles.title}>
        <h2>{kind.title}</h2>
        <span className={styles.file}>{chosen?.name}</span>
        <span className={styles.gap} />
        <ol className={styles.steps}>
          {STEPS.map((name, index) => (
            <li key={name} aria-current={index === step ? 'step' : undefined}>
              {name}
            </li>
          ))}
        </ol>
      </header>
      {step > 0 && reading !== null && chosen !== null && (
        <Tabs book={chosen.book} tab={reading.tab} onTab={seen.chooseTab} help={HELP[step] ?? ''} />
      )}
      <div className={cx(styles.body, step === 0 && styles.first)}>
        {step === 0 && (
          <FileChoice chosen={chosen} onChosen={choose}>
            {kind.shape}
          </FileChoice>
        )}
        {step === 1 && reading !== null && reading.sight !== null && (
          <>
            <SheetGrid
              key={reading.tab}
              sight={reading.sight}
              told={told}
              faults={reading.faults}
              keys={kind.keys}
              at={at}
              typing={typing}
              hears={column === null}
              onAt={setAt}
              onColumn={setColumn}
              onRow={seen.toggleRow}
              onType={setTyping}
              onWrite={seen.write}
            />
            <Side seen={seen} reading={reading} keys={kind.keys} onMend={mend} />
          </>
        )}
        {step === 2 && reading !== null && <Changes changes={reading.shown} />}
      </div>
      <footer className={styles.foot}>
        <span className={styles.truth} role="status">
          {error() ??
            (step === 2 && reading !== null
              ? `${reading.said}。还没有导入，${kind.what}没有任何改动`
              : `还没有导入，${kind.what}没有任何改动`)}
        </span>
        <KeyButton keyName="Esc" keyShownOnly disabled={busy} onPress={back}>
          返回
        </KeyButton>
        {step === 1 && (
          <KeyButton
            kind="primary"
            keyName="Ctrl+Enter"
            disabled={!isReady}
            onPress={() => setStep(2)}
          >
            核对变化
          </KeyButton>
        )}
        {step === 2 && reading !== null && (
          <KeyButton
            kind="primary"
            keyName="Ctrl+Enter"
            disabled={!isReady || busy}
            onPress={finish}
          >
            {reading.button}
          </KeyButton>
        )}
      </footer>
      {column !== null && reading !== null && reading.sight !== null && (
        <ColumnDialog
          column={column}
          head={cellText(reading.sight.tab.rows[reading.sight.head?.bottom ?? 0]?.[column])}
          taken={reading.sight.taken.get(column)}
          keys={kind.keys}
          onTake={(key) => {
            seen.takeColumn(column, key)
            setColumn(null)
          }}
          onClose={() => setColumn(null)}
        />
      )}
    </div>
  )
}
