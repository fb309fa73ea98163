import { useState } from 'react'
import {
  AlarmBar,
  Banner,
  Card,
  CardFacts,
  CardNext,
  CardTitle,
  Countdown,
  Empty,
  Heading,
  KeyButton,
  LevelTag,
  LogList,
  LogRow,
  SourceNote,
  Struck,
  Tag,
  Tags,
  TimeBar,
} from '../../../renderer/ui'
import { Foot } from '../../../renderer/layout/frame'
import { at, nothing, NOW, SampleFrame } from './samples'

const due17 = at('2026-11-23T14:27:55')
const due18 = at('2026-11-23T15:02:00')
const due16 = at('2026-11-23T23:04:48')

const side = (
  from: number,
  dueAt: number,
  label: string,
  button: string,
  key: string,
  primary: boolean,
) => (
  <>
    <Countdown dueAt={dueAt} now={NOW} label={label} />
    <TimeBar from={from} dueAt={dueAt} now={NOW} />
    <KeyButton kind={primary ? 'primary' : 'outlined'} keyName={key} keyShownOnly onPress={nothing}>
      {button}
    </KeyButton>
  </>
)

export function Desk() {
  const [stopped, setStopped] = useState(false)
  return (
    <SampleFrame
      alarm={
        <AlarmBar
          tone="late"
          lines={[
            {
              key: '17',
              sign: { mark: 'Ⅲ', words: 'Ⅲ级 较大' },
              what: '续报一',
              state: '已超时',
              howLong: '4分12秒',
              number: '值班〔2026〕17号',
              title: '保合少镇面铺窑村草原火情',
              marks: ['停机期间到期'],
            },
            {
              key: '18',
              sign: { mark: 'Ⅳ', words: 'Ⅳ级 一般' },
              what: '书面首报',
              state: '还剩',
              howLong: '9分',
              number: '值班〔2026〕18号',
              title: '如意大街供水管道爆裂',
            },
            {
              key: 'm1',
              what: '待办',
              state: '已超时',
              howLong: '1分',
              title: '市应急局要参会名单',
            },
            { key: 'm2', what: '待办', state: '还剩', howLong: '8分', title: '回电市气象局' },
          ]}
          onStop={stopped ? undefined : () => setStopped(true)}
          go={{ label: '去写续报一', act: nothing }}
        />
      }
      banners={
        <Banner
          tone="soon"
          title="时钟跳变"
          actions={
            <KeyButton size="small" onPress={nothing}>
              以电脑时间为准
            </KeyButton>
          }
        >
          电脑时间忽然慢了 2小时。值班台仍按原来的时间走，闹铃不受影响。请核对后选择。
        </Banner>
      }
      aside={
        <>
          <Heading
            note="23条 · 未办结 2"
            actions={
              <KeyButton kind="quiet" size="small" onPress={nothing}>
                全部
              </KeyButton>
            }
          >
            本班记录
          </Heading>
          <LogList label="本班记录">
            <LogRow time="14:31" kind="去电" meta="张磊 · 第23条">
              市应急办 赵科长：询问续报一，答复5分钟内报
            </LogRow>
            <LogRow time="13:52" kind="指示" tone="soon" meta="未办结 · 14:50 前反馈">
              李区长：林草、消防到场后每30分钟报一次火势
            </LogRow>
            <LogRow time="13:28" kind="系统" tone="system" meta="同文，间隔2分">
              17号首报已报送：应急办、信息处、区委办
            </LogRow>
            <LogRow time="13:10" kind="来电" meta="13:25 更正 · 张磊 · 原记录保留">
              保合少镇：面铺窑村北山起火，过火约{' '}
              <Struck
                brief
                value="80亩"
                corrections={[{ old: '30亩', at: '13:25', by: '张磊', why: '听错' }]}
              />
            </LogRow>
          </LogList>
        </>
      }
      foot={
        <Foot truth="办理中 3 件 · 最近一个时限已超时">
          <KeyButton keyName="F3" onPress={nothing}>
            电话报告
          </KeyButton>
          <KeyButton keyName="F2" kind="primary" onPress={nothing}>
            接报
          </KeyButton>
        </Foot>
      }
    >
      <Heading
        note="先轻重，后时限"
        actions={
          <KeyButton keyName="F2" keyShownOnly kind="primary" onPress={nothing}>
            接报
          </KeyButton>
        }
      >
        办理中 3 件
      </Heading>
      <Card
        tone="late"
        chosen
        label="17号"
        side={side(at('2026-11-23T13:28:00'), due17, '', '写续报一', 'F5', true)}
      >
        <CardFacts>值班〔2026〕17号 · 12:55发生 · 13:10接报</CardFacts>
        <CardTitle>保合少镇面铺窑村草原火情</CardTitle>
        <Tags>
          <LevelTag level="III" />
          <Tag kind="unverified" />
          <Tag kind="category">自然灾害</Tag>
        </Tags>
        <CardNext>
          <b>下一步 续报一</b>首报 13:28 已报送 3/3 ·{' '}
          <SourceNote rule="首报后1小时内" source="呼政办发〔2014〕30号" />
        </CardNext>
      </Card>
      <Card
        tone="soon"
        label="18号"
        side={side(at('2026-11-23T13:02:00'), due18, '距时限', '写首报', 'F5', true)}
      >
        <CardFacts>值班〔2026〕18号 · 13:02发生 · 14:20接报</CardFacts>
        <CardTitle>
          鸿盛工业园区某化工企业装置区异味，疏散周边人员约120人，企业职工、附近商户及临时工棚人员一并转移安置的情况
        </CardTitle>
        <Tags>
          <LevelTag level="IV" />
          <Tag kind="category">事故灾难</Tag>
          <Tag kind="sensitive" />
        </Tags>
        <CardNext>
          <b>下一步 书面首报</b>已电话报告 14:26 ·{' '}
          <SourceNote rule="事发后2小时内" source="内政办发〔2014〕109号" /> · 迟到我处1小时18分
        </CardNext>
      </Card>
      <Card
        tone="calm"
        label="16号"
        side={side(at('2026-11-23T11:05:00'), due16, '下次续报', '记回执', 'F6', false)}
      >
        <CardFacts>值班〔2026〕16号 · 昨日 22:40发生</CardFacts>
        <CardTitle>G6高速旗下营段两车追尾，2人受伤</CardTitle>
        <Tags>
          <LevelTag level="II" />
          <Tag kind="category">事故灾难</Tag>
          <Tag kind="exercise" />
        </Tags>
        <CardNext>
          <b>等待 市政府信息处回执</b>续报二 11:05 已报送 3/3，回执 2/3
        </CardNext>
      </Card>
    </SampleFrame>
  )
}

export function QuietDesk() {
  return (
    <SampleFrame
      foot={
        <Foot truth="此刻没有欠着的报告">
          <KeyButton keyName="F2" kind="primary" onPress={nothing}>
            接报
          </KeyButton>
        </Foot>
      }
      aside={
        <>
          <Heading note="0条">本班记录</Heading>
          <Empty size="column" title="本班还没有记录。">
            来电、去电、报送都会列在这里。
          </Empty>
        </>
      }
    >
      <Empty
        title="此刻没有欠着的事"
        action={
          <KeyButton keyName="F2" keyShownOnly kind="primary" onPress={nothing}>
            接报
          </KeyButton>
        }
      >
        没有办理中的事件，没有到期的报告。接到电话按 F2。
      </Empty>
    </SampleFrame>
  )
}
