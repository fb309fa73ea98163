// Machine events -> state.
import type { Evolvers } from '../evolution'
import type { MachineState, machineEvents } from './record'
import type { DeskState } from '../state'

const withMachine = (state: DeskState, change: Partial<MachineState>): DeskState => ({
  ...state,
  machine: { ...state.machine, ...change },
})

export const evolveMachine: Evolvers<keyof typeof machineEvents> = {
  // Nobody is signed in after a start.
  appStarted: (state, { at }) => withMachine({ ...state, session: null }, { startedAt: at }),
  clockJumped: (state, { data }) => withMachine(state, { jump: data }),
  clockConfirmed: (state) => withMachine(state, { jump: null }),
  clockAgreed: (state) => withMachine(state, { jump: null }),
  tailSetAside: (state) => state,
  dataExported: (state, { at }) => withMachine(state, { lastExportAt: at }),
  damageAccepted: (state, { data, by, at }) =>
    withMachine(state, {
      acceptedDamage: [
        ...state.machine.acceptedDamage,
        { ...data.damage, by, at, reason: data.reason },
      ],
    }),
}
