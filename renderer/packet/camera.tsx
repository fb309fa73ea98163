// Reading codes with the camera: a picture every half second, until all are there.
import { useEffect, useRef, useState } from 'react'
import { refusalText } from '../../shared/refusals'
import { KeyButton } from '../ui'
import styles from './packet.module.css'

/** Not in every type library yet; where a browser lacks it, the request itself will tell. */
interface WithPolicy {
  readonly featurePolicy?: { allowsFeature(feature: string): boolean }
}

const mayAsk = (): boolean =>
  (navigator.mediaDevices as MediaDevices | undefined)?.getUserMedia !== undefined &&
  ((document as WithPolicy).featurePolicy?.allowsFeature('camera') ?? true)

/** There is one, and the page may use it. */
export function useHasCamera(): boolean {
  const [has, setHas] = useState(false)
  useEffect(() => {
    if (!mayAsk()) return
    let there = true
    // A browser that does not say what it has offers no camera.
    void navigator.mediaDevices.enumerateDevices().then(
      (devices) => there && setHas(devices.some(({ kind }) => kind === 'videoinput')),
      () => undefined,
    )
    return () => {
      there = false
    }
  }, [])
  return has
}

const BETWEEN_PICTURES = 500

const pictureOf = (video: HTMLVideoElement, canvas: HTMLCanvasElement): Promise<Blob | null> => {
  if (video.videoWidth === 0) return Promise.resolve(null)
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}

export interface CameraProps {
  /** Answers when it has been looked at. */
  readonly onPicture: (image: Blob) => Promise<void>
  readonly onClose: () => void
}

export function Camera({ onPicture, onClose }: CameraProps) {
  const video = useRef<HTMLVideoElement>(null)
  const latest = useRef(onPicture)
  latest.current = onPicture
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let going = true
    let stream: MediaStream | null = null
    const canvas = document.createElement('canvas')
    const stop = () => stream?.getTracks().forEach((track) => track.stop())
    const look = async () => {
      while (going) {
        const image = video.current === null ? null : await pictureOf(video.current, canvas)
        if (image !== null && going) await latest.current(image)
        await new Promise((done) => setTimeout(done, BETWEEN_PICTURES))
      }
    }
    void navigator.mediaDevices
      .getUserMedia({ video: { width: { ideal: 1920 }, facingMode: 'environment' } })
      .then((opened) => {
        stream = opened
        if (!going || video.current === null) return stop()
        video.current.srcObject = opened
        return look()
      })
      // Refused, in use elsewhere, or broken: it is said on the page, and the way without a camera is open.
      .catch(() => setFailed(true))
    return () => {
      going = false
      stop()
    }
  }, [])
  return (
    <div className={styles.camera}>
      {failed ? (
        <p className={styles.late} role="alert">
          {refusalText({ code: 'cameraRefused' })}
        </p>
      ) : (
        <video
          ref={video}
          autoPlay
          muted
          playsInline
          className={styles.video}
          aria-label="摄像头画面"
        />
      )}
      <p className={styles.quiet}>
        把二维码放正、放满画面，一张一张来；读到的自动记住，齐了就停。画面不保存。
      </p>
      <KeyButton kind="quiet" size="small" keyName="Alt+S" onPress={onClose}>
        关上摄像头
      </KeyButton>
    </div>
  )
}
