// 约稿 that are waited for, the first due first.
import { useState } from 'react'
import { openPieces } from '../../../shared/inbox/clocks'
import type { Piece } from '../../../shared/inbox/record'
import { shortNameOf } from '../../../shared/subordinate/find'
import { countdownText, minuteText, toMs } from '../../../shared/time'
import { PaperDialog } from '../../paper/paper-button'
import { KeyButton } from '../../ui'
import { useDesk, useNow, useWhyReadOnly } from '../../use-desk'
import { ReceivePieceDialog, WithdrawPieceDialog } from './piece-dialogs'
import styles from '../late/late.module.css'

type Deed = 'receive' | 'withdraw' | 'paper'

function PieceText({ piece }: { readonly piece: Piece }) {
  const unit = useDesk().subordinates.units[piece.unitId]
  const over = useNow() - toMs(piece.dueAt)
  return (
    <p>
      <b>约稿 {unit === undefined ? '' : shortNameOf(unit)}</b> {piece.topic}
      <span className={styles.aside}>
        {minuteText(toMs(piece.at)).slice(5)} 约，{minuteText(toMs(piece.dueAt)).slice(5)} 前来
        {over > 0 ? `，已超 ${countdownText(over).replace(/^[-+−]/, '')}` : ''}
      </span>
    </p>
  )
}

export function PieceList() {
  const desk = useDesk()
  const now = useNow()
  const why = useWhyReadOnly()
  const [open, setOpen] = useState<{ readonly deed: Deed; readonly id: string }>()
  const close = () => setOpen(undefined)
  const all = openPieces(desk)
  const piece = desk.inbox.pieces[open?.id ?? '']
  const shared = { size: 'small', disabled: why !== undefined, title: why } as const
  const keyFor = (keyName: string, id: string) => (all[0]?.id === id ? { keyName } : {})
  return (
    <>
      {all.length > 0 && (
        <ul className={styles.inquiries} aria-label="等来的约稿">
          {all.map((one) => (
            <li key={one.id} data-late={toMs(one.dueAt) < now}>
              <PieceText piece={one} />
              <KeyButton
                size="small"
                kind="quiet"
                {...keyFor('Ctrl+P', one.id)}
                onPress={() => setOpen({ deed: 'paper', id: one.id })}
              >
                约稿通知
              </KeyButton>
              <KeyButton
                {...shared}
                kind="quiet"
                onPress={() => setOpen({ deed: 'withdraw', id: one.id })}
              >
                不再约
              </KeyButton>
              <KeyButton
                {...shared}
                {...keyFor('F4', one.id)}
                onPress={() => setOpen({ deed: 'receive', id: one.id })}
              >
                记收到
              </KeyButton>
            </li>
          ))}
        </ul>
      )}
      {piece !== undefined && open?.deed === 'receive' && (
        <ReceivePieceDialog piece={piece} onClose={close} />
      )}
      {piece !== undefined && open?.deed === 'withdraw' && (
        <WithdrawPieceDialog piece={piece} onClose={close} />
      )}
      {piece !== undefined && open?.deed === 'paper' && (
        <PaperDialog paper={{ kind: 'pieceNotice', pieceId: piece.id }} onClose={close} />
      )}
    </>
  )
}
