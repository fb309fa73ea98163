// Commands about the program and its machine.
import type { z } from 'zod'
import { decided, verifiedApprover, type Deciders } from '../decision'
import { refuse } from '../result'
import { mayManage } from '../vocabulary'
import type { machineCommands, machineSystemCommands } from './record'

export type MachineCommand = z.infer<(typeof machineCommands)[number]>
export type MachineSystemCommand = z.infer<(typeof machineSystemCommands)[number]>

export const decideMachine: Deciders<MachineCommand | MachineSystemCommand> = {
  start: (_state, { version, shell }) =>
    decided([{ type: 'appStarted', data: { version, shell } }]),
  recordClockJump: (_state, { jump }) => decided([{ type: 'clockJumped', data: jump }]),
  recordClockAgreed: (state) =>
    state.machine.jump === null ? decided([]) : decided([{ type: 'clockAgreed', data: {} }]),
  recordTailSetAside: (_state, { file, bytes, keptAs }) =>
    decided([{ type: 'tailSetAside', data: { file, bytes, keptAs } }]),
  recordExport: () => decided([{ type: 'dataExported', data: {} }]),
  confirmClock: (state, { trust }) => {
    const { jump } = state.machine
    return jump === null
      ? refuse('nothingToConfirm')
      : decided([{ type: 'clockConfirmed', data: { trust, jump } }])
  },
  acceptDamage: (state, { approverId, reason }, env) => {
    const { damage } = env
    if (damage === null) return refuse('noDamage')
    const approver = verifiedApprover(state, approverId, env, mayManage)
    if (!approver.ok) return approver
    return decided([{ type: 'damageAccepted', by: approverId, data: { damage, reason } }])
  },
}
