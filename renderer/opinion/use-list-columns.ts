// The columns of a list of opinions, as many as the window has room for beside their titles.
import { useMemo } from 'react'
import { usePersonName } from '../person/person-name'
import { useMedia } from '../ui'
import { useDesk, useMinute } from '../use-desk'
import { listColumns } from './list-columns'

/** Here the title would have no room: how far it has spread stands on the page of each. */
const NARROW = '(max-width: 1180px)'

export function useListColumns() {
  const { opinion } = useDesk()
  const minute = useMinute()
  const nameOf = usePersonName()
  const narrow = useMedia(NARROW)
  return useMemo(
    () => listColumns(nameOf, opinion, minute).filter(({ key }) => !narrow || key !== 'spread'),
    [nameOf, opinion, minute, narrow],
  )
}
