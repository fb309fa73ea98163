import { PaperSheet } from '../../../renderer/paper/paper-sheet'
import { countedPaper } from './samples'

/** Nothing but body text, at the size of the sheet, for measuring. */
export function PaperPage() {
  return (
    <main style={{ width: '210mm', height: '100vh', overflow: 'auto' }}>
      <PaperSheet paper={countedPaper} />
    </main>
  )
}
