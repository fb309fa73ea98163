import { useState } from 'react'
import {
  Banner,
  Choice,
  DialogFrame,
  Field,
  FieldRow,
  PinInput,
  Pick,
  RegionField,
  TextBox,
  TextInput,
  TimeField,
  type Region,
} from '../../../renderer/ui'
import { nothing, NOW, SampleFrame } from './samples'
import { Desk } from './desk'

const CHANNELS = ['电话', '传真', '机要', '政务网', '专人', '其他'].map((label) => ({
  value: label,
  label,
}))

export function Fields() {
  const [time, setTime] = useState<number | null>(null)
  const [region, setRegion] = useState<Region | null>(null)
  const [channel, setChannel] = useState<string | null>('传真')
  const [long, setLong] = useState('长'.repeat(400))
  return (
    <SampleFrame
      banners={
        <>
          <Banner tone="late" title="只读">
            日志第 1204 行对不上。值班台只能查看，不能登记；请先导出，再由带班领导确认继续。
          </Banner>
          <Banner tone="calm" title="提示">
            快照已按日志重建，没有丢失记录。
          </Banner>
        </>
      }
    >
      <Field number={1} label="事发时间" required error="事发时间不能晚于现在">
        <TimeField value={time} onChange={setTime} now={NOW} />
      </Field>
      <p data-testid="time">{time === null ? 'null' : new Date(time).toISOString()}</p>
      <Field number={2} label="地区">
        <RegionField value={region} onChange={setRegion} />
      </Field>
      <p data-testid="region">
        {region === null ? 'null' : `${region.prefecture.name}${region.county?.name ?? ''}`}
      </p>
      <Field number={3} label="方式">
        <Choice value={channel} onChange={setChannel} options={CHANNELS} />
      </Field>
      <Field number={4} label="收件单位">
        <Pick value={null} onChange={nothing} placeholder="选择单位" options={CHANNELS} />
      </Field>
      <Field number={5} label="对方">
        <FieldRow>
          <TextInput prefix="姓名" label="姓名" value="昇镕玥喆" onChange={nothing} />
          <TextInput prefix="电话" label="电话" value="" onChange={nothing} />
        </FieldRow>
      </Field>
      <Field
        number={6}
        label="内容很长的一个字段名称"
        layout="above"
        sub="二百字以内"
        hint="写事实，不写判断"
      >
        <TextBox value={long} onChange={setLong} maxRows={4} />
      </Field>
    </SampleFrame>
  )
}

export function DialogPage() {
  const [pin, setPin] = useState('')
  const [open, setOpen] = useState(true)
  return (
    <>
      <Desk />
      <DialogFrame
        open={open}
        title="请李建国审定"
        consequence="李建国输入口令，就是对这一份文字签字。之后改一个字，审定作废。时限照走。"
        dirty={pin !== ''}
        onClose={() => setOpen(false)}
        error={pin.length > 6 ? '口令不对，请 8 秒后再试。' : undefined}
        actions={[
          { label: '审定', keyName: 'Enter', act: nothing },
          { label: '退回修改', keyName: 'F4', act: nothing },
        ]}
      >
        <Field label="审定人" layout="above">
          <Pick
            value="李建国"
            onChange={nothing}
            options={[{ value: '李建国', label: '李建国 · 带班领导' }]}
          />
        </Field>
        <Field label="口令" layout="above" hint="6 位以上数字">
          <PinInput value={pin} onChange={setPin} autoFocus />
        </Field>
      </DialogFrame>
    </>
  )
}
