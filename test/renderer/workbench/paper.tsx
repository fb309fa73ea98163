import { Paper } from '../../../renderer/kit'
import { doc } from './samples'

/** Nothing but body text, at the size of the sheet, for measuring. */
export function PaperPage() {
  return (
    <main style={{ width: '210mm', height: '100vh', overflow: 'auto' }}>
      <Paper doc={{ ...doc, salutation: '', paragraphs: [{ text: '国'.repeat(28 * 60) }] }} />
    </main>
  )
}
