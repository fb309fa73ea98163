// An attachment over everything but the head: Esc back, ← → to the next, + − for its size. Looking
// changes nothing.
import { Modal } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import type { Attachment } from '../../../shared/attachment/record'
import { FILE_TYPES } from '../../../shared/attachment/types'
import { KeyLayer, useKey } from '../../ui'
import { layers } from '../../theme/tokens'
import { fileAddress } from '../address'
import type { Shown } from '../shown'
import { useSaveAs } from '../use-save-as'
import { whyNotShown, type Fault } from './faults'
import { ImageView } from './image-view'
import { MediaView } from './media-view'
import { PdfView } from './pdf-view'
import { About, Tools } from './tools'
import { useZoom, type Zoom } from './use-zoom'
import styles from './viewer.module.css'

const KEYS: Readonly<
  Record<string, (on: Pick<OneProps, 'walk'> & { readonly zoom: Zoom }) => void>
> = {
  ArrowLeft: ({ walk }) => walk(-1),
  ArrowRight: ({ walk }) => walk(1),
  '+': ({ zoom }) => zoom.larger(),
  '-': ({ zoom }) => zoom.smaller(),
  0: ({ zoom }) => zoom.fit(),
}

export interface ViewerProps {
  readonly shown: readonly Shown[]
  /** The id of the one that is looked at first. */
  readonly first: string
  readonly onClose: () => void
}

export function Viewer(props: ViewerProps) {
  return (
    <Modal
      open
      title={<span className="only-heard">看附件</span>}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width="100%"
      zIndex={layers.dialog}
      wrapClassName={styles.wrap ?? ''}
      afterOpenChange={(open) =>
        open && document.querySelector<HTMLElement>(`.${styles.stage}`)?.focus()
      }
    >
      <KeyLayer>
        <Body {...props} />
      </KeyLayer>
    </Modal>
  )
}

function Body({ shown, first, onClose }: ViewerProps) {
  const [id, setId] = useState(first)
  const at = Math.max(
    0,
    shown.findIndex(({ attachment }) => attachment.id === id),
  )
  const current = shown[at]
  const walk = (by: number) => {
    const next = shown[at + by]
    if (next !== undefined) setId(next.attachment.id)
  }
  useKey('Esc', onClose)
  useKey('ArrowLeft', () => walk(-1))
  useKey('ArrowRight', () => walk(1))
  if (current === undefined) return null
  // Another one starts fitted and upright.
  return (
    <One
      key={current.attachment.id}
      shown={current}
      at={at}
      of={shown.length}
      walk={walk}
      onClose={onClose}
    />
  )
}

interface OneProps {
  readonly shown: Shown
  readonly at: number
  readonly of: number
  readonly walk: (by: number) => void
  readonly onClose: () => void
}

function One({ shown, at, of, walk, onClose }: OneProps) {
  const { attachment } = shown
  const zoom = useZoom()
  const [turn, setTurn] = useState(0)
  const [fault, setFault] = useState<Fault | null>(null)
  const saving = useSaveAs(attachment.id)
  const whyNot = whyNotShown(attachment.type, fault)
  const kind = FILE_TYPES[attachment.type].shows
  const sized = whyNot === null && (kind === 'image' || kind === 'pdf')
  // A button that has the focus has no use for them.
  const onKeyDown = ({ target, key }: KeyboardEvent) => {
    if (target instanceof HTMLButtonElement) KEYS[key]?.({ walk, zoom })
  }
  return (
    <div className={styles.viewer} onKeyDown={onKeyDown}>
      <Tools
        name={attachment.name}
        at={at}
        of={of}
        walk={walk}
        zoom={sized ? zoom : null}
        onTurn={() => setTurn((turn + 90) % 360)}
        saving={saving}
        onClose={onClose}
      />
      {whyNot === null ? (
        <View attachment={attachment} zoom={zoom} turn={turn} onFault={setFault} />
      ) : (
        <div className={styles.stage} tabIndex={0} role="region" aria-label={attachment.name}>
          <div className={styles.notShown}>
            <h3>{whyNot.title}</h3>
            <p>{whyNot.text}</p>
          </div>
        </div>
      )}
      <About shown={shown} said={saving.said} />
    </div>
  )
}

interface ViewProps {
  readonly attachment: Attachment
  readonly zoom: Zoom
  readonly turn: number
  readonly onFault: (fault: Fault) => void
}

function View({ attachment, zoom, turn, onFault }: ViewProps) {
  const shared = { address: fileAddress(attachment.sha256), name: attachment.name }
  const sized = { ...shared, zoom: zoom.asked, onShown: zoom.show, turn }
  switch (FILE_TYPES[attachment.type].shows) {
    case 'image':
      return <ImageView {...sized} onDamaged={() => onFault('damaged')} />
    case 'pdf':
      return <PdfView {...sized} onFault={onFault} />
    case 'audio':
      return <MediaView {...shared} kind="audio" onDamaged={() => onFault('media')} />
    case 'video':
      return <MediaView {...shared} kind="video" onDamaged={() => onFault('media')} />
    case 'none':
      return null
  }
}
