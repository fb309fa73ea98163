// 带班 未排: the roster has no leader for this shift, so whoever keeps the desk is asked, once.
import { leaderOfShift } from '../../shared/roster/find'
import { approversOf } from '../form/signers'
import { useSend } from '../form/use-send'
import { Banner, KeyButton } from '../ui'
import { useDesk, useWhyReadOnly } from '../use-desk'

export function LeaderAsked() {
  const { people, roster, shift } = useDesk()
  const broken = useWhyReadOnly()
  const naming = useSend()
  const leaders = approversOf(people)
  if (shift.current === null || leaders.length === 0 || broken !== undefined) return null
  if (leaderOfShift(roster, shift.current) !== '') return null
  return (
    <Banner
      tone="calm"
      title="带班未排"
      actions={leaders.map(({ id, name }) => (
        <KeyButton
          key={id}
          size="small"
          disabled={naming.busy}
          onPress={() => naming.run({ type: 'nameShiftLeader', personId: id }, () => undefined)}
        >
          {name}
        </KeyButton>
      ))}
    >
      {naming.errorElsewhere() ?? '本班带班领导是谁？点一下名字，记入值班表。'}
    </Banner>
  )
}
