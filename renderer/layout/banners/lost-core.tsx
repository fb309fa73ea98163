// The core does not answer: nothing can be saved, no clock is watched. Asks again until it does.
import { useEffect } from 'react'
import { SECOND } from '../../../shared/time'
import { api } from '../../api'
import { openView } from '../../connect'
import { Banner } from '../../ui'
import { useReach } from '../../core-connection'

const ASK_AGAIN_EVERY = 5 * SECOND

export function LostCore() {
  const lost = useReach((reach) => reach.lost)
  useEffect(() => {
    if (!lost) return
    const timer = setInterval(() => {
      void api.clock({}).then((reply) => {
        // What happened meanwhile was not heard.
        if (reply.ok) void openView()
      })
    }, ASK_AGAIN_EVERY)
    return () => clearInterval(timer)
  }, [lost])
  if (!lost) return null
  return (
    <Banner tone="late" title="与后台失去联系">
      现在存不上，时限也不会报警。字还在屏幕上，请先抄下要紧的，再关闭窗口、重新打开值班台。这段时间用纸记、用表看时限。
    </Banner>
  )
}
