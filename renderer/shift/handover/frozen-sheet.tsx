// The sheet of a shift that is over, exactly as both signed it.
import type { Shift } from '../../../shared/shift/record'
import type { Sheet, Signature } from '../../../shared/shift/sheet'
import { secondText, toMs } from '../../../shared/time'
import { Foot } from '../../layout/frame'
import { Heading, KeyButton } from '../../ui'
import { usePersonName, type PersonName } from '../../person/person-name'
import { PaperButton } from '../../paper/paper-button'
import { shiftText } from '../../layout/duty-line'
import { DeskLayout } from '../../layout/desk-layout'
import { goBack } from '../../route'
import { Frozen } from '../log/frozen'
import { ItemList } from './item-list'
import styles from './handover.module.css'

interface FrozenSheetProps {
  readonly shift: Shift
  readonly sheet: Sheet
}

const signed = (signature: Signature | null, nameOf: PersonName): string =>
  signature === null
    ? '无人签字'
    : `${nameOf(signature.personId)} ${secondText(toMs(signature.at))}`

function Written({ sheet, nameOf }: { readonly sheet: Sheet; readonly nameOf: PersonName }) {
  return (
    <>
      <Heading>交班人填写</Heading>
      <dl className={styles.facts}>
        {sheet.checks.map(({ id, name, ok, note }) => [
          <dt key={id}>{name}</dt>,
          <dd key={`${id}-is`} className={ok ? undefined : styles.bad}>
            {ok ? '正常' : '有问题'}
            {note === '' ? '' : `：${note}`}
          </dd>,
        ])}
        <dt>交代的话</dt>
        <dd>{sheet.words === '' ? '—' : sheet.words}</dd>
        <dt>文件物品</dt>
        <dd>{sheet.files === '' ? '—' : sheet.files}</dd>
        <dt>交班签字</dt>
        <dd>{signed(sheet.outgoingSignature, nameOf)}</dd>
        <dt>接班签字</dt>
        <dd>{signed(sheet.incomingSignature, nameOf)}</dd>
      </dl>
    </>
  )
}

export function FrozenSheet({ shift, sheet }: FrozenSheetProps) {
  const nameOf = usePersonName()
  // As it stood when both signed: what was late then, and not what is late by now.
  const ended = shift.endedAt === null ? 0 : toMs(shift.endedAt)
  return (
    <DeskLayout
      aside={<Written sheet={sheet} nameOf={nameOf} />}
      foot={
        <Foot truth="已封存的交接单，只能查看">
          <KeyButton kind="quiet" keyName="Esc" onPress={goBack}>
            返回
          </KeyButton>
          <PaperButton paper={{ kind: 'handover', shiftId: shift.id }} />
        </Foot>
      }
    >
      <div className={styles.page}>
        <Heading note={shiftText(shift)}>交接单</Heading>
        <Frozen shift={shift} nameOf={nameOf} />
        <ItemList items={sheet.items} nameOf={nameOf} now={ended} />
      </div>
    </DeskLayout>
  )
}
