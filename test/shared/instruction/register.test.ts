// 批示: stored once, whatever it hangs on; and those that older journals hold.
import { describe, expect, it } from 'vitest'
import { deadlinesOf } from '../../../shared/deadline/derive'
import { evolve, emptyDesk } from '../../../shared/desk'
import { allInstructions, instructionNumber, isOpen } from '../../../shared/instruction/find'
import { roomClocks } from '../../../shared/room-deadlines/clocks'
import { stepText } from '../../../shared/timeline'
import { endOfDay, toMs } from '../../../shared/time'
import { aDesk, anIncident, anInstruction, at } from '../../support/builders'
import { someInstruction, WORDS } from '../../support/instructions'
import { olderLines } from '../../support/older'

const today = () => someInstruction({ receivedAt: at('13:20') })

describe('an instruction', () => {
  it('needs no incident; its words stand as they were said, and it has to be passed on the same day', () => {
    const desk = aDesk().at('13:30')
    const { instructionId } = desk.tell({ type: 'registerInstruction', facts: today() })
    const [hung] = allInstructions(desk.state)
    expect(hung?.instruction.words).toBe(WORDS)
    expect(instructionNumber(hung!)).toBe('批示〔2026〕1号')
    const clock = roomClocks(desk.state).find(({ key }) => key === `order:${instructionId}:relay`)
    expect(clock?.dueAt).toBe(endOfDay(toMs(at('13:20'))))
  })

  it('of an incident is a step of it, and its clock one of the incident', () => {
    const desk = aDesk()
    desk.open(anIncident())
    desk.at('13:30').tell({ type: 'registerInstruction', incidentId: desk.id, facts: today() })
    const incident = desk.incident()
    expect(stepText(incident.timeline.at(-1)!, incident)).toContain(WORDS)
    expect(incident.timeline.at(-1)).toMatchObject({ happenedAt: at('13:20') })
    const due = deadlinesOf(incident, desk.state.ruleBooks).find(
      ({ duty }) => duty === 'instruction',
    )
    expect(due).toMatchObject({ key: 'instruction:i1', dueAt: endOfDay(toMs(at('13:20'))) })
    expect(roomClocks(desk.state).some(({ key }) => key.startsWith('order:'))).toBe(false)
  })

  it('that was only read (圈阅) asks for nothing; any other has words', () => {
    const desk = aDesk().at('13:30')
    desk.tell({ type: 'registerInstruction', facts: { ...today(), kind: 'circled', words: '' } })
    const [circled] = allInstructions(desk.state)
    expect(isOpen(circled!.instruction)).toBe(false)
    expect(roomClocks(desk.state).some(({ key }) => key.startsWith('order:'))).toBe(false)
    expect(
      desk.refusal({ type: 'registerInstruction', facts: { ...today(), words: '' } }),
    ).toMatchObject({ code: 'required', path: 'facts.words' })
  })

  it('keeps in sight what it said before a correction', () => {
    const desk = aDesk().at('13:30')
    const { instructionId } = desk.tell({ type: 'registerInstruction', facts: today() })
    desk.tell({
      type: 'correctInstruction',
      instructionId: instructionId!,
      patch: { words: `${WORDS}。` },
      reason: '漏了句号',
    })
    const [hung] = allInstructions(desk.state)
    expect(hung?.instruction).toMatchObject({
      words: `${WORDS}。`,
      corrections: [{ changes: [{ field: 'words', from: WORDS }], reason: '漏了句号' }],
    })
  })

  it('that came inside a call is the same kind of record, and is passed on as before', () => {
    const desk = aDesk()
    desk.open(anIncident())
    desk.at('13:22').phone({ instruction: anInstruction() })
    const [hung] = allInstructions(desk.state)
    expect(hung?.instruction).toMatchObject({ kind: 'oral', cameBy: 'phone', number: null })
    desk.at('13:40').tell({
      type: 'relayInstruction',
      incidentId: desk.id,
      instructionId: 'i1',
      to: '保合少镇',
      at: at('13:40'),
    })
    expect(isOpen(allInstructions(desk.state)[0]!.instruction)).toBe(false)
    const due = deadlinesOf(desk.incident(), desk.state.ruleBooks).find(
      ({ duty }) => duty === 'instruction',
    )
    expect(due).toMatchObject({ state: 'met', metAt: toMs(at('13:40')) })
  })
})

describe('the instructions of older journals', () => {
  it('are all there, with their relays and their clocks', () => {
    const lines = olderLines('whole')
    const state = lines.reduce((before, line) => evolve(before, line), emptyDesk)
    const told = lines.flatMap(({ type, data }) => {
      const call = (data as { call?: { instruction?: { words: string } | null } }).call
      const words = call?.instruction?.words
      return type === 'phoneReported' && words !== undefined ? [words] : []
    })
    const relays = lines.filter(({ type }) => type === 'instructionRelayed').length
    const kept = Object.values(state.incidents).flatMap(({ instructions }) => instructions)
    expect(told.length).toBeGreaterThan(0)
    expect(kept.map(({ words }) => words).sort()).toEqual(told.sort())
    expect(kept.filter(({ relayed }) => relayed !== null)).toHaveLength(relays)
    for (const incident of Object.values(state.incidents)) {
      const clocks = deadlinesOf(incident, state.ruleBooks).filter(
        ({ duty }) => duty === 'instruction',
      )
      expect(clocks).toHaveLength(incident.instructions.length)
      for (const { metAt, key } of clocks) {
        const one = incident.instructions.find(({ id }) => key === `instruction:${id}`)!
        expect(metAt).toBe(one.relayed === null ? null : toMs(one.relayed.at))
      }
    }
  })
})
