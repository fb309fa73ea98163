// What lies half-written, as the page knows it: also after a restart, and whoever wrote it.
import { useMemo } from 'react'
import { useDrafts } from '../form/drafts'
import { useDesk } from '../use-desk'
import { unfinishedIn, type Unfinished } from './unfinished'

export function useUnfinished(): readonly Unfinished[] {
  const desk = useDesk()
  const drafts = useDrafts((store) => store.drafts)
  return useMemo(() => (drafts === null ? [] : unfinishedIn(drafts, desk)), [drafts, desk])
}

export const useUnfinishedOf = (incidentId: string): readonly Unfinished[] => {
  const all = useUnfinished()
  return useMemo(() => all.filter((one) => one.incidentId === incidentId), [all, incidentId])
}
