// 往年记录: everything of all years by what is known of it, and the papers of any day.
import { useMemo, useState } from 'react'
import { isRealDay } from '../../shared/calendar/month'
import type { PastHit } from '../../shared/past/record'
import { DeskLayout } from '../layout/desk-layout'
import { go, goBack } from '../route'
import { Heading, KeyButton, SearchBox, useKey } from '../ui'
import { LedgerDialog } from './ledger-dialog'
import { PastDay } from './past-day'
import { PastFilters } from './past-filters'
import { PastList } from './past-list'
import { PastMonth } from './past-month'
import { NOTHING_ASKED, questionOf, setPastForm, usePastForm } from './past-question'
import styles from './past.module.css'

/** What belongs to an incident is read there; the rest on its day, whose papers stand above the list. */
function open({ incident, day }: PastHit): void {
  if (incident !== null) return go({ kind: 'pastIncident', incidentId: incident.incidentId })
  setPastForm({ date: day })
  document.querySelector('main')?.scrollTo({ top: 0 })
}

export function PastPage() {
  const { form } = usePastForm()
  const { date, month } = form
  const [ledger, setLedger] = useState(false)
  const question = useMemo(() => questionOf(form), [form])
  useKey('Esc', goBack)
  return (
    <DeskLayout>
      <div className={styles.page}>
        <Heading
          actions={
            <>
              <SearchBox
                value={form.words}
                label="往年记录：文字、拼音、编号、日期"
                onChange={(words) => setPastForm({ words })}
              />
              <KeyButton keyName="Alt+T" onPress={() => setLedger(true)}>
                台账与统计
              </KeyButton>
              <KeyButton
                keyName="Alt+L"
                kind="quiet"
                onPress={() => setPastForm({ ...NOTHING_ASKED, date, month })}
              >
                清除条件
              </KeyButton>
            </>
          }
        >
          往年记录
        </Heading>
        <PastDay date={date} onDate={(day) => setPastForm({ date: day })} isDay={isRealDay(date)} />
        <PastMonth month={month} onMonth={(chosen) => setPastForm({ month: chosen })} />
        <PastFilters form={form} />
        <PastList question={question} onOpen={open} />
      </div>
      {ledger && <LedgerDialog onClose={() => setLedger(false)} />}
    </DeskLayout>
  )
}
