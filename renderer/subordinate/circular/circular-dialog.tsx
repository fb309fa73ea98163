// One 通报: its words while they may change; afterwards its page, to whom it went, and who has answered.
import { useState } from 'react'
import {
  circularStateText,
  isDelivered,
  isMonthly,
  undeliveredOf,
  unreceiptedOf,
} from '../../../shared/circular/find'
import type { Circular, CircularWords } from '../../../shared/circular/record'
import { isEqual } from '../../../shared/equal'
import { minuteText, toMs } from '../../../shared/time'
import { CHANNEL_NAMES } from '../../../shared/vocabulary'
import { useSend } from '../../form/use-send'
import { PaperDialog } from '../../paper/paper-button'
import { DialogFrame, Field, TextBox, TextInput, type DialogAction } from '../../ui'
import { personName, useDesk, useWhyReadOnly } from '../../use-desk'
import { DeliverDialog, DiscardDialog, ReceiptDialog, SignDialog } from './deed-dialogs'
import styles from './circular.module.css'

type Deed = 'sign' | 'discard' | 'deliver' | 'receipt' | 'paper' | 'table'

const TEXTS: readonly {
  readonly key: Exclude<keyof CircularWords, 'title'>
  readonly label: string
}[] = [
  { key: 'general', label: '总体情况' },
  { key: 'praise', label: '表扬' },
  { key: 'faults', label: '存在问题' },
  { key: 'demands', label: '要求' },
]

function Went({ circular }: { readonly circular: Circular }) {
  const { people } = useDesk()
  const { addressees, deliveries, signed } = circular
  return (
    <>
      <p className={styles.state}>
        {signed !== null && `${signed.number.text}，${personName(people, signed.by)}审签，`}
        {circularStateText(circular)}
      </p>
      <ul className={styles.went} aria-label="送到哪些单位">
        {addressees.map(({ unitId, name }) => {
          const one = deliveries[unitId]
          return (
            <li key={unitId} data-open={one === undefined || one.receipt === null}>
              {name}
              <span>
                {one === undefined
                  ? '还没有送'
                  : `${minuteText(toMs(one.at)).slice(5)} ${CHANNEL_NAMES[one.channel]}，${
                      one.receipt === null
                        ? '没有回执'
                        : `${minuteText(toMs(one.receipt.at)).slice(5)} ${one.receipt.receivedBy} 收`
                    }`}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

interface Props {
  readonly circularId: string
  readonly onClose: () => void
}

export function CircularDialog({ circularId, onClose }: Props) {
  const desk = useDesk()
  const why = useWhyReadOnly()
  const circular = desk.circular.circulars[circularId]
  const [words, setWords] = useState<CircularWords | undefined>(circular?.words)
  const [deed, setDeed] = useState<Deed | null>(null)
  const sending = useSend(() => ({ type: 'saveCircular', circularId, words: words! }))
  if (circular === undefined || words === undefined) return null
  const isDiscarded = circular.discarded !== null
  const isDraft = circular.signed === null && !isDiscarded
  const dirty = isDraft && !isEqual(words, circular.words)
  const off = why !== undefined
  const paper = { label: '看版式、打印', keyName: 'Ctrl+P', act: () => setDeed('paper') } as const
  const table = { label: '附件表', keyName: 'Alt+P', act: () => setDeed('table') } as const
  const correct = () =>
    sending.run({ type: 'draftCircular', month: circular.month, corrects: circularId }, onClose)
  const actions: readonly (DialogAction | false)[] = isDraft
    ? [
        dirty
          ? {
              label: '保存',
              keyName: 'Ctrl+S',
              act: () => sending.submit(() => undefined),
              disabled: off,
            }
          : { label: '审签', keyName: 'F7', act: () => setDeed('sign'), disabled: off },
        paper,
        isMonthly(circular) && table,
        { label: '作废', keyName: 'Alt+X', act: () => setDeed('discard'), disabled: off },
      ]
    : [
        undeliveredOf(circular).length > 0 && {
          label: '送各单位',
          keyName: 'F8',
          act: () => setDeed('deliver'),
          disabled: off,
        },
        unreceiptedOf(circular).length > 0 && {
          label: '记回执',
          keyName: 'F6',
          act: () => setDeed('receipt'),
          disabled: off,
        },
        paper,
        isMonthly(circular) && table,
        circular.corrects === null &&
          isDelivered(circular) && { label: '更正', keyName: 'Alt+G', act: correct, disabled: off },
      ]
  const back = () => setDeed(null)
  const set = (patch: Partial<CircularWords>) => setWords({ ...words, ...patch })
  return (
    <>
      <DialogFrame
        open={deed === null}
        width={900}
        title={isDraft ? '通报草稿' : circular.words.title}
        consequence={
          isDraft
            ? `改好先存，再由领导输口令审签。审签时编号${isMonthly(circular) ? '，连同附件表' : ''}一起定住，以后只能另发更正。`
            : isDiscarded
              ? '草稿已作废，没有审签、没有送；要发另起草。'
              : `已审签，不能再改${isMonthly(circular) ? '；附件表是审签时的' : ''}。`
        }
        actions={actions.filter((one) => one !== false)}
        onClose={onClose}
        dirty={dirty}
        busy={sending.busy}
        error={why ?? sending.errorElsewhere}
      >
        <div className={styles.scroll}>
          {isDraft ? (
            <>
              <Field label="标题" required error={sending.errorAt('words.title')}>
                <TextInput value={words.title} onChange={(title) => set({ title })} />
              </Field>
              {TEXTS.map(({ key, label }) => (
                <Field key={key} label={label} error={sending.errorAt(`words.${key}`)}>
                  <TextBox
                    value={words[key]}
                    rows={2}
                    maxRows={8}
                    onChange={(text) => set({ [key]: text })}
                  />
                </Field>
              ))}
            </>
          ) : (
            <Went circular={circular} />
          )}
        </div>
      </DialogFrame>
      {deed === 'discard' && <DiscardDialog circular={circular} onClose={back} />}
      {deed === 'sign' && <SignDialog circular={circular} onClose={back} />}
      {deed === 'deliver' && <DeliverDialog circular={circular} onClose={back} />}
      {deed === 'receipt' && <ReceiptDialog circular={circular} onClose={back} />}
      {deed === 'paper' && <PaperDialog paper={{ kind: 'circular', circularId }} onClose={back} />}
      {deed === 'table' && (
        <PaperDialog paper={{ kind: 'circularTable', circularId }} onClose={back} />
      )}
    </>
  )
}
