// A room above three others, on the page: 甲旗 (`x1`), 乙县 (`x2`) and 丙区 (`x3`).
import { toInstant } from '../../../shared/time'
import { aSubordinate } from '../../support/a-register'
import type { Told } from '../../support/a-month-below'
import { ms } from '../../support/moments'
import { aRoomOf, LEADER_PIN, OFFICER_PIN } from '../layout/room'
import type { FakeDesk } from '../support/fake-desk'

export const UNITS = ['甲旗', '乙县', '丙区']

/** Without the daily 零报告; 张磊 sits at the desk at 08:30. */
export function aRoomAboveOnPage(): FakeDesk {
  const desk = aRoomOf('leader')
  desk.setNow(ms('08:30'))
  desk.give({
    type: 'setSubordinates',
    settings: { on: true, nil: false, at: '17:00' },
    reason: '本室有下级单位',
  })
  desk.give({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN })
  desk.give({
    type: 'importSubordinates',
    source: '下级单位.xlsx',
    units: UNITS.map((name) => aSubordinate({ name, shortName: '' })),
  })
  return desk
}

/** The same desk, as what happens below is told to it. */
export const told = (desk: FakeDesk): Told => ({
  at: (moment) => desk.setNow(ms(moment)),
  tell: desk.give,
})

/** 乙县 confirms at 10:50 what was asked at 10:35, of no incident yet. @returns the id of the inquiry */
export function confirmed(desk: FakeDesk): string {
  desk.setNow(ms('10:35'))
  const at = toInstant(desk.now())
  const { inquiryId } = desk.give({
    type: 'askUnit',
    unitId: 'x2',
    incidentId: null,
    learnedAt: at,
    learnedFrom: '短视频',
    about: '停电是否属实',
    at,
  })
  desk.setNow(ms('10:50'))
  desk.give({
    type: 'answerInquiry',
    inquiryId: inquiryId!,
    at: toInstant(desk.now()),
    text: '属实',
    confirms: true,
  })
  return inquiryId!
}

export { LEADER_PIN }
