import { Manual } from '../../../renderer/manual'
import { SampleFrame } from './samples'

export function ManualPage() {
  return (
    <SampleFrame currentNav="manual">
      <Manual />
    </SampleFrame>
  )
}
