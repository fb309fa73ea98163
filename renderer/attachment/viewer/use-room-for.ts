// How much room a box has, and moving about in what is larger than it.
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type PointerEvent,
  type RefObject,
} from 'react'

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

/**
 * What is in the middle stays there when it is shown larger or smaller.
 * @param down where the middle is before anybody has scrolled: 0 at the top, 0.5 half way
 */
export function useKeptCentre(
  box: RefObject<HTMLElement | null>,
  scale: number,
  down: number,
): void {
  const centre = useRef({ across: 0.5, down })
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const note = () => {
      const { scrollLeft, scrollTop, clientWidth, clientHeight, scrollWidth, scrollHeight } =
        element
      centre.current = {
        across: (scrollLeft + clientWidth / 2) / scrollWidth,
        down: (scrollTop + clientHeight / 2) / scrollHeight,
      }
    }
    element.addEventListener('scroll', note)
    return () => element.removeEventListener('scroll', note)
  }, [box])
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    element.scrollLeft = centre.current.across * element.scrollWidth - element.clientWidth / 2
    element.scrollTop = centre.current.down * element.scrollHeight - element.clientHeight / 2
  }, [box, scale])
}

/** The mouse takes hold of what scrolls. */
export function dragging(box: RefObject<HTMLElement | null>) {
  return {
    onPointerMove({ buttons, movementX, movementY }: PointerEvent) {
      if (buttons === 1) box.current?.scrollBy(-movementX, -movementY)
    },
  }
}
