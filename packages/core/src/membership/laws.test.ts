import fc from 'fast-check'
import { test } from 'vitest'
import { defaultBook, type PolicyBook } from '../policy/index.ts'
import { anyOfThe, branded, laws, plainDates, type Attempt } from '../testing/index.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { MembershipCommand } from './commands.ts'
import type { MembershipFacts } from './facts.ts'
import { membership } from './index.ts'
import {
  adtcInBritain,
  ask,
  cycleFact,
  facts,
  lift,
  nextFact,
  overseas,
  prisonProgramme,
  suspend
} from './testing/fixtures.ts'

const at = (
  command: MembershipCommand,
  known: Partial<MembershipFacts> = {}
): Attempt<MembershipCommand, MembershipFacts> => ({
  command,
  known: {
    ...facts,
    cycle: 'cycle' in command ? cycleFact(command.cycle) : null,
    next: 'cycle' in command ? nextFact(command.cycle) : null,
    ...known
  }
})

const joining = [
  at(ask('AttestEarlierYears', '2022-01-01', { fullCycles: 1, developmental: false })),
  at(ask('RecordEnquiry', '2022-05-01')),
  at(ask('ApplyForMembership', '2022-06-01', { membershipType: 'Full', forms: ['joining'] })),
  at(ask('ReceiveForm', '2022-06-10', { form: 'finance' })),
  at(ask('AdmitCommunity', '2022-07-01', { cycle: '2022-2023' }))
]
const renewing = [
  at(ask('CompleteFullCycle', '2023-05-01', { cycle: '2022-2023' })),
  at(ask('RenewMembership', '2023-06-01', { membershipType: 'Full', cycle: '2023-2024' })),
  at(ask('ChangeMembershipType', '2023-07-01', { membershipType: 'Accreditation', cycle: '2023-2024' }))
]
const held = [
  at(ask('ConfirmObligation', '2022-12-01', { cycle: '2022-2023', obligation: 'clients-sent' })),
  at(suspend('2023-01-10'), { next: nextFact('2023-2024') }),
  at(lift('2023-03-01'), { next: nextFact('2023-2024') }),
  at(suspend('2023-04-01'), { next: nextFact('2023-2024') })
]
const endings = [
  at(ask('LapseMembership', '2024-09-01', { cycle: '2024-2025' })),
  at(ask('WithdrawMembership', '2023-07-10')),
  at(ask('TerminateMembership', '2023-07-31')),
  at(ask('CloseCommunity', '2024-01-15')),
  at(ask('MergeCommunity', '2024-01-15', { into: 'TC-0002' }))
]
const rejoining = [
  at(ask('ApplyForMembership', '2024-10-01', { membershipType: 'Developmental', forms: ['joining', 'finance'] })),
  at(ask('AdmitCommunity', '2024-10-02', { cycle: '2024-2025' }))
]

const days = fc.oneof(
  plainDates('2022-06-01', '2025-10-01'),
  fc.constantFrom('2022-09-01', '2023-07-31', '2023-09-01', '2024-09-01').map(day => branded<PlainDate>(day))
)
const cycles = fc.constantFrom('2022-2023', '2023-2024', '2024-2025')
/** Every command as often as any other, of one community, in few cycles. */
const commands = fc.tuple(anyOfThe(membership.commands), days, cycles).map(([drawn, on, cycle]) => {
  const of = { ...drawn, community: 'TC-0001', on }
  return ('cycle' in drawn ? { ...of, cycle } : of) as MembershipCommand
})
const lenient: PolicyBook = { ...defaultBook, fullCyclesForAccreditation: defaultBook.developmentalCycles }
const asking = { ...lenient, criteriaForAccreditation: ['C1'] } as unknown as PolicyBook
const surroundings = fc.record({
  next: fc.constantFrom(null, nextFact('2023-2024'), nextFact('2025-2026')),
  policy: fc.constantFrom(defaultBook, lenient, asking),
  community: fc.constantFrom(adtcInBritain, overseas, prisonProgramme, null),
  mergedIntoKnown: fc.boolean(),
  mergedIntoEnd: fc.constantFrom(
    null,
    branded<MembershipFacts['mergedIntoEnd']>({ how: 'Closed', on: '2024-01-01' }),
    branded<MembershipFacts['mergedIntoEnd']>({ how: 'Merged', into: 'TC-0003', on: '2024-01-01' })
  )
})
/** Stories that come to something, with anything at all asked in between. */
const asked = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...joining, ...held, ...renewing, ...rejoining, ...endings) },
  { weight: 3, arbitrary: fc.tuple(commands, surroundings).map(([command, known]) => at(command, known)) }
)

const examples = endings.map(ending => [...joining, ...held, ...renewing, ending, ...rejoining])
for (const [law, holds] of laws(membership, { attempts: asked, examples })) test(law, holds)
