// 单位与报送对象: two forms side by side, each kept while it is typed and saved on its own.
import { RightsNote, useRights } from './rights'
import { RecipientsForm } from './recipients-form'
import { UnitForm } from './unit-form'
import styles from './settings.module.css'

export function UnitTab() {
  const rights = useRights()
  return (
    <>
      <RightsNote rights={rights} />
      <div className={styles.columns}>
        <UnitForm disabled={!rights.mayChange} />
        <RecipientsForm disabled={!rights.mayChange} />
      </div>
    </>
  )
}
