// What a column is: one key says it.
import { columnName } from '../../../shared/spreadsheet/cells'
import { NOT_TAKEN } from '../../../shared/spreadsheet/told'
import { DialogFrame, KeyButton } from '../../ui'
import type { ColumnKey } from './reading'
import styles from './sight.module.css'

export interface ColumnDialogProps {
  readonly column: number
  readonly head: string
  readonly taken: string | undefined
  readonly keys: readonly ColumnKey[]
  readonly onTake: (key: string) => void
  readonly onClose: () => void
}

const DIGITS = '123456789abcdef'

export function ColumnDialog({ column, head, taken, keys, onTake, onClose }: ColumnDialogProps) {
  return (
    <DialogFrame
      open
      width={460}
      title={`${columnName(column)}列${head === '' ? '' : `“${head}”`}读作什么`}
      consequence="按一个键就定。同样表头的表，下次照这样读。"
      actions={[]}
      onClose={onClose}
    >
      <div className={styles.choices}>
        {keys.map(({ key, name }, index) => (
          <KeyButton
            key={key}
            keyName={DIGITS[index]}
            kind={taken === key ? 'primary' : 'outlined'}
            onPress={() => onTake(key)}
          >
            {name}
          </KeyButton>
        ))}
        <KeyButton
          keyName="0"
          kind={taken === undefined ? 'primary' : 'outlined'}
          onPress={() => onTake(NOT_TAKEN)}
        >
          不导
        </KeyButton>
      </div>
    </DialogFrame>
  )
}
