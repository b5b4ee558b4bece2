/** What may be asked of the register: a day, a cycle, a part of either, or one certificate. Four forms, each with one button. */
import { membershipTypes, sectors, type PlainDate } from '@cofc/core'
import type { CycleOnRecord } from '@cofc/reports'
import type { Only } from '../../filters.ts'
import { Button, DayField, Kept, Select, TextField } from '../../parts/choose.tsx'
import type { Wrong } from '../../parts/wrong.tsx'
import { membershipTypeName, sectorName } from '../../words/names.ts'

export type Cycles = ReadonlyArray<CycleOnRecord>
interface ChoicesGiven {
  readonly cycles: Cycles
  readonly on: PlainDate | null
  readonly cycle: string | null
  readonly only: Only
  readonly wrong?: Wrong | undefined
}
/** What was chosen in the other forms goes with each. */
const KeptFilter = ({ only: { sector, type } }: Pick<ChoicesGiven, 'only'>) => (
  <>
    <Kept name="sector" value={sector} />
    <Kept name="type" value={type} />
  </>
)
const ChooseCycle = ({ cycles, cycle, only, wrong }: ChoicesGiven) =>
  cycles.length === 0 ? null : (
    <form class="choose" method="get" action="/register">
      <Select
        name="cycle"
        label="Members of the cycle"
        chosen={cycle}
        choices={cycles.map(one => ({ value: one.cycle, text: one.cycle }))}
        wrong={wrong}
      />
      <KeptFilter only={only} />
      <Button text="Show that cycle" />
    </form>
  )

const ChooseDay = ({ on, only, wrong }: ChoicesGiven) => (
  <form class="choose" method="get" action="/register">
    <DayField
      name="on"
      label="Members on"
      hint="For example 2024-09-01. Leave it empty for today."
      chosen={on}
      wrong={wrong}
    />
    <KeptFilter only={only} />
    <Button text="Show that day" />
  </form>
)

const ChoosePart = ({ on, cycle, only, wrong }: ChoicesGiven) => (
  <form class="choose" method="get" action="/register">
    <Select
      name="sector"
      label="Sector"
      none="Every sector"
      chosen={only.sector}
      choices={sectors.map(sector => ({ value: sector, text: sectorName[sector] }))}
      wrong={wrong}
    />
    <Select
      name="type"
      label="Type of membership"
      none="Every type"
      chosen={only.type}
      choices={membershipTypes.map(type => ({ value: type, text: membershipTypeName[type] }))}
      wrong={wrong}
    />
    <Kept name={cycle === null ? 'on' : 'cycle'} value={cycle ?? on} />
    <Button text="Show only these" />
  </form>
)

const CheckCertificate = ({ wrong }: Pick<ChoicesGiven, 'wrong'>) => (
  <form class="choose" method="get" action="/certificate">
    <TextField name="certificate" label="Number of a certificate" hint="For example TC-0001-A1." wrong={wrong} />
    <Button text="Check that certificate" />
  </form>
)

export const Choices = (given: ChoicesGiven) => (
  <div class="choices">
    <ChooseDay {...given} />
    <ChooseCycle {...given} />
    <ChoosePart {...given} />
    <CheckCertificate {...given} />
  </div>
)
