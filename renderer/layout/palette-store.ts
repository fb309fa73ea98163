// Whether the search over everything is open; its button stands in the head of every screen.
import { create } from 'zustand'
import { leaveBehind } from '../left-behind'

export const usePaletteOpen = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }))
export const openPalette = (): void => usePaletteOpen.setState({ isOpen: true })
export const closePalette = (): void => usePaletteOpen.setState({ isOpen: false })
leaveBehind(closePalette)
