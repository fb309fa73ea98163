// What can be typed into the entry line, over it while it has the focus: learned by looking.
import type { EntryKind, OtherSide } from '../../shared/shift/entry'
import { KeyHint, cx } from '../ui'
import styles from './entry.module.css'
import { KIND_KEYS } from './typed'

/** The focus stays in the line. */
const stay = (event: { preventDefault: () => void }) => event.preventDefault()

interface KindsProps {
  readonly kind: EntryKind
  readonly onChoose: (kind: EntryKind) => void
}

export function EntryHelp({ kind, onChoose }: KindsProps) {
  return (
    <div className={styles.help}>
      <div className={styles.row} role="group" aria-label="类别">
        <b>类别</b>
        {KIND_KEYS.map((one) => (
          <button
            key={one.kind}
            type="button"
            tabIndex={-1}
            aria-pressed={one.kind === kind}
            className={cx(styles.option, one.kind === kind && styles.chosen)}
            onMouseDown={stay}
            onClick={() => onChoose(one.kind)}
          >
            {one.name} <small>{one.letters}</small>
          </button>
        ))}
        <span className={styles.gap} />
        <KeyHint keyName="Alt+↑↓" /> 换，或先打 <code>qd</code> 加空格
      </div>
      <div className={styles.row}>
        <b>时间</b> 先打 <code>1302</code>、<code>昨晚2240</code>、<code>下午1点</code>、
        <code>20分钟前</code> 加空格是那时的事（补录）；不打就是现在
        <span className={styles.gap} />
        <b>对方</b> <code>@</code> 加姓名、单位或拼音
        <span className={styles.gap} />
        <b>待办</b> 末尾写 <code>待办 1530</code>、<code>待办 明早8点</code>，到点报警
      </div>
      <div className={styles.row}>
        <b>事件</b> 先打 <code>#17</code>{' '}
        加空格，记入值班17号事件的时间线；事件开着时自动带上它的编号， 在最前面按退格去掉
      </div>
      <div className={styles.row}>
        <KeyHint keyName="Enter" /> 记下，立即存盘
        <span className={styles.gap} />
        <KeyHint keyName="Esc" /> 回到原处，写的字留着
        <span className={styles.gap} />
        <KeyHint keyName="←退格" /> 在最前面按，撤回对方、时间、类别、事件
        <span className={styles.gap} />
        涉密信息不得录入本机
      </div>
    </div>
  )
}

interface FoundProps {
  readonly query: string
  readonly others: readonly OtherSide[]
  readonly chosen: number
  readonly onPick: (other: OtherSide) => void
}

export function FoundOthers({ query, others, chosen, onPick }: FoundProps) {
  return (
    <div className={styles.help}>
      <div className={styles.row}>
        <b>对方</b>
        {query === '' ? (
          '接着打姓名、单位或拼音，如 @szz、@应急'
        ) : others.length === 0 ? (
          <>通讯录里没有“{query}”，按空格照写作对方姓名</>
        ) : (
          <>
            <KeyHint keyName="↑↓" /> 选 <KeyHint keyName="Enter" /> 或空格 取用
          </>
        )}
      </div>
      {others.length > 0 && (
        <div className={styles.found} role="listbox" aria-label="对方">
          {others.map((other, index) => (
            <button
              key={`${other.unit}/${other.name}/${other.phone}/${index}`}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className={cx(styles.person, index === chosen && styles.here)}
              onMouseDown={stay}
              onClick={() => onPick(other)}
            >
              <span>
                {other.name === '' ? (
                  other.unit
                ) : (
                  <>
                    {other.name}　<i>{other.unit}</i>
                  </>
                )}
              </span>
              <i>{other.phone}</i>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
