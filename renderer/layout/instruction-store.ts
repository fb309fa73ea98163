// Ctrl+I: a leader has said something, wherever the page is. One key, and the words can be written down.
import { create } from 'zustand'
import { leaveBehind } from '../left-behind'
import { incidentAt, useRoute } from '../route'
import { useStore } from '../store'

interface Asked {
  readonly isOpen: boolean
  /** The incident that the page was about. */
  readonly incidentId: string | null
}

const CLOSED: Asked = { isOpen: false, incidentId: null }

export const useInstructionAsked = create<Asked>(() => CLOSED)
export const closeInstructionAsked = (): void => useInstructionAsked.setState(CLOSED)
leaveBehind(closeInstructionAsked)

export function askInstruction(): void {
  if (useStore.getState().connection?.view.kind !== 'desk') return
  const { route } = useRoute.getState()
  const incidentId = route.kind === 'instruction' ? (route.incidentId ?? null) : incidentAt(route)
  useInstructionAsked.setState({ isOpen: true, incidentId })
}
