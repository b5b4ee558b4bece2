/** A network of two communities over two cycles, small enough to change one cell of it for a test. */
export type Cells = Readonly<Record<string, string>>
export type Files = Readonly<Record<string, ReadonlyArray<Cells>>>

const review = { community: 'TC-0001', cycle: '2021-2022' }
const other = { community: 'TC-0002', cycle: '2021-2022' }
const application = { joining_form: 'yes', finance_form: 'yes' }

export const smallNetwork: Files = {
  'editions.csv': [{ edition: 'E1', title: 'First edition', status: 'published', published_on: '2020-01-01' }],
  'standards.csv': [
    {
      edition: 'E1',
      standard: 'CS1',
      section: 'Core',
      text: 'Everybody eats together.',
      type: '1',
      core: 'yes',
      sectors: '',
      supplement: '',
      values: 'respect;balance'
    },
    {
      edition: 'E1',
      standard: 'CS2',
      section: 'Core',
      text: 'There is a daily meeting.',
      type: '2',
      core: 'yes',
      sectors: '',
      supplement: '',
      values: ''
    },
    {
      edition: 'E1',
      standard: 'S1',
      section: 'Service',
      text: 'There is a garden.',
      type: '3',
      core: 'no',
      sectors: 'ADTC;LD',
      supplement: '',
      values: ''
    },
    {
      edition: 'E1',
      standard: 'A1',
      section: 'Addiction',
      text: 'There is a plan for relapse.',
      type: '2',
      core: 'no',
      sectors: '',
      supplement: 'addiction',
      values: ''
    }
  ],
  'communities.csv': [
    {
      community: 'TC-0001',
      from: '',
      name: 'Oak House',
      sector: 'ADTC',
      provider: 'nhs',
      country: 'GB',
      places: '12',
      entry_criteria: 'Adults who ask to come.',
      link_person: 'P-1',
      full_cycles_before: '1',
      programme_accreditation: ''
    },
    {
      community: 'TC-0001',
      from: '2022-01-01',
      name: 'Oak House',
      sector: 'ADTC',
      provider: 'charity',
      country: 'GB',
      places: '14',
      entry_criteria: 'Adults who ask to come.',
      link_person: 'P-1',
      full_cycles_before: '',
      programme_accreditation: ''
    },
    {
      community: 'TC-0002',
      from: '',
      name: 'Elm House',
      sector: 'CYP',
      provider: 'charity',
      country: 'GB',
      places: '',
      entry_criteria: '',
      link_person: 'P-2',
      full_cycles_before: '',
      programme_accreditation: ''
    }
  ],
  'cycles.csv': [
    {
      cycle: '2021-2022',
      edition: 'E1',
      opens: '2021-04-01',
      self_review_due: '2021-09-30',
      visits_from: '2021-07-01',
      visits_until: '2022-02-28',
      closes: '2022-03-31'
    },
    {
      cycle: '2022-2023',
      edition: 'E1',
      opens: '2022-04-01',
      self_review_due: '2022-09-30',
      visits_from: '2022-07-01',
      visits_until: '2023-02-28',
      closes: '2023-03-31'
    }
  ],
  'memberships.csv': [
    {
      ...review,
      type: 'Full',
      applied_on: '2021-03-01',
      ...application,
      admitted_on: '2021-04-10',
      left_on: '',
      left_how: '',
      merged_into: '',
      seq: ''
    },
    {
      community: 'TC-0001',
      cycle: '2022-2023',
      type: 'Full',
      applied_on: '',
      joining_form: '',
      finance_form: '',
      admitted_on: '2022-03-01',
      left_on: '',
      left_how: '',
      merged_into: '',
      seq: ''
    },
    {
      ...other,
      type: 'Developmental',
      applied_on: '2021-02-01',
      ...application,
      admitted_on: '2021-03-20',
      left_on: '',
      left_how: '',
      merged_into: '',
      seq: ''
    }
  ],
  'reviewers.csv': [
    {
      reviewer: 'R-001',
      from: '',
      kind: 'independent',
      home: 'TC-0002',
      trained_as: 'reviewer;lead',
      senior_years: '6',
      local_area: 'North',
      served_in: ''
    },
    {
      reviewer: 'R-002',
      from: '',
      kind: 'client',
      home: '',
      trained_as: 'reviewer',
      senior_years: '',
      local_area: '',
      served_in: 'TC-0002'
    }
  ],
  'reviews.csv': [
    { ...review, kind: 'peer-review', edition: '', self_submitted_on: '2021-08-02', peer_rated_on: '2021-09-09' },
    { ...other, kind: 'self-review', edition: 'E1', self_submitted_on: '2021-09-01', peer_rated_on: '' }
  ],
  'ratings.csv': [
    { ...review, standard: 'CS1', self: 'met', self_comment: 'We eat at noon.', peer: 'partly', peer_comment: '' },
    { ...review, standard: 'CS2', self: 'met', self_comment: '', peer: 'met', peer_comment: 'A lively meeting.' },
    { ...review, standard: 'S1', self: 'n/a', self_comment: '', peer: '', peer_comment: '' },
    { ...other, standard: 'CS1', self: 'not', self_comment: '', peer: '', peer_comment: '' }
  ],
  'evidence.csv': [{ ...review, standards: 'CS1;CS2', title: 'The rota', file: '' }],
  'visits.csv': [
    {
      ...review,
      seq: '',
      status: 'held',
      offered: '2021-09-09;2021-09-10;2021-09-14',
      agreed: '2021-09-09',
      mode: '',
      team: 'R-001:lead;R-002:member',
      stakeholders: '3',
      held_on: '2021-09-09'
    }
  ],
  'findings.csv': [
    { ...review, kind: 'achievement', standard: 'CS2', text: 'Everybody speaks.', due: '', outcome: '' },
    { ...review, kind: 'action', standard: 'CS1', text: 'Invite the neighbours.', due: '2022-06-01', outcome: 'done' }
  ],
  'reports.csv': [
    { ...review, draft_on: '2021-10-01', commented_on: '2021-10-08', final_on: '2021-10-20' },
    { ...other, draft_on: '2021-10-02', commented_on: '', final_on: '2021-10-21' }
  ],
  'outcomes.csv': [
    { ...review, returned_on: '2021-08-01', measure: 'self-harm', count: '7' },
    { ...review, returned_on: '2021-08-01', measure: 'self-harm-severe', count: '2' }
  ]
}

/** The network with some cells of one row changed. Rows are counted from 0. */
export const changed = (files: Files, file: string, row: number, cells: Cells): Files => ({
  ...files,
  [file]: files[file]!.map((before, index) => (index === row ? { ...before, ...cells } : before))
})
/** The network with a row more: a copy of that row with some cells changed. */
export const added = (files: Files, file: string, row: number, cells: Cells): Files => ({
  ...files,
  [file]: [...files[file]!, { ...files[file]![row]!, ...cells }]
})
export const without = (files: Files, file: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== file))
/** The network without a row. */
export const lacking = (files: Files, file: string, row: number): Files => ({
  ...files,
  [file]: files[file]!.filter((_, index) => index !== row)
})
