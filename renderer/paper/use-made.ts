// A paper as the core makes it of its own record.
import { useEffect, useState } from 'react'
import type { MadePaper, Paper } from '../../shared/paper/record'
import type { Result } from '../../shared/result'
import { api } from '../api'

interface Made {
  readonly key: string
  readonly reply: Result<MadePaper>
}

/** Null until it has answered for this very paper. */
export function useMade(paper: Paper): Result<MadePaper> | null {
  const [made, setMade] = useState<Made | null>(null)
  const key = JSON.stringify(paper)
  useEffect(() => {
    let there = true
    void api
      .makePaper({ paper: JSON.parse(key) as Paper })
      .then((reply) => there && setMade({ key, reply }))
    return () => {
      there = false
    }
  }, [key])
  return made?.key === key ? made.reply : null
}
