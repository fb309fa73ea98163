// Which dialog of a report is open; the next-step button of a card may ask for one at once.
import { useEffect, useState } from 'react'
import { opened, useRoute } from '../route'

export type ReportDialog = 'submit' | 'approve' | 'deliver' | 'receipt'

export function useDialog(known: readonly ReportDialog[]) {
  const opening = useRoute((store) => store.opening)
  const [dialog, setDialog] = useState<ReportDialog | null>(null)
  const wanted = known.find((name) => name === opening)
  useEffect(() => {
    if (wanted === undefined) return
    setDialog(wanted)
    opened()
  }, [wanted])
  return [dialog, setDialog] as const
}
