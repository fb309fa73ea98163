// A picture that was looked at is not looked at again.
import { expect, it } from 'vitest'
import { createMemory } from '../../../electron/core/code/memory'
import { WAYS, type Reader } from '../../../electron/core/code/reader'

it('answers from memory for the same picture looked at in the same way', async () => {
  const asked: string[] = []
  const reader: Reader = {
    texts: async (picture) => {
      asked.push(Buffer.from(picture).toString())
      return [`off ${Buffer.from(picture).toString()}`]
    },
  }
  const remember = createMemory()
  const [first, second] = [Buffer.from('one'), Buffer.from('two')]
  for (const picture of [first, second, first]) await remember(reader).texts(picture, WAYS[0]!)
  expect(await remember(reader).texts(first, WAYS[1]!)).toEqual(['off one'])
  expect(await remember(reader).texts(second, WAYS[0]!)).toEqual(['off two'])
  expect(asked).toEqual(['one', 'two', 'one'])
})
