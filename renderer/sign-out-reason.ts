// Why the page is at the door, where the person standing there could not know.
import { create } from 'zustand'

interface Why {
  readonly text: string | null
}

export const useSignOutReason = create<Why>(() => ({ text: null }))

export const setSignOutReason = (text: string): void => useSignOutReason.setState({ text })

/** Somebody has sat down: it has been read. */
export const clearSignOutReason = (): void => useSignOutReason.setState({ text: null })
