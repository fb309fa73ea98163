// The commands that most tests of the running desk begin with: the first run and a grass fire.
import { MINUTE, toInstant, type Ms } from '../../shared/time'
import { anIncident, aPerson, aSetUp, aUnit, LEADER_PIN, type CommandOf } from './records'

export { LEADER_PIN, OFFICER_PIN } from './records'

/** 张磊 keeps the desk (p1, signed in afterwards), 李建国 leads (p2). */
export const setUpCommand = (): CommandOf<'setUp'> =>
  aSetUp({
    unit: aUnit({ name: '新城区人民政府办公室值班室' }),
    leader: {
      details: aPerson({ name: '李建国', post: '副主任', role: 'dutyLeader' }),
      newPin: LEADER_PIN,
    },
  })

/** A grass fire that broke out a quarter of an hour before the call. */
export const openIncidentCommand = (
  learnedAt: Ms,
  title = '保合少镇面铺窑村草原火情',
): CommandOf<'openIncident'> =>
  anIncident({
    title,
    occurredAt: toInstant(learnedAt - 15 * MINUTE),
    learnedAt: toInstant(learnedAt),
  })
