// The duty room of 云川县: a watcher, an officer, a leader, and those above and beside.
import { expect, type Locator } from '@playwright/test'
import { at } from '../../support/moments'
import { aPerson, aRecipient, aSetUp, aUnit, LEADER_PIN, OFFICER_PIN } from '../../support/records'
import type { UserActions } from '../../support/user-actions'
import { dialog, onDuty } from './duty'
import type { Room } from './room'

/** `14:05` of that day, as the record keeps it. */
export const moments = (day: string) => (time: string) => at(`${day} ${time}`)

export const COUNTY_RECIPIENTS = [
  aRecipient({ name: '市政府总值班室' }),
  aRecipient({ name: '市政府办公室信息科' }),
  aRecipient({ name: '县委办公室', side: 'beside' }),
]

/** 刘建国 leads; whoever is named sits there. */
export async function beginCounty(room: Room, officer: string): Promise<UserActions> {
  const hands = await room.start()
  await room.tell(
    aSetUp({
      unit: aUnit({ name: '云川县政府办公室值班室' }),
      recipients: COUNTY_RECIPIENTS,
      firstOfficer: { details: aPerson({ name: officer }), newPin: OFFICER_PIN },
      leader: { details: aPerson({ name: '刘建国', role: 'dutyLeader' }), newPin: LEADER_PIN },
      noticeAcceptedBy: officer,
    }),
  )
  await onDuty(hands, officer).waitFor()
  return hands
}

/** Fills a dialog that is open, and sends it. */
export async function fillDialog(
  hands: UserActions,
  title: string | RegExp,
  fill: (box: Locator) => Promise<unknown>,
  sends = 'Control+Enter',
): Promise<void> {
  const box = dialog(hands, title)
  await box.waitFor()
  await fill(box)
  await hands.key(sends)
  await expect(box).toBeHidden()
}
