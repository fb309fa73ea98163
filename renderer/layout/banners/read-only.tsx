// 只读: the journal is not what was written. Says where, and offers the copy and the way forward.
import { useState } from 'react'
import type { Damage } from '../../../shared/app-status/record'
import { Banner, KeyButton } from '../../ui'
import { useStore } from '../../store'
import { AcceptDamage } from './accept-damage'
import { damageText, firstThing, soundUntil } from './damage-text'
import { ExportButton, useExport } from './export-button'

/** Who may act, by what the page shows: the copy needs a signed-in person, or a room without people. */
function useStanding() {
  const stage = useStore(({ connection }) => connection?.view.kind)
  const nobody = useStore(
    ({ connection }) =>
      connection?.view.kind === 'firstRun' ||
      (connection?.view.kind === 'signIn' && connection.view.people.length === 0),
  )
  return { mayAccept: stage === 'desk', mayExport: stage === 'desk' || nobody, nobody }
}

export function ReadOnly({ damage }: { readonly damage: Damage }) {
  const [accepting, setAccepting] = useState(false)
  const exporting = useExport()
  const { mayAccept, mayExport, nobody } = useStanding()
  // What a newer version wrote is not damaged: this version must not go on behind it.
  const newer = damage.kind === 'newer'
  return (
    <>
      <Banner
        tone="late"
        title="只读 · 值班数据有损坏"
        actions={
          <>
            {mayExport && <ExportButton exporting={exporting} label="导出现有数据" size="small" />}
            {mayAccept && !newer && (
              <KeyButton kind="danger" size="small" onPress={() => setAccepting(true)}>
                处理并继续
              </KeyButton>
            )}
          </>
        }
      >
        {damageText(damage)}；{soundUntil(damage)}。可以看、可以导出，不能登记，急事先用纸记。
        {firstThing(damage)}
        {!mayAccept && !nobody && !newer && '签到后可以处理。'}
        {nobody && '人员名单也读不出来，请导出后联系管理员，用备份恢复。'}
        {exporting.said !== null && <b role="status"> {exporting.said.text}</b>}
      </Banner>
      {accepting && <AcceptDamage damage={damage} onClose={() => setAccepting(false)} />}
    </>
  )
}
