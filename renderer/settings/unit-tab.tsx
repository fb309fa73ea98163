// 单位与报送对象: two forms side by side, each kept while it is typed and saved on its own.
import { RightsNote, useRights } from './rights'
import { LeadersForm } from './leaders-form'
import { NumberingPart } from './numbering-part'
import { RecipientsForm } from './recipients-form'
import { SubordinatePart } from './subordinate-part'
import { UnitForm } from './unit-form'
import styles from './settings.module.css'

export function UnitTab() {
  const rights = useRights()
  return (
    <>
      <RightsNote rights={rights} />
      <div className={styles.columns}>
        <div>
          <UnitForm disabled={!rights.mayChange} />
          <NumberingPart disabled={!rights.mayChange} />
          <SubordinatePart disabled={!rights.mayChange} />
        </div>
        <div>
          <RecipientsForm disabled={!rights.mayChange} />
          <LeadersForm disabled={!rights.mayChange} />
        </div>
      </div>
    </>
  )
}
