// 导入: what another room sent, on a stick or on paper. First it is shown what it is; then one decision.
import { useEffect, useRef, useState } from 'react'
import type { ImportPreview } from '../../shared/packet/preview'
import type { CarriedReport } from '../../shared/packet/record'
import { refusalText } from '../../shared/refusals'
import { DropTarget } from '../attachment/drop-target'
import { useIncoming } from '../attachment/incoming'
import { Foot } from '../layout/frame'
import { Heading, KeyButton, useKey } from '../ui'
import { DeskLayout } from '../layout/desk-layout'
import { useWhyReadOnly } from '../use-desk'
import { go, goBack } from '../route'
import { useStore } from '../store'
import { Camera, useHasCamera } from './camera'
import { CarriedSheet } from './carried-sheet'
import { ChooseButton, NothingYet } from './choose-files'
import { takeHanded } from './pending-import'
import { Notice } from './notice'
import { PreviewCarried } from './preview-carried'
import { PreviewPeriod } from './preview-period'
import { PreviewReceipt } from './preview-receipt'
import { Parts, Sealed, Unread } from './unfinished'
import { useImport, type Importing } from './use-import'
import styles from './packet.module.css'

/** A complete thing that can be taken in. */
type Whole = Extract<ImportPreview, { kind: 'packet' | 'report' | 'receipt' }>

const isWhole = (preview: ImportPreview | null): preview is Whole =>
  preview !== null && ['packet', 'report', 'receipt'].includes(preview.kind)

const isCarried = (preview: ImportPreview | null) =>
  preview?.kind === 'packet' || preview?.kind === 'report' ? preview : null

const TITLES: Readonly<Record<ImportPreview['kind'], string>> = {
  sealed: '加密的事件包',
  packet: '事件包',
  report: '二维码上的报告',
  parts: '二维码还没读齐',
  receipt: '回执',
  period: '时段包',
}

/** What of it would be read first: what is new and came last. */
const firstShown = (preview: ImportPreview | null): CarriedReport | undefined => {
  const carried = isCarried(preview)
  if (carried === null) return undefined
  const { reports } = carried.carried
  return (
    reports.findLast(({ reportId }) => carried.fresh.reports.includes(reportId)) ?? reports.at(-1)
  )
}

function useTakenOver(importing: Importing) {
  const { preview } = importing
  const [noticed, setNoticed] = useState(false)
  const [recipientId, setRecipientId] = useState<string | null>(null)
  const [chosen, setChosen] = useState<CarriedReport | null>(null)
  // Another thing is another question.
  const seen = useRef(preview)
  if (seen.current !== preview) {
    seen.current = preview
    setNoticed(false)
    setRecipientId(null)
    setChosen(null)
  }
  return { noticed, setNoticed, recipientId, setRecipientId, chosen, setChosen }
}

function Progress({ share }: { readonly share: number | null }) {
  const sealing = useStore((store) => store.sealing)
  const reached = sealing ?? share
  return (
    <div className={styles.progress} role="status">
      <span>
        {reached === null || reached >= 1
          ? '正在核对…'
          : `正在${sealing === null ? '读入' : '解密'} ${Math.round(reached * 100)}%`}
      </span>
      <progress aria-label="读入" max={1} {...(reached === null ? {} : { value: reached })} />
    </div>
  )
}

export function ImportPage() {
  const importing = useImport()
  const { preview, refusal, busy, share, names, take, clear, enter, isInside } = importing
  const { noticed, setNoticed, recipientId, setRecipientId, chosen, setChosen } =
    useTakenOver(importing)
  const why = useWhyReadOnly()
  const hasCamera = useHasCamera()
  const [filming, setFilming] = useState(false)
  const over = useIncoming((handed) => why === undefined && take(handed))
  useEffect(() => take(takeHanded()), [])
  useEffect(() => {
    if (isWhole(preview)) setFilming(false)
  }, [preview])
  const back = isInside ? () => enter(null) : goBack
  useKey('Esc', back)

  const carried = isCarried(preview)
  const shown = chosen ?? firstShown(preview)
  const stale = carried !== null && carried.known !== null && !carried.isFresh
  const whose = preview?.kind === 'receipt' && preview.recipientId === null ? recipientId : null
  const unsaid = preview?.kind === 'receipt' && preview.recipientId === null && recipientId === null
  const accept = () =>
    void importing.accept(whose).then((result) => {
      if (!result.ok) return
      // The others of the same file are at hand: it goes on where the list was left.
      if (isInside) enter(null)
      else go({ kind: 'incident', incidentId: result.value.incidentId })
    })
  const camera = hasCamera && !filming && (
    <KeyButton
      keyName="Alt+S"
      disabled={why !== undefined}
      title={why}
      onPress={() => setFilming(true)}
    >
      用摄像头读二维码
    </KeyButton>
  )
  const begun = busy || preview !== null || refusal !== null || filming
  return (
    <DeskLayout
      {...(shown === undefined
        ? {}
        : {
            asideKind: 'desk' as const,
            aside: <CarriedSheet key={shown.reportId} report={shown} stored={stale} />,
          })}
      foot={
        <Foot
          truth={isWhole(preview) ? '还没有收下，本机没有任何改动' : '看的时候本机没有任何改动'}
        >
          <KeyButton kind="quiet" keyName="Esc" keyShownOnly onPress={back}>
            {isInside ? '回到时段包' : '返回'}
          </KeyButton>
          {(busy || filming || preview !== null) && (
            <KeyButton
              kind="quiet"
              onPress={() => {
                setFilming(false)
                clear()
              }}
            >
              换一个
            </KeyButton>
          )}
          {begun && !isWhole(preview) && preview?.kind !== 'period' && camera}
          {begun && !isWhole(preview) && preview?.kind !== 'period' && (
            <ChooseButton
              onTake={take}
              why={why}
              label={preview?.kind === 'parts' ? '再选几张' : '选文件'}
            />
          )}
          {stale && (
            <KeyButton
              kind="primary"
              keyName="Ctrl+Enter"
              onPress={() => go({ kind: 'incident', incidentId: carried.known!.incidentId })}
            >
              打开这起事件
            </KeyButton>
          )}
          {isWhole(preview) && !stale && (
            <KeyButton
              kind="primary"
              keyName="Ctrl+Enter"
              disabled={busy || !noticed || unsaid || why !== undefined}
              title={why ?? (noticed ? undefined : '请先勾选涉密提醒')}
              onPress={accept}
            >
              {preview.kind === 'receipt'
                ? preview.slip.returned === undefined
                  ? '记下回执'
                  : '记下退回'
                : carried?.known === null
                  ? '收下，立为事件'
                  : '收下新的部分'}
            </KeyButton>
          )}
        </Foot>
      }
    >
      <Heading
        note={
          names.length === 0
            ? '优盘、光盘上的事件包、时段包，传真件上的二维码，对方的回执'
            : names.join('、')
        }
      >
        导入{preview !== null && ` · ${TITLES[preview.kind]}`}
      </Heading>
      {why !== undefined && <p className={styles.soon}>{why}</p>}
      {!begun && <NothingYet onTake={take} why={why} camera={camera} />}
      <div
        className={shown === undefined && preview?.kind !== 'period' ? styles.narrow : undefined}
      >
        {busy && <Progress share={share} />}
        {filming && <Camera onPicture={importing.frame} onClose={() => setFilming(false)} />}
        {refusal !== null && preview?.kind !== 'sealed' && <Unread text={refusalText(refusal)} />}
        {preview?.kind === 'sealed' && <Sealed importing={importing} />}
        {preview?.kind === 'parts' && <Parts preview={preview} />}
        {preview?.kind === 'period' && <PreviewPeriod preview={preview} onOpen={enter} />}
        {carried !== null && <PreviewCarried preview={carried} shown={shown} onShow={setChosen} />}
        {preview?.kind === 'receipt' && (
          <PreviewReceipt
            preview={preview}
            recipientId={recipientId}
            onRecipient={setRecipientId}
          />
        )}
        {isWhole(preview) && !stale && (
          <div className={styles.sticky}>
            <Notice way="in" autoFocus checked={noticed} onChange={setNoticed} />
          </div>
        )}
      </div>
      {over && <DropTarget words="松开鼠标，看看是什么" why={why} />}
    </DeskLayout>
  )
}
