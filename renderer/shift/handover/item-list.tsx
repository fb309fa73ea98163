// The sheet: every thing that goes over to the next shift, by groups, with what the relief said of it.
import { useEffect, useRef } from 'react'
import {
  ITEM_GROUPS,
  ITEM_GROUP_NAMES,
  type JudgedItem,
  type Question,
} from '../../../shared/shift/sheet'
import { relativeText, toMs, type Ms } from '../../../shared/time'
import { cx } from '../../ui'
import type { PersonName } from '../../person/person-name'
import { unanswered } from './next'
import styles from './handover.module.css'

export interface ItemListProps {
  readonly items: readonly JudgedItem[]
  readonly nameOf: PersonName
  readonly now: Ms
  /** Left out on a sheet that is only read. */
  readonly chosen?: string | null
  readonly onChoose?: (key: string) => void
}

export function ItemList({ items, nameOf, now, chosen = null, onChoose }: ItemListProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label="交接单"
      aria-activedescendant={chosen === null ? undefined : `item-${chosen}`}
      className={styles.list}
    >
      {ITEM_GROUPS.map((group) => {
        const inGroup = items.filter((item) => item.group === group)
        if (inGroup.length === 0) return null
        return (
          <div key={group} role="group" aria-label={ITEM_GROUP_NAMES[group]}>
            <div className={styles.group} aria-hidden="true">
              {ITEM_GROUP_NAMES[group]} {inGroup.length}
            </div>
            {inGroup.map((item) => (
              <ItemRow
                key={item.key}
                item={item}
                nameOf={nameOf}
                now={now}
                chosen={item.key === chosen}
                onChoose={onChoose}
              />
            ))}
          </div>
        )
      })}
    </div>
  )
}

interface ItemRowProps extends Pick<ItemListProps, 'nameOf' | 'now'> {
  readonly item: JudgedItem
  readonly chosen: boolean
  readonly onChoose: ((key: string) => void) | undefined
}

function ItemRow({ item, nameOf, now, chosen, onChoose }: ItemRowProps) {
  const asks = unanswered(item)
  return (
    <div
      id={`item-${item.key}`}
      role="option"
      aria-selected={chosen}
      className={cx(
        styles.item,
        item.acceptedAt !== null && styles.accepted,
        asks && styles.questioned,
        chosen && styles.chosen,
      )}
      onClick={() => onChoose?.(item.key)}
    >
      <span className={cx(styles.text, !item.open && styles.gone)}>{item.text}</span>
      <ItemState item={item} now={now} />
      {(item.questions.length > 0 || item.reservation !== undefined) && (
        <div className={styles.questions}>
          {item.questions.map((question) => (
            <Asked key={question.askedAt} question={question} nameOf={nameOf} now={now} />
          ))}
          {item.reservation !== undefined && (
            <span>
              <b>保留意见</b> {item.reservation.text}{' '}
              <span className={styles.who}>
                {nameOf(item.reservation.by)} {relativeText(toMs(item.reservation.at), now)}
              </span>
            </span>
          )}
        </div>
      )}
    </div>
  )
}

function ItemState({ item, now }: { readonly item: JudgedItem; readonly now: Ms }) {
  const due = item.dueAt === null ? null : toMs(item.dueAt)
  return (
    <span className={styles.state}>
      {!item.open ? (
        <span>已了结</span>
      ) : unanswered(item) ? (
        <span className={styles.asked}>有疑问，待答复</span>
      ) : item.acceptedAt !== null ? (
        <b>
          ✓ {item.reservation === undefined ? '已接收' : '保留意见接收'}{' '}
          {relativeText(toMs(item.acceptedAt), now)}
        </b>
      ) : (
        <span>待接收</span>
      )}
      {item.open && due !== null && (
        <span className={due <= now ? styles.late : styles.due}>
          {relativeText(due, now)}
          {due <= now ? ' 已超时' : ' 前'}
        </span>
      )}
    </span>
  )
}

function Asked({
  question,
  nameOf,
  now,
}: {
  readonly question: Question
  readonly nameOf: PersonName
  readonly now: Ms
}) {
  return (
    <>
      <span>
        <b>疑问</b> {question.question}{' '}
        <span className={styles.who}>
          {nameOf(question.askedBy)} {relativeText(toMs(question.askedAt), now)}
        </span>
      </span>
      {question.answeredAt !== null && question.answeredBy !== null && (
        <span className={styles.answer}>
          <b>答复</b> {question.answer}{' '}
          <span className={styles.who}>
            {nameOf(question.answeredBy)} {relativeText(toMs(question.answeredAt), now)}
          </span>
        </span>
      )}
    </>
  )
}
