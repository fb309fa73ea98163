// What the core answers to a question of the page; the last question counts.
import { useEffect, useState } from 'react'
import type { Reply } from '../../shared/contract'

/** Null while it is on its way. @param ask the same function as long as the question is the same */
export function useAnswer<T>(ask: () => Promise<Reply<T>>): Reply<T> | null {
  const [answer, setAnswer] = useState<{ of: () => Promise<Reply<T>>; reply: Reply<T> } | null>(
    null,
  )
  useEffect(() => {
    let wanted = true
    void ask().then((reply) => wanted && setAnswer({ of: ask, reply }))
    return () => {
      wanted = false
    }
  }, [ask])
  return answer?.of === ask ? answer.reply : null
}
