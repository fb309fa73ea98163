// 本班记录: the log of the shift in force, always in sight, and when it will be relieved.
import { useMemo } from 'react'
import { nextStart } from '../../shared/shift/start'
import type { Shift } from '../../shared/shift/record'
import { foldEntries } from '../../shared/folded-steps'
import type { Entry } from '../../shared/shift/entry'
import { relativeText, timeText, toMs } from '../../shared/time'
import { Empty, Heading, KeyButton, LogFold, LogList } from '../ui'
import { usePersonName } from '../person/person-name'
import { useDesk, useMinute } from '../use-desk'
import { go } from '../route'
import { useExpected } from '../duty/expected'
import { LogLine } from '../shift/log/log-line'
import styles from './desk.module.css'

const SHOWN = 60

/** Until when, and who comes then. */
function Relief({ shift }: { readonly shift: Shift }) {
  const desk = useDesk()
  const nameOf = usePersonName()
  const minute = useMinute()
  const planned = toMs(shift.plannedEnd)
  const next = nextStart(desk, Math.max(minute, planned))
  const expected = useExpected(next)
  const incoming = shift.handover?.incoming
  return (
    <p className={styles.relief}>
      {timeText(planned)} 交{next.name}
      {incoming
        ? ` · ${nameOf(incoming.personId)} 正在接班`
        : expected.length > 0
          ? ` · 接班 ${expected.join('、')}`
          : ''}
      <KeyButton kind="quiet" size="small" keyName="Alt+U" onPress={() => go({ kind: 'since' })}>
        上次在班以来
      </KeyButton>
    </p>
  )
}

const NONE: readonly Entry[] = []

export function RecentLog() {
  const desk = useDesk()
  const nameOf = usePersonName()
  const minute = useMinute()
  const { current } = desk.shift
  const entries = current?.entries ?? NONE
  const folded = useMemo(
    () => foldEntries(entries, { incidents: desk.incidents }).slice(-SHOWN).reverse(),
    [entries, desk.incidents],
  )
  if (current === null)
    return (
      <Empty size="column" title="无人值班">
        开始值班之后，这里是本班的记录。
      </Empty>
    )
  const line = (entry: Entry) => (
    <LogLine key={entry.id} entry={entry} around={desk} nameOf={nameOf} now={minute} />
  )
  return (
    <>
      <Relief shift={current} />
      <Heading
        note={entries.length === 0 ? undefined : `${entries.length} 条`}
        actions={
          <KeyButton
            kind="quiet"
            size="small"
            keyName="Alt+4"
            keyShownOnly
            onPress={() => go({ kind: 'log', shiftId: null })}
          >
            全部
          </KeyButton>
        }
      >
        本班记录
      </Heading>
      {entries.length === 0 ? (
        <Empty size="column" title="本班还没有记录">
          按 Ctrl+L 随时记一条；接报、报告、报送的每一步会自己记在这里。
        </Empty>
      ) : (
        <LogList label="本班记录">
          {folded.map((one) =>
            'one' in one ? (
              line(one.one)
            ) : (
              <LogFold
                key={one.fold.key}
                time={relativeText(toMs(one.fold.of.at(-1)!.at), minute)}
                kind={one.fold.kind}
                text={one.fold.text}
                count={one.fold.of.length}
              >
                {[...one.fold.of].reverse().map(line)}
              </LogFold>
            ),
          )}
        </LogList>
      )}
    </>
  )
}
