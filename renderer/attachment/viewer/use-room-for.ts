// How much room a box has, and dragging what is larger than it.
import { useEffect, useState, type PointerEvent, type RefObject } from 'react'

export interface Size {
  readonly width: number
  readonly height: number
}

/** The inner size of the box; null before it is known. */
export function useSizeOf(box: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [box])
  return size
}

/** The mouse takes hold of what scrolls. */
export function dragging(box: RefObject<HTMLElement | null>) {
  return {
    onPointerMove({ buttons, movementX, movementY }: PointerEvent) {
      if (buttons === 1) box.current?.scrollBy(-movementX, -movementY)
    },
  }
}
