// The first run: the unit, whom it reports to, its clocks, its first people, and the notice that no
// classified word may be typed here. One page, one command.
import { useRef, useState, type ReactNode } from 'react'
import { SHIPPED_PRESETS } from '../../shared/deadline/presets'
import { useFocusOnFault } from '../form/focus-fault'
import { useSend, type Sending } from '../form/use-send'
import { Check, Empty, Field, Heading, KeyButton, RegionField, TextInput } from '../ui'
import { Foot } from '../layout/frame'
import { Banners } from '../layout/banners'
import { useDamaged } from '../use-desk'
import { mayBeDefault } from '../deadline/rule-text'
import {
  firstRunForm,
  issuerOf,
  setUpCommand,
  type FirstRunForm,
  type PersonEntry,
} from './first-run-form'
import { DetailsFields, NewPinField, PINS_DIFFER, pinsDiffer } from '../person/person-fields'
import { RestoreDialog } from '../backup/restore-dialog'
import { PresetChoice } from './preset-choice'
import { RecipientRows } from '../unit/recipient-rows'
import styles from './first-run.module.css'

const DEFAULT_PRESETS = SHIPPED_PRESETS.filter(mayBeDefault)
interface PartProps {
  readonly form: FirstRunForm
  readonly set: (patch: Partial<FirstRunForm>) => void
  readonly errorAt: Sending['errorAt']
}

export const FirstRun = () => (useDamaged() ? <Unreadable /> : <SetUp />)

/** A room that moves to this machine, or lost the one before. */
function BringBack() {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <KeyButton kind="outlined" size="small" onPress={() => setAsking(true)}>
        已有数据：从备份恢复…
      </KeyButton>
      {asking && <RestoreDialog onClose={() => setAsking(false)} />}
    </>
  )
}

/** There is a record, but so damaged that not even the unit is known: never set up over it. */
const Unreadable = () => (
  <div className={styles.page}>
    <Banners />
    <main className={styles.unreadable}>
      <h1 className="only-heard">值班台</h1>
      <Empty title="值班数据读不出来">
        这台机器上有值班数据，但损坏得连单位和人员都读不出来。请先导出一份，再用备份恢复。值班照常：用电话报、用纸记。
      </Empty>
      <BringBack />
    </main>
  </div>
)

function SetUp() {
  const [form, setForm] = useState(firstRunForm)
  const [tries, setTries] = useState(0)
  const sending = useSend(() => setUpCommand(form))
  const page = useRef<HTMLElement>(null)
  const set = (patch: Partial<FirstRunForm>) => setForm((now) => ({ ...now, ...patch }))
  useFocusOnFault(page, sending.attempt, tries)
  const officerDiffers = pinsDiffer(form.officer)
  const leaderDiffers = form.withLeader && pinsDiffer(form.leader)

  const finish = () => {
    setTries(tries + 1)
    if (officerDiffers || leaderDiffers) sending.check()
    else sending.submit(() => undefined)
  }
  const part = { form, set, errorAt: sending.errorAt }
  const elsewhere = sending.errorElsewhere()
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>值班台 · 首次设置</h1>
        <p className={styles.note}>
          填好这一页就能值班。以后都可以在“设置”里改；年中从纸本搬来的，编号在“设置 ·
          单位”里接着编。
        </p>
        <BringBack />
      </header>
      <Banners />
      <main ref={page} className={styles.columns}>
        <div>
          <UnitPart {...part} />
          <Heading note="每份报告同时报给这些单位；上级的总值班室（原应急办）、信息处都要报，党委办公室同时报">
            ② 报送对象
          </Heading>
          <RecipientRows
            value={form.recipients}
            onChange={(recipients) => set({ recipients })}
            errorAt={sending.errorAt}
          />
          <div className={styles.gap}>
            <Heading note="可在“设置 · 时限规则”里逐条改">③ 时限方案</Heading>
          </div>
          <PresetChoice
            presets={DEFAULT_PRESETS}
            value={form.presetId}
            onChange={(presetId) => set({ presetId })}
          />
        </div>
        <div>
          <Heading note="设置完成后由此人签到">④ 首位值班员</Heading>
          <PersonPart
            value={form.officer}
            onChange={(officer) => set({ officer })}
            path="firstOfficer"
            errorAt={sending.errorAt}
            differ={tries > 0 && officerDiffers}
          />
          <LeaderPart {...part} differ={tries > 0 && leaderDiffers} />
          <NoticePart {...part} />
        </div>
      </main>
      <Foot
        truth={
          elsewhere === undefined ? (
            '还没有保存。资料只存在本机，不上传。'
          ) : (
            <b className={styles.fault} role="alert">
              {elsewhere}
            </b>
          )
        }
      >
        <KeyButton kind="primary" keyName="Ctrl+Enter" disabled={sending.busy} onPress={finish}>
          完成设置，开始值班
        </KeyButton>
      </Foot>
    </div>
  )
}

function UnitPart({ form, set, errorAt }: PartProps) {
  return (
    <>
      <Heading>① 本单位</Heading>
      <Field label="单位名称" required error={errorAt('unit.name')}>
        <TextInput
          value={form.name}
          onChange={(name) => set({ name })}
          placeholder="如 新城区人民政府办公室值班室"
          maxLength={200}
          autoFocus
        />
      </Field>
      <Field
        label="报头名称"
        required
        error={errorAt('unit.issuer')}
        hint="印在报告上方的红字，默认随单位名称"
      >
        <TextInput value={issuerOf(form)} onChange={(issuer) => set({ issuer })} maxLength={200} />
      </Field>
      <Field label="所在地区" required error={errorAt('unit.region')}>
        <RegionField value={form.region} onChange={(region) => set({ region })} countyOptional />
      </Field>
      <Field label="下级单位" hint="有旗县区、部门、企业向本室报送的勾上；以后在“设置”里也能改">
        <Check checked={form.unitsBelow} onChange={(unitsBelow) => set({ unitsBelow })}>
          本室有下级单位
        </Check>
      </Field>
    </>
  )
}

interface PersonPartProps {
  readonly value: PersonEntry
  readonly onChange: (value: PersonEntry) => void
  readonly path: 'firstOfficer' | 'leader'
  readonly errorAt: Sending['errorAt']
  readonly differ: boolean
}

function PersonPart({ value, onChange, path, errorAt, differ }: PersonPartProps) {
  const change = (patch: Partial<PersonEntry>) => onChange({ ...value, ...patch })
  return (
    <>
      <DetailsFields
        value={value}
        onChange={change}
        errorAt={(field) => errorAt(`${path}.details.${field}`)}
      />
      <NewPinField
        value={value}
        onChange={change}
        error={differ ? PINS_DIFFER : errorAt(`${path}.newPin`)}
      />
    </>
  )
}

function LeaderPart({ form, set, errorAt, differ }: PartProps & { readonly differ: boolean }) {
  return (
    <>
      <div className={styles.gap}>
        <Heading
          note={
            form.withLeader
              ? 'Ⅰ、Ⅱ级报告要带班领导输口令审定'
              : '以后在“设置 · 人员”里添加；没有领导，重大报告无人审定'
          }
        >
          ⑤{' '}
          <Check checked={form.withLeader} onChange={(withLeader) => set({ withLeader })}>
            同时登记带班领导
          </Check>
        </Heading>
      </div>
      {form.withLeader && (
        <PersonPart
          value={form.leader}
          onChange={(leader) => set({ leader })}
          path="leader"
          errorAt={errorAt}
          differ={differ}
        />
      )}
    </>
  )
}

function NoticePart({ form, set, errorAt }: PartProps) {
  return (
    <Notice>
      <Field
        label="本人已阅"
        required
        layout="above"
        error={errorAt('noticeAcceptedBy')}
        hint="请首位值班员输入自己的姓名"
      >
        <TextInput
          value={form.notice}
          onChange={(notice) => set({ notice })}
          placeholder={form.officer.name === '' ? '首位值班员姓名' : `请输入：${form.officer.name}`}
          maxLength={200}
        />
      </Field>
    </Notice>
  )
}

const Notice = ({ children }: { readonly children: ReactNode }) => (
  <section aria-label="涉密提醒" className={styles.notice}>
    <h2 className={styles.warning}>⑥ 涉密信息不得录入本机</h2>
    <p>值班台不是涉密系统。国家秘密、工作秘密一律走机要渠道，不得写进本机的任何一栏。</p>
    {children}
  </section>
)
