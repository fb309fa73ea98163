// Beside the sheet, in words: what was read, what was guessed, what cannot be read, what is left out, and
// what would be emptied. Nothing is taken in that does not stand here.
import { monthText } from '../../../shared/calendar/month'
import { columnName, placeOfAddress, type Fault } from '../../../shared/spreadsheet/cells'
import { Check, Choice, KeyButton } from '../../ui'
import { cellText } from './cell-text'
import { LeftOut } from './left-out'
import type { ColumnKey, SightReading } from './reading'
import type { Seen } from './use-sight'
import styles from './sight.module.css'

export interface SideProps {
  readonly seen: Seen<SightReading>
  readonly reading: SightReading
  readonly keys: readonly ColumnKey[]
  /** Goes to the cell and types there. */
  readonly onMend: (address: string) => void
}

const SHOWN = 60

/** `“电话”读作办公电话`: where the head says it in other words. */
function guessed({ sight }: SightReading, keys: readonly ColumnKey[]): string[] {
  if (sight?.head === null || sight === null) return []
  const { bottom, top } = sight.head
  return [...sight.taken]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, key]) => {
      const name = keys.find((one) => one.key === key)?.name
      const rows = [sight.tab.rows[bottom]?.[column], sight.tab.rows[top]?.[column]]
      const head = rows.map(cellText).find((text) => text !== '') ?? ''
      const same = head.replace(/[^\p{L}\p{N}]/gu, '') === name
      return name === undefined || same
        ? []
        : [
            `${head === '' ? `${columnName(column)}列` : `“${head.replace(/\s+/g, ' ')}”`}读作${name}`,
          ]
    })
}

export function Side({ seen, reading, keys, onMend }: SideProps) {
  const { told, toggle } = seen
  const { faults, remarks, questions, emptied, odd, months, said } = reading
  const guesses = guessed(reading, keys)
  const isAsked = guesses.length + odd.length + questions.length > 0 || months.length > 1
  return (
    <aside className={styles.side} aria-label="会怎么导入">
      <section>
        <h3>{faults.length > 0 ? '还不能导入' : said}</h3>
        {seen.isRemembered && <p>各列照上一次同样表头的表读的。</p>}
      </section>
      {faults.length > 0 && <Unreadable faults={faults} seen={seen} onMend={onMend} />}
      {isAsked && (
        <section>
          <h3 className={styles.look}>要您看一眼</h3>
          {questions.map(({ key, text }) => (
            <Check key={key} checked={told.yes.includes(key)} onChange={() => toggle('yes', key)}>
              {text}
            </Check>
          ))}
          {months.length > 1 && (
            <div className={styles.months}>
              <span>这张表是</span>
              <Choice
                label="这张表是哪个月的"
                value={told.month ?? ''}
                onChange={(month) => seen.setMonth(month === '' ? null : month)}
                options={[
                  { value: '', label: '照表上写的' },
                  ...months.map((month) => ({ value: month, label: monthText(month) })),
                ]}
              />
            </div>
          )}
          {odd.map(({ address, text, why, as }) => (
            <p key={address} className={styles.line}>
              <span>
                <b>{address}</b> {text} {why}
                {as !== null && (
                  <>
                    ，按 <b>{as}</b> 导入
                  </>
                )}
              </span>
              {(as !== null || told.asWritten.includes(address)) && (
                <KeyButton kind="quiet" size="small" onPress={() => toggle('asWritten', address)}>
                  {as === null ? '不照原样' : '照原样'}
                </KeyButton>
              )}
              <KeyButton kind="quiet" size="small" onPress={() => onMend(address)}>
                就地改
              </KeyButton>
            </p>
          ))}
          {guesses.length > 0 && <p>{guesses.join('；')}。</p>}
        </section>
      )}
      <LeftOut seen={seen} />
      <section>
        <h3>没有导的</h3>
        {remarks.length === 0 ? (
          <p>{faults.length > 0 ? '读不出来的改好以后再说。' : '没有，全都读了。'}</p>
        ) : (
          <ul aria-label="没有导入或保留原样的">
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        )}
      </section>
      <Empties seen={seen} emptied={emptied} />
    </aside>
  )
}

function Empties({ seen, emptied }: Pick<SideProps, 'seen'> & Pick<SightReading, 'emptied'>) {
  return (
    <section>
      <h3>会清空的</h3>
      {emptied.length === 0 ? (
        <p>没有。空格子不清空原来的内容。</p>
      ) : (
        <>
          <p>不打勾的保留原来的：</p>
          {emptied.slice(0, SHOWN).map(({ key, what, before }) => (
            <Check
              key={key}
              checked={seen.told.emptied.includes(key)}
              onChange={() => seen.toggle('emptied', key)}
            >
              {`${what}：${before} → 空`}
            </Check>
          ))}
          {emptied.length > SHOWN && <p>还有 {emptied.length - SHOWN} 处，都保留。</p>}
        </>
      )}
    </section>
  )
}

function Unreadable({
  faults,
  seen,
  onMend,
}: Pick<SideProps, 'seen' | 'onMend'> & { readonly faults: readonly Fault[] }) {
  const rows = seen.reading?.sight?.tab.rows ?? []
  const isInSheet = ({ address }: Fault): boolean => {
    const place = placeOfAddress(address)
    return place !== null && rows[place.row] !== undefined
  }
  const hasHead = seen.reading?.sight?.head !== null
  return (
    <section role="alert">
      <h3 className={styles.wrong}>读不出来 {faults.length} 格</h3>
      <ul aria-label="读不出来的单元格">
        {faults.slice(0, SHOWN).map((fault, index) => (
          <li key={index} className={styles.line}>
            <span>
              <b>{fault.address}</b> {fault.message}
            </span>
            {hasHead && isInSheet(fault) && (
              <>
                <KeyButton
                  size="small"
                  keyName={index === 0 ? 'Alt+M' : undefined}
                  onPress={() => onMend(fault.address)}
                >
                  就地改
                </KeyButton>
                <KeyButton kind="quiet" size="small" onPress={() => seen.leaveOut(fault.address)}>
                  不导
                </KeyButton>
              </>
            )}
          </li>
        ))}
        {faults.length > SHOWN && <li>还有 {faults.length - SHOWN} 格。</li>}
      </ul>
      {hasHead && faults.some(isInSheet) ? (
        <KeyButton size="small" keyName="Alt+B" onPress={seen.leaveOutAll}>
          这 {faults.length} 格都不导，原来有的保留
        </KeyButton>
      ) : (
        <p>在左边走到那一列，回车，说它是什么。</p>
      )}
    </section>
  )
}
