// F2: somebody rings. With nothing open it is a new incident; otherwise one question comes first.
import { create } from 'zustand'
import { openIncidents } from '../../shared/incident/find'
import { leaveBehind } from '../left-behind'
import { go } from '../route'
import { useStore } from '../store'
import { freshIntake } from '../unfinished/fresh'

export const useWhichCall = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }))
export const closeWhichCall = (): void => useWhichCall.setState({ isOpen: false })
leaveBehind(closeWhichCall)

export function takeCall(): void {
  const view = useStore.getState().connection?.view
  if (view?.kind !== 'desk') return
  if (openIncidents(view.state).length === 0) go(freshIntake())
  else useWhichCall.setState({ isOpen: true })
}
