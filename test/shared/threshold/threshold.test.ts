// 定级标准 as a unit keeps them: what is changed is recorded with its reason, and suggests from then on.
import { describe, expect, it } from 'vitest'
import { suggestLevel, THRESHOLDS, type Threshold } from '../../../shared/incident/thresholds'
import { thresholdSchema } from '../../../shared/threshold/record'
import { aDesk, LEADER_PIN, OFFICER_PIN, someFigures } from '../../support/builders'

const FLOOD: Threshold = {
  kinds: ['flood'],
  figure: 'evacuated',
  atLeast: [null, 5_000, 1_000, 100],
  source: '市防汛应急预案',
}
type Table = Extract<
  Parameters<ReturnType<typeof aDesk>['tell']>[0],
  { type: 'setThresholds' }
>['table']
const copied = (table: readonly Threshold[]): Table =>
  table.map((one) => thresholdSchema.parse(one))
const set = (table: readonly Threshold[]) =>
  ({ type: 'setThresholds', table: copied(table), reason: '按市预案' }) as const

const managed = () => {
  const desk = aDesk()
  desk.signIn('p2', LEADER_PIN)
  return desk
}

describe('the thresholds of a unit', () => {
  it('are what ships, until somebody changes them with a reason', () => {
    const desk = managed()
    expect(desk.state.thresholds.table).toEqual(THRESHOLDS)
    const figures = someFigures({ evacuated: 1_200 })
    expect(suggestLevel('flood', figures, desk.state.thresholds.table)).toBeNull()
    desk.tell(set([...THRESHOLDS, FLOOD]))
    expect(suggestLevel('flood', figures, desk.state.thresholds.table)).toMatchObject({
      level: 'III',
      basis: '疏散转移1200人，达到1000人以上',
      source: '市防汛应急预案',
    })
    expect(desk.journal.at(-1)).toMatchObject({
      type: 'thresholdsSet',
      data: { reason: '按市预案' },
    })
    desk.tell(set(THRESHOLDS))
    expect(suggestLevel('flood', figures, desk.state.thresholds.table)).toBeNull()
  })

  it.each([
    ['a graver level with a smaller number', [100, 5_000, 1_000, 10]],
    ['two levels of one number', [null, 10, 10, 1]],
    ['no number at all', [null, null, null, null]],
  ] as const)('are refused with %s', (_, atLeast) => {
    expect(managed().refused(set([{ ...FLOOD, atLeast }]))).toBe('thresholdOrder')
  })

  it('are refused when nothing changes, and from somebody who does not answer for them', () => {
    expect(managed().refused(set(THRESHOLDS))).toBe('nothingChanged')
    const desk = aDesk()
    desk.signIn('p1', OFFICER_PIN)
    expect(desk.refused(set([FLOOD]))).toBe('notAllowed')
  })

  it('say where no law grades', () => {
    expect(THRESHOLDS.find(({ kinds }) => kinds.includes('massIncident'))?.source).toContain(
      '法律没有分级',
    )
  })
})
