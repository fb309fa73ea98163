// A screen that fails must not leave the desk blank: it says what holds and how to go on, and the log
// learns where it failed. React offers this to classes only.
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { reportFault } from './faults'
import { Empty } from './ui/empty'
import { KeyButton } from './ui/key-button'

interface Props {
  readonly children: ReactNode
  readonly onReopen: () => void
}

interface State {
  readonly broken: boolean
  /** Under which the log has it; null until that is known. */
  readonly code: string | null
}

export class BrokenPage extends Component<Props, State> {
  override state: State = { broken: false, code: null }

  static getDerivedStateFromError(): Partial<State> {
    return { broken: true }
  }

  override componentDidCatch(thrown: Error, { componentStack }: ErrorInfo): void {
    void reportFault('pageBroken', thrown, componentStack ?? '').then((code) =>
      this.setState({ code }),
    )
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    const { code } = this.state
    return (
      <main role="alert">
        <Empty
          title={code === null ? '这一页出错了' : `这一页出错了　故障码 ${code}`}
          action={
            <KeyButton kind="primary" keyName="Enter" onPress={this.props.onReopen}>
              重新打开
            </KeyButton>
          }
        >
          已存盘的记录都在，时限照走，到点照样发通知。按回车重新打开，没写完的草稿会找回来。再出错，请换一页办，并把故障码和刚才在做什么告诉管理员。
        </Empty>
      </main>
    )
  }
}
