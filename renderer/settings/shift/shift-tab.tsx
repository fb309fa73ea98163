// 班次: how the day is cut into shifts, what is checked at a handover, and which days are days off.
import { RightsNote, useRights } from '../rights'
import { CalendarPart } from './calendar-part'
import { PeriodsPart } from './periods-part'
import { ChecklistPart } from './checklist-part'
import { PatternPart } from './pattern-part'
import styles from './shift-settings.module.css'

export function ShiftTab() {
  const rights = useRights()
  const disabled = !rights.mayChange
  return (
    <>
      <RightsNote rights={rights} />
      <div className={styles.columns}>
        <PatternPart disabled={disabled} />
        <div>
          <ChecklistPart disabled={disabled} />
          <CalendarPart disabled={disabled} />
          <PeriodsPart disabled={disabled} />
        </div>
      </div>
    </>
  )
}
