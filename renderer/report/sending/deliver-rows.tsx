// The table of a registration: who, by which channel, when, and who took it at the other end.
import { CHANNEL_NAMES, type Channel } from '../../../shared/vocabulary'
import { ContactPick } from '../../contact/contact-pick'
import { Check, Pick, TimeField } from '../../ui'
import { useMinute } from '../../use-desk'
import type { DeliveryRow } from './deliver-form'
import styles from '../report.module.css'

const CHANNELS = (Object.keys(CHANNEL_NAMES) as Channel[]).map((value) => ({
  value,
  label: CHANNEL_NAMES[value],
}))

export interface DeliverRowsProps {
  readonly rows: readonly DeliveryRow[]
  readonly onChange: (rows: DeliveryRow[]) => void
  /** What is wrong with the row of a recipient. */
  readonly errorAt: (recipientId: string) => string | undefined
}

/** What the ticked rows have in common, for the line that sets all of them. */
function common<Value>(
  rows: readonly DeliveryRow[],
  read: (row: DeliveryRow) => Value,
): Value | null {
  const values = rows.filter(({ ticked }) => ticked).map(read)
  return values.length > 0 && values.every((value) => value === values[0]) ? values[0]! : null
}

export function DeliverRows({ rows, onChange, errorAt }: DeliverRowsProps) {
  const now = useMinute()
  const change = (id: string, patch: Partial<DeliveryRow>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...patch } : row)))
  const changeAll = (patch: Partial<DeliveryRow>) =>
    onChange(rows.map((row) => (row.ticked ? { ...row, ...patch } : row)))
  return (
    <table className={styles.rows} aria-label="报送对象">
      <thead>
        <tr>
          <th scope="col">报送对象</th>
          <th scope="col">方式</th>
          <th scope="col">报送时间</th>
          <th scope="col">接收人</th>
        </tr>
      </thead>
      <tbody>
        {rows.length > 1 && (
          <tr className={styles.all}>
            <th scope="row">全部一起改</th>
            <td>
              <Pick
                label="全部方式"
                value={common(rows, ({ channel }) => channel)}
                options={CHANNELS}
                placeholder="各不相同"
                onChange={(channel) => changeAll({ channel })}
              />
            </td>
            <td>
              <TimeField
                label="全部报送时间"
                value={common(rows, ({ at }) => at)}
                now={now}
                onChange={(at) => changeAll({ at })}
              />
            </td>
            <td className={styles.quiet}>同一份内容同时报送</td>
          </tr>
        )}
        {rows.map((row) => (
          <tr key={row.id} className={row.ticked ? undefined : styles.off}>
            <th scope="row">
              <Check checked={row.ticked} onChange={(ticked) => change(row.id, { ticked })}>
                {row.name}
              </Check>
            </th>
            <td>
              <Pick
                label={`${row.name} 方式`}
                value={row.channel}
                options={CHANNELS}
                disabled={!row.ticked}
                onChange={(channel) => change(row.id, { channel })}
              />
            </td>
            <td>
              <TimeField
                label={`${row.name} 报送时间`}
                value={row.at}
                now={now}
                disabled={!row.ticked}
                faulty={row.ticked && errorAt(row.id) !== undefined}
                onChange={(at) => change(row.id, { at })}
              />
              {row.ticked && errorAt(row.id) !== undefined && (
                <p className={styles.rowError} role="alert">
                  {errorAt(row.id)}
                </p>
              )}
            </td>
            <td>
              <ContactPick
                label={`${row.name} 接收人`}
                value={row.receivedBy}
                disabled={!row.ticked}
                maxLength={200}
                placeholder="知道就填"
                onChange={(receivedBy) => change(row.id, { receivedBy })}
                onPick={({ name }) => change(row.id, { receivedBy: name })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
