// Locking and leaving the desk: first everything that was typed is kept.
import { keepAllDrafts } from '../form/drafts'
import { send } from '../form/send'
import { goHome } from '../route'

export async function lock(): Promise<void> {
  await keepAllDrafts()
  await send({ type: 'lock' })
}

export async function signOut(): Promise<void> {
  await keepAllDrafts()
  const result = await send({ type: 'signOut' })
  if (result.ok) goHome()
}
