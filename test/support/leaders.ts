// 领导名单 of a room, as its leader enters it.
import type { LeaderInput } from '../../shared/leaders/record'
import { LEADER_PIN, OFFICER_PIN, type TestDesk } from './builders'

/** The leader, who may, sets the list; then the officer sits down again. */
export function keepLeaders(desk: TestDesk, leaders: readonly LeaderInput[]): void {
  desk.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
  desk.tell({ type: 'setLeaderList', leaders: [...leaders] })
  desk.tell({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN })
}
