// A picture, as large as there is room for or as was asked; turned only for whoever looks at it.
import { useEffect, useRef, useState } from 'react'
import { dragging, useKeptCentre, useSizeOf, type Size } from './use-room-for'
import styles from './viewer.module.css'

export interface ImageViewProps {
  readonly address: string
  readonly name: string
  /** null fits it in. */
  readonly zoom: number | null
  readonly onShown: (scale: number) => void
  /** Degrees clockwise: 0, 90, 180, 270. */
  readonly turn: number
  readonly onDamaged: () => void
}

const lying = (turn: number): boolean => turn % 180 !== 0
const turned = ({ width, height }: Size, turn: number): Size =>
  lying(turn) ? { width: height, height: width } : { width, height }

/** A small picture is not blown up. */
export const fitting = (picture: Size, room: Size): number =>
  Math.min(1, room.width / picture.width, room.height / picture.height)

export function ImageView({ address, name, zoom, onShown, turn, onDamaged }: ImageViewProps) {
  const box = useRef<HTMLDivElement>(null)
  const room = useSizeOf(box)
  const [own, setOwn] = useState<Size | null>(null)
  const outline = own === null ? null : turned(own, turn)
  const scale = zoom ?? (outline === null || room === null ? 1 : fitting(outline, room))
  useEffect(() => onShown(scale), [scale])
  useKeptCentre(box, scale, 0.5)
  return (
    <div
      ref={box}
      className={styles.stage}
      tabIndex={0}
      role="region"
      aria-label={name}
      {...dragging(box)}
    >
      <div
        className={styles.sheet}
        style={
          outline === null
            ? { visibility: 'hidden' }
            : { width: outline.width * scale, height: outline.height * scale }
        }
      >
        <img
          src={address}
          alt={name}
          draggable={false}
          style={
            own === null
              ? undefined
              : {
                  width: own.width * scale,
                  height: own.height * scale,
                  transform: `translate(-50%, -50%) rotate(${turn}deg)`,
                }
          }
          onLoad={({ currentTarget }) =>
            setOwn({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
          }
          onError={onDamaged}
        />
      </div>
    </div>
  )
}
