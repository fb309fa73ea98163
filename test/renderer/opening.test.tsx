import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { draw, text } from './support/page'
import { receive } from '../../renderer/connect'
import { Opening } from '../../renderer/opening'
import { useStore } from '../../renderer/store'
import { aRoomOf } from './layout/room'

describe('what stands there until the desk is open', () => {
  it('says which month of the record is being read, and forgets it when the desk is open', async () => {
    await draw(aRoomOf(), <Opening />)
    expect(text()).toBe('正在打开值班台…')
    await act(() => receive({ kind: 'arranging', month: '2024-03' }))
    expect(text()).toBe('正在整理 2024年3月…')
    const { connection } = useStore.getState()
    await act(() =>
      receive({ kind: 'view', view: { kind: 'firstRun' }, health: connection!.health }),
    )
    expect(text()).toBe('正在打开值班台…')
  })
})
