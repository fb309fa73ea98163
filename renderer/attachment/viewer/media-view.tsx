// A recording, by the browser's own player. Its keys are the player's while it has the focus.
import styles from './viewer.module.css'

export interface MediaViewProps {
  readonly kind: 'audio' | 'video'
  readonly address: string
  readonly name: string
  readonly onDamaged: () => void
}

export function MediaView({ kind, address, name, onDamaged }: MediaViewProps) {
  const shared = {
    src: address,
    controls: true,
    preload: 'metadata',
    'aria-label': name,
    onError: onDamaged,
  } as const
  return (
    <div className={styles.player}>
      {kind === 'audio' ? (
        <audio {...shared} className={styles.audio} />
      ) : (
        <video
          {...shared}
          className={styles.video}
          disablePictureInPicture
          controlsList="nodownload noremoteplayback"
        />
      )}
    </div>
  )
}
