// The first run, and what the unit's leaders change later.
import { describe, expect, it } from 'vitest'
import { PRESET_RECIPIENTS } from '../../../shared/unit/record'
import { regionText } from '../../../shared/region'
import {
  aDesk,
  anIncident,
  aPerson,
  aRecipient,
  aSetUp,
  aUnit,
  LEADER_PIN,
  OFFICER_PIN,
  SAIHAN,
} from '../../support/builders'

describe('the first run', () => {
  it('sets the unit, the recipients of H1 and N8, the rules and the first people, and seats the officer', () => {
    const { state, journal } = aDesk()
    expect(state.unit?.recipients.map(({ name, active }) => [name, active])).toEqual(
      PRESET_RECIPIENTS.map(({ name }) => [name, true]),
    )
    expect(Object.values(state.people).map(({ name, role }) => [name, role])).toEqual([
      ['张磊', 'dutyOfficer'],
      ['王芳', 'dutyLeader'],
    ])
    expect(state.ruleBooks).toHaveLength(1)
    expect(state.session).toMatchObject({ personId: 'p1', locked: false })
    expect(journal.find(({ type }) => type === 'noticeAccepted')).toMatchObject({
      by: 'p1',
      data: { name: '张磊' },
    })
  })

  it.each([
    ['the 涉密 notice accepted by another name', { noticeAcceptedBy: '王芳' }, 'noticeName'],
    ['nobody who can manage the room', { leader: null }, 'lastManager'],
    [
      'officer and leader of one name',
      { leader: { details: aPerson({ role: 'dutyLeader' }), newPin: LEADER_PIN } },
      'nameTaken',
    ],
    ['one recipient twice', { recipients: [aRecipient(), aRecipient()] }, 'recipientTwice'],
    ['rules from nowhere', { presetId: 'nowhere' }, 'unknownPreset'],
  ])('is refused with %s', (_, over, code) => {
    expect(aDesk(null).refused(aSetUp(over))).toBe(code)
  })

  it('may be done by a leader alone', () => {
    const desk = aDesk({
      firstOfficer: { details: aPerson({ role: 'head' }), newPin: OFFICER_PIN },
      leader: null,
    })
    expect(Object.keys(desk.state.people)).toEqual(['p1'])
  })

  it('is done once', () => {
    const desk = aDesk()
    expect(desk.refused(aSetUp())).toBe('alreadySetUp')
    desk.tell({ type: 'signOut' })
    expect(desk.refused(aSetUp())).toBe('alreadySetUp')
  })

  it('comes before everything else', () => {
    expect(aDesk(null).refused(anIncident())).toBe('notSignedIn')
  })
})

describe('recipients', () => {
  const managed = () => {
    const desk = aDesk()
    desk.signIn('p2', LEADER_PIN)
    return desk
  }
  const inputs = (desk: ReturnType<typeof aDesk>) =>
    desk.state.unit!.recipients.map(({ id, name, side, phone, fax }) => ({
      id,
      name,
      side,
      phone,
      fax,
    }))

  it('that are left out are kept, inactive: the record still names them', () => {
    const desk = managed()
    desk.tell({
      type: 'setRecipients',
      recipients: [inputs(desk)[1]!, aRecipient({ name: '市应急局' })],
    })
    expect(desk.state.unit?.recipients.map(({ id, name, active }) => [id, name, active])).toEqual([
      ['r2', '市政府办公厅信息处', true],
      ['r4', '市应急局', true],
      ['r1', '市政府总值班室', false],
      ['r3', '市委办公室', false],
    ])
    desk.tell({ type: 'setRecipients', recipients: [aRecipient({ name: '第五家' })] })
    expect(desk.state.unit?.recipients.map(({ id }) => id)).toEqual(['r5', 'r2', 'r4', 'r1', 'r3'])
  })

  it('are never two of one name or one id, and an id that nobody has is a new one', () => {
    const desk = managed()
    const [first] = inputs(desk)
    const set = (recipients: ReturnType<typeof inputs>) =>
      desk.refused({ type: 'setRecipients', recipients })
    expect(set([first!, { ...first!, id: 'r2' }])).toBe('recipientTwice')
    expect(set([first!, { ...first!, name: '另一家' }])).toBe('recipientTwice')
    desk.tell({ type: 'setRecipients', recipients: [{ ...first!, id: 'r99' }] })
    expect(desk.state.unit?.recipients[0]?.id).toBe('r4')
  })

  it('are at least one', () => {
    expect(() => managed().tell({ type: 'setRecipients', recipients: [] })).toThrow()
  })
})

describe('the unit', () => {
  it('keeps its recipients when its name changes, and the journal keeps what stood there', () => {
    const desk = aDesk()
    desk.signIn('p2', LEADER_PIN)
    desk.tell({ type: 'changeUnit', unit: aUnit({ name: '新城区政府办' }) })
    expect(desk.state.unit).toMatchObject({
      name: '新城区政府办',
      recipients: [{ id: 'r1' }, { id: 'r2' }, { id: 'r3' }],
    })
    expect(desk.journal.at(-1)).toMatchObject({
      data: { before: { name: '赛罕区人民政府办公室' } },
    })
  })

  it('writes its region without the province', () => {
    expect(regionText(SAIHAN)).toBe('呼和浩特市赛罕区')
    expect(regionText({ ...SAIHAN, county: { code: '', name: '' } })).toBe('呼和浩特市')
  })
})
