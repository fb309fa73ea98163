import { useState } from 'react'
import {
  Check,
  DeadlineStrip,
  Field,
  FieldRow,
  Heading,
  HOHHOT,
  KeyButton,
  LevelTag,
  NumberBox,
  RegionField,
  StateSteps,
  TextBox,
  TextInput,
  TimeField,
  type Region,
} from '../../../renderer/ui'
import { Foot } from '../../../renderer/layout/frame'
import { PaperSheet } from '../../../renderer/paper/paper-sheet'
import { at, nothing, NOW, paper, SampleFrame } from './samples'

export function ReportPage() {
  const [occurred, setOccurred] = useState<number | null>(at('2026-11-23T13:02:00'))
  const [region, setRegion] = useState<Region | null>(HOHHOT)
  const [text, setText] = useState('装置区出现刺激性异味，无人员伤亡；疏散周边企业职工约120人。')
  const [dead, setDead] = useState<number | null>(0)
  const [unverified, setUnverified] = useState(true)
  return (
    <SampleFrame
      currentNav="incidents"
      strip={
        <DeadlineStrip
          label="18号 书面首报"
          dueAt={at('2026-11-23T15:02:00')}
          now={NOW}
          why="15:02 前 · 事发 13:02 起 2 小时 · 内政办发〔2014〕109号"
        >
          <StateSteps current="draft" />
        </DeadlineStrip>
      }
      asideKind="desk"
      aside={<PaperSheet paper={paper} />}
      foot={
        <Foot truth="14:32:05 已自动保存草稿 · 尚未报送">
          <KeyButton keyName="Ctrl+P" onPress={nothing}>
            打印
          </KeyButton>
          <KeyButton keyName="F7" onPress={nothing}>
            请李建国审定
          </KeyButton>
          <KeyButton keyName="F8" kind="primary" onPress={nothing}>
            登记报送
          </KeyButton>
        </Foot>
      }
    >
      <Heading note="只需五项，其余在续报中陆续上报">首报 · 值班〔2026〕18号</Heading>
      <Field number={1} label="时间" sub="事发" warning="接报比事发晚 1小时18分，将随报告记录">
        <TimeField value={occurred} onChange={setOccurred} now={NOW} />
      </Field>
      <Field number={2} label="地点">
        <FieldRow>
          <RegionField value={region} onChange={setRegion} />
          <TextInput
            value="鸿盛工业园区二纬路某化工有限公司合成车间"
            onChange={nothing}
            label="详细地点"
          />
        </FieldRow>
      </Field>
      <Field number={3} label="已造成的后果">
        <TextBox value={text} onChange={setText} />
      </Field>
      <Field label="人数和损失">
        <FieldRow>
          <NumberBox word="死亡" value={dead} onChange={setDead} />
          <NumberBox word="失踪" value={0} onChange={nothing} />
          <NumberBox word="重伤" value={0} onChange={nothing} />
          <NumberBox word="疏散" value={120} onChange={nothing} />
          <NumberBox word="直接损失" unit="万元" decimals={2} value={null} onChange={nothing} />
        </FieldRow>
      </Field>
      <Field number={4} label="发展趋势" error="还没有写发展趋势">
        <TextBox value="" onChange={nothing} placeholder="风向、蔓延、是否扩大" />
      </Field>
      <Field number={5} label="初步处置措施">
        <TextBox
          value="区应急管理局、消防救援大队、生态环境分局14时15分到场；封闭二纬路；开展大气监测。"
          onChange={nothing}
        />
      </Field>
      <Field label="级别" sub="建议 一般 Ⅳ" hint="依据：疏散 100 人以上、无伤亡">
        <FieldRow fit>
          <LevelTag level="IV" />
          <Check checked={unverified} onChange={setUnverified}>
            未核实
          </Check>
        </FieldRow>
      </Field>
    </SampleFrame>
  )
}
