// A screen that fails must not leave the desk blank: it says what holds and how to go on. React
// offers this to classes only.
import { Component, type ReactNode } from 'react'
import { Empty, KeyButton } from './ui'

interface Props {
  readonly children: ReactNode
  readonly onReopen: () => void
}

export class BrokenPage extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <main role="alert">
        <Empty
          title="这一页出错了"
          action={<KeyButton kind="primary" keyName="Enter" onPress={this.props.onReopen}>重新打开</KeyButton>}
        >
          已存盘的记录都在，时限照走，到点照样发通知。按回车重新打开，没写完的草稿会找回来。再出错，请换一页办，并告诉管理员刚才在做什么。
        </Empty>
      </main>
    )
  }
}
