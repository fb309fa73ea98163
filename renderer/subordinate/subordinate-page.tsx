// 下级单位: what a room that stands above others has to watch.
import { useState, type ReactNode } from 'react'
import { useKey } from '../ui'
import { DeskLayout } from '../layout/desk-layout'
import { goBack } from '../route'
import { CallsPart } from './calls/calls-part'
import { CircularPart } from './circular/circular-part'
import { InboxPart } from './inbox/inbox-part'
import { LatePart } from './late/late-part'
import { MonthPart } from './month/month-part'
import { NilPart } from './nil/nil-part'
import { ImportPage } from './register/import-page'
import { RegisterPart } from './register/register-part'
import { SubordinateTabs, type SubordinateTab } from './tabs'
import { WatchPart } from './watch/watch-part'
import styles from './subordinate.module.css'

const PARTS = {
  watch: WatchPart,
  inbox: InboxPart,
  nil: NilPart,
  calls: CallsPart,
  late: LatePart,
  month: MonthPart,
  circular: CircularPart,
  register: RegisterPart,
} as const satisfies Readonly<Record<SubordinateTab, (props: PartProps) => ReactNode>>

interface PartProps {
  readonly onImport: () => void
}

interface SheetsProps extends PartProps {
  readonly tab: SubordinateTab
}

export function SubordinatePage({ tab }: { readonly tab: SubordinateTab }) {
  const [importing, setImporting] = useState(false)
  return importing && tab === 'register' ? (
    <ImportPage onClose={() => setImporting(false)} />
  ) : (
    <Sheets tab={tab} onImport={() => setImporting(true)} />
  )
}

function Sheets({ tab, onImport }: SheetsProps) {
  useKey('Esc', goBack)
  const Part: (props: PartProps) => ReactNode = PARTS[tab]
  return (
    <DeskLayout>
      <div className={styles.page}>
        <SubordinateTabs current={tab} />
        <Part onImport={onImport} />
      </div>
    </DeskLayout>
  )
}
