import { useState, type ReactNode } from 'react'
import {
  AlarmBar,
  Empty,
  Heading,
  KeyButton,
  LevelTag,
  PersonTime,
  SearchBox,
  StateSteps,
  StateTag,
  Struck,
  Table,
  Tag,
  Tags,
  type Column,
} from '../../../renderer/ui'
import { PaperSheet } from '../../../renderer/paper/paper-sheet'
import { REPORT_STATES } from '../../../shared/report/state'
import { at, longPaper, nothing, NOW, SampleFrame } from './samples'

interface Row {
  readonly id: string
  readonly title: string
}
const rows: readonly Row[] = Array.from({ length: 230 }, (_, n) => ({
  id: `值班〔2026〕${230 - n}号`,
  title: n === 1 ? '标题很长'.repeat(30) : '保合少镇面铺窑村草原火情',
}))
const columns: readonly Column<Row>[] = [
  { key: 'id', title: '编号', width: 140, cell: (row) => row.id },
  { key: 'title', title: '标题', cell: (row) => row.title, oneLine: true },
  { key: 'state', title: '状态', width: 150, cell: () => <StateTag state="sent" note="3/3" /> },
]

const Block = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section style={{ marginBottom: 16 }}>
    <Heading>{title}</Heading>
    {children}
  </section>
)

export function Parts() {
  const [search, setSearch] = useState('')
  return (
    <SampleFrame
      alarm={
        <AlarmBar
          tone="soon"
          lines={[
            {
              key: '16',
              sign: { mark: '未', words: '未定级' },
              what: '续报二',
              state: '还剩',
              howLong: '9分58秒',
              number: '值班〔2026〕16号',
              title: 'G6高速旗下营段两车追尾',
            },
          ]}
          go={{ label: '去写续报二', act: nothing }}
        />
      }
      asideKind="desk"
      aside={<PaperSheet paper={longPaper} />}
    >
      <Block title="五个状态">
        <div style={{ display: 'grid', gap: 8 }}>
          {REPORT_STATES.map((state) => (
            <StateSteps
              key={state}
              current={state}
              skipped={state === 'sent' ? ['awaiting', 'approved'] : []}
              notes={{ sent: '2/3' }}
            />
          ))}
          <Tags>
            {REPORT_STATES.map((state) => (
              <StateTag key={state} state={state} />
            ))}
          </Tags>
        </div>
      </Block>
      <Block title="标签">
        <Tags>
          <LevelTag level="I" />
          <LevelTag level="II" />
          <LevelTag level="III" />
          <LevelTag level="IV" />
          <LevelTag level={null} />
          <Tag kind="unverified" />
          <Tag kind="sensitive" />
          <Tag kind="exercise" />
          <Tag kind="lateEntry" />
          <Tag kind="category">社会安全事件</Tag>
          <Tag kind="late">媒体先于首报</Tag>
          <Tag kind="soon">待反馈</Tag>
          <Tag kind="safe">按时</Tag>
        </Tags>
      </Block>
      <Block title="更正与署名">
        <p>
          死亡{' '}
          <Struck
            value="2 人"
            corrections={[{ old: '1 人', at: '13:25', by: '张磊', why: '医院核实' }]}
          />
        </p>
        <p>
          <PersonTime
            person="张磊"
            recordedAt={at('2026-11-23T14:26:00')}
            occurredAt={at('2026-11-22T22:20:00')}
            now={NOW}
            lateEntry
          />
        </p>
      </Block>
      <Block title="按钮">
        <Tags>
          <KeyButton kind="primary" keyName="F5" onPress={nothing}>
            写首报
          </KeyButton>
          <KeyButton keyName="F6" onPress={nothing}>
            记回执
          </KeyButton>
          <KeyButton kind="danger" onPress={nothing}>
            作废审定
          </KeyButton>
          <KeyButton kind="quiet" onPress={nothing}>
            全部
          </KeyButton>
          <KeyButton kind="primary" keyName="F8" disabled title="还没有审定" onPress={nothing}>
            登记报送
          </KeyButton>
        </Tags>
      </Block>
      <Heading
        note="230 件"
        actions={
          <SearchBox value={search} onChange={setSearch} label="编号、标题、地点" found={12} />
        }
      >
        事件
      </Heading>
      <div style={{ height: 260 }}>
        <Table
          label="事件"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          onOpen={nothing}
          rowTone={(row) =>
            row.id.includes('229') ? 'late' : row.id.includes('228') ? 'soon' : undefined
          }
          empty={<Empty title="还没有事件。" />}
        />
      </div>
    </SampleFrame>
  )
}
