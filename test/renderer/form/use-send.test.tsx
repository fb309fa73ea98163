// The action of a form: once, with everything that is wrong, and only as long as it is.
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { draw, field, press, settle, text, type } from '../support/page'
import { useState } from 'react'
import { DialogFrame, Field, TextInput } from '../../../renderer/ui'
import { useSend } from '../../../renderer/form/use-send'
import { aRoom } from '../incident/room'

let taken = 0

/** 补记一条: it shows two of the fields that can be wrong. */
function Form() {
  const [text, setText] = useState('')
  const sending = useSend(() => ({
    type: 'addEntry',
    kind: 'other',
    at: '',
    other: null,
    text,
    matter: null,
    incidentId: null,
  }))
  const send = () => sending.submit(() => (taken += 1))
  return (
    <DialogFrame
      open
      title="补记"
      actions={[{ label: '记下', act: send }]}
      onClose={() => undefined}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <Field label="内容" error={sending.errorAt('text')}>
        <TextInput value={text} onChange={setText} />
      </Field>
    </DialogFrame>
  )
}

describe('what was refused', () => {
  it('stands beside the field that it is about, the rest in the dialog, and the focus is there', async () => {
    await draw(aRoom('13:10'), <Form />)
    await press('记下')
    expect(field('内容').getAttribute('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(field('内容'))
    // The time has no field here: its fault is not lost.
    expect(document.querySelectorAll('[role="alert"] p')).toHaveLength(1)
    await type('内容', '镇里来电')
    expect(field('内容').getAttribute('aria-invalid')).toBeNull()
    expect(document.querySelectorAll('[role="alert"] p')).toHaveLength(1)
  })

  it('is asked once, however often the button is pressed before the answer', async () => {
    const desk = aRoom('13:10')
    const asked: string[] = []
    const { call } = desk.bridge
    const counting = {
      ...desk,
      bridge: {
        ...desk.bridge,
        call: (name: string, params: unknown) => {
          if (name === 'command') asked.push(name)
          return call(name, params)
        },
      },
    }
    await draw(counting, <Twice />)
    const button = [...document.querySelectorAll('button')].find((one) =>
      one.textContent?.startsWith('记两次'),
    )!
    await act(async () => {
      button.click()
      button.click()
    })
    await settle()
    expect(asked).toHaveLength(1)
    expect(text()).toContain('记下了 1 次')
  })
})

function Twice() {
  const [done, setDone] = useState(0)
  const sending = useSend()
  const record = () => sending.run({ type: 'lock' }, () => setDone((times) => times + 1))
  return (
    <>
      <button type="button" onClick={record}>
        记两次
      </button>
      记下了 {done} 次
    </>
  )
}
