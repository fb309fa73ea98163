// Why the page is at the door, where the person standing there could not know.
import { create } from 'zustand'

interface Why {
  readonly text: string | null
}

export const useWhy = create<Why>(() => ({ text: null }))

export const sayAtTheDoor = (text: string): void => useWhy.setState({ text })

/** Somebody has sat down: it has been read. */
export const saidAtTheDoor = (): void => useWhy.setState({ text: null })
