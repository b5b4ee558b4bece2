/** Looks through a folder of CSV files for rows that a rule of the network would refuse. Written apart from the rules. */
import { readRows, type Row } from './folder.ts'

const listOf = (cell: string | undefined): ReadonlyArray<string> => (cell ?? '').split(';').filter(part => part !== '')
const reviewOf = (row: Row) => `${row['community']} ${row['cycle']}`

export interface Folder {
  readonly rows: (file: string) => ReadonlyArray<Row>
}
export const folderAt = (path: string): Folder => {
  const read = new Map<string, ReadonlyArray<Row>>()
  return {
    rows: file => {
      const rows = read.get(file) ?? readRows(path, file)
      read.set(file, rows)
      return rows
    }
  }
}

/** The rows of an id with dates, at a day. */
export const rowOn = (rows: ReadonlyArray<Row>, date: string): Row | undefined =>
  rows.toSorted((a, b) => (a['from']! < b['from']! ? -1 : 1)).findLast(row => row['from']! <= date)

const by = (rows: ReadonlyArray<Row>, key: (row: Row) => string): ReadonlyMap<string, ReadonlyArray<Row>> =>
  Map.groupBy(rows, key)

const keys: Readonly<Record<string, ReadonlyArray<string>>> = {
  'editions.csv': ['edition'],
  'standards.csv': ['edition', 'standard'],
  'mappings.csv': ['from_standard', 'to_standard'],
  'communities.csv': ['community', 'from'],
  'cycles.csv': ['cycle'],
  'memberships.csv': ['community', 'cycle', 'seq'],
  'reviewers.csv': ['reviewer', 'from'],
  'reviews.csv': ['community', 'cycle', 'kind'],
  'ratings.csv': ['community', 'cycle', 'standard'],
  'evidence.csv': ['community', 'cycle', 'title'],
  'visits.csv': ['community', 'cycle', 'seq'],
  'findings.csv': ['community', 'cycle', 'kind', 'standard', 'text'],
  'reports.csv': ['community', 'cycle'],
  'outcomes.csv': ['community', 'cycle', 'returned_on', 'measure']
}

export const doubles = ({ rows }: Folder): ReadonlyArray<string> =>
  Object.entries(keys).flatMap(([file, columns]) =>
    [...by(rows(file), row => columns.map(column => row[column]).join(' | '))]
      .filter(([, same]) => same.length > 1)
      .map(([key]) => `${file}: ${key} stands twice`)
  )

/** What a row of one file names and another must hold. */
export const dangling = ({ rows }: Folder): ReadonlyArray<string> => {
  const reviews = new Set(rows('reviews.csv').map(reviewOf))
  const communities = new Set(rows('communities.csv').map(row => row['community']))
  const memberships = new Set(rows('memberships.csv').map(reviewOf))
  const reviewers = new Set(rows('reviewers.csv').map(row => row['reviewer']))
  return [
    ...['ratings.csv', 'evidence.csv', 'visits.csv', 'findings.csv', 'reports.csv', 'outcomes.csv'].flatMap(file =>
      rows(file)
        .filter(row => !reviews.has(reviewOf(row)))
        .map(row => `${file}: no review ${reviewOf(row)}`)
    ),
    ...rows('reviews.csv')
      .filter(row => !memberships.has(reviewOf(row)))
      .map(row => `reviews.csv: no membership ${reviewOf(row)}`),
    ...[
      ...rows('memberships.csv').flatMap(row => [row['community'], row['merged_into']]),
      ...rows('reviewers.csv').flatMap(row => [row['home'], ...listOf(row['served_in'])])
    ]
      .filter(community => community !== '' && !communities.has(community))
      .map(community => `no community ${community}`),
    ...rows('visits.csv')
      .flatMap(row => listOf(row['team']))
      .filter(member => !reviewers.has(member.split(':')[0]))
      .map(member => `no reviewer ${member}`)
  ]
}

const kindsOf: Readonly<Record<string, ReadonlyArray<string>>> = {
  Associate: ['self-review'],
  Developmental: ['self-review'],
  Full: ['self-review', 'peer-review'],
  Accreditation: ['self-review', 'peer-review', 'accreditation'],
  HmpIntegratedAudit: ['self-review', 'audit']
}

const next = (date: string, days: number) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)

/** One after another, a community's rows in memberships.csv against the five types' rules. */
export const membershipComplaints = (folder: Folder): ReadonlyArray<string> => {
  const { rows } = folder
  const cycles = new Map(rows('cycles.csv').map(cycle => [cycle['cycle'], cycle]))
  const finals = new Set(
    rows('reports.csv')
      .filter(row => row['final_on'] !== '')
      .map(reviewOf)
  )
  const peerReviews = new Set(
    rows('reviews.csv')
      .filter(row => row['kind'] === 'peer-review')
      .map(reviewOf)
  )
  const profiles = by(rows('communities.csv'), row => row['community']!)
  const complaints: Array<string> = []
  for (const [community, spells] of by(rows('memberships.csv'), row => row['community']!)) {
    const first = profiles.get(community)?.[0] ?? {}
    let full = Number(first['full_cycles_before'] || 0)
    let developmental = first['developmental_before'] === 'yes'
    let before: Row | undefined
    const complain = (what: string) => complaints.push(`${community}: ${what}`)
    for (const row of spells) {
      const cycle = cycles.get(row['cycle'])!
      const isNew = before === undefined || before['left_on'] !== ''
      const admitted = row['admitted_on'] || cycle['opens']!
      const profile = rowOn(profiles.get(community)!, admitted)!
      const type = row['type']!
      if (isNew && (row['applied_on'] === '' || row['admitted_on'] === '')) complain('no application')
      if (isNew && row['applied_on']! > admitted) complain('admitted before it applied')
      if (isNew && before !== undefined && row['applied_on']! < before['left_on']!) complain('applied while a member')
      if (isNew && admitted > cycle['closes']!) complain('admitted after the cycle')
      if (!isNew && admitted > cycle['opens']!) complain('renewed late')
      if (!isNew && row['cycle']!.slice(0, 4) !== before!['cycle']!.slice(5)) complain('a cycle is left out')
      if (
        rows('editions.csv').find(({ edition }) => edition === cycle['edition'])!['published_on']! >
        (row['applied_on'] || admitted)
      )
        complain('edition not published yet')
      if (type === 'Developmental' && developmental) complain('developmental twice')
      if (type === 'Accreditation' && full < 2) complain('accreditation too early')
      if (type === 'Associate' && profile['country'] === 'GB') complain('associate at home')
      if (type === 'HmpIntegratedAudit' && (profile['sector'] !== 'HMP' || profile['programme_accreditation'] === ''))
        complain('no programme')
      if ((row['left_on'] === '') !== (row['left_how'] === '')) complain('half an end')
      if ((row['left_how'] === 'merged-into') !== (row['merged_into'] !== '')) complain('merged into nothing')
      if (row['left_on'] !== '' && row['left_on']! <= admitted) complain('left before it came')
      if (row['left_how'] === 'lapsed' && row['left_on'] !== next(cycle['closes']!, 1))
        complain('lapsed on another day')
      developmental ||= type === 'Developmental'
      const forfeited = row['left_on'] !== '' && row['left_on']! <= cycle['closes']!
      if (type === 'Full' && finals.has(reviewOf(row)) && peerReviews.has(reviewOf(row)) && !forfeited) full += 1
      before = row
    }
    for (const review of rows('reviews.csv').filter(row => row['community'] === community)) {
      const types = spells.filter(row => row['cycle'] === review['cycle']).map(row => row['type']!)
      if (!types.some(type => kindsOf[type]?.includes(review['kind']!)))
        complain(`${review['kind']} as ${types.join()}`)
      if (cycles.get(review['cycle'])!['edition'] !== review['edition']) complain('edition of another cycle')
    }
  }
  return complaints
}

/** What a community rates, by its sector and type on the day the review opened. */
const scopeOf = ({ rows }: Folder) => {
  const cycles = new Map(rows('cycles.csv').map(cycle => [cycle['cycle'], cycle]))
  const profiles = by(rows('communities.csv'), row => row['community']!)
  const standards = by(rows('standards.csv'), row => row['edition']!)
  return (spell: Row): ReadonlySet<string> => {
    const cycle = cycles.get(spell['cycle'])!
    const opened = [cycle['opens']!, spell['admitted_on']!].sort().at(-1)!
    const sector = rowOn(profiles.get(spell['community']!)!, opened)!['sector']!
    const coreOnly = ['Associate', 'Developmental'].includes(spell['type']!)
    return new Set(
      standards
        .get(cycle['edition']!)!
        .filter(row => row['core'] === 'yes' || !coreOnly)
        .filter(row => listOf(row['sectors']).length === 0 || listOf(row['sectors']).includes(sector))
        .filter(row => row['supplement'] === '' || sector === 'Addiction')
        .map(row => row['standard']!)
    )
  }
}

/** Ratings, evidence and findings about standards that the review does not rate; ratings of reviews that had none. */
export const scopeComplaints = (folder: Folder): ReadonlyArray<string> => {
  const { rows } = folder
  const scope = scopeOf(folder)
  const scopes = new Map(rows('memberships.csv').map(row => [reviewOf(row), scope(row)]))
  const reviews = new Map(rows('reviews.csv').map(row => [reviewOf(row), row]))
  const named = [
    ...rows('ratings.csv').map(row => [row, row['standard']!] as const),
    ...rows('findings.csv')
      .filter(row => row['standard'] !== '')
      .map(row => [row, row['standard']!] as const),
    ...rows('evidence.csv').flatMap(row => listOf(row['standards']).map(standard => [row, standard] as const))
  ]
  const ratedUnasked = rows('ratings.csv').filter(row => {
    const review = reviews.get(reviewOf(row))!
    const blank = row['self'] === '' && row['peer'] === ''
    const early = row['self'] !== '' && review['self_submitted_on'] === ''
    return blank || early || (row['peer'] !== '' && review['peer_rated_on'] === '')
  })
  return [
    ...named
      .filter(([row, code]) => !scopes.get(reviewOf(row))!.has(code))
      .map(([row, code]) => `${reviewOf(row)}: ${code} is outside`),
    ...ratedUnasked.map(row => `${reviewOf(row)}: ${row['standard']} rated too early or not at all`)
  ]
}

const inOrder = (...days: ReadonlyArray<string | undefined>): boolean => {
  const given = days.filter(day => day !== undefined && day !== '')
  return given.every((day, index) => index === 0 || given[index - 1]! < day!)
}

/** The days of each review, from its opening to the final report, and that none lies after an end of the membership. */
export const orderComplaints = ({ rows }: Folder): ReadonlyArray<string> => {
  const visits = by(rows('visits.csv'), reviewOf)
  const reports = by(rows('reports.csv'), reviewOf)
  const outcomes = by(rows('outcomes.csv'), reviewOf)
  const spells = by(rows('memberships.csv'), reviewOf)
  const cycles = new Map(rows('cycles.csv').map(cycle => [cycle['cycle'], cycle]))
  return rows('reviews.csv').flatMap(review => {
    const key = reviewOf(review)
    const spell = spells.get(key)!.at(-1)!
    const opened = [cycles.get(review['cycle'])!['opens']!, spell['admitted_on']!].sort().at(-1)
    const report = reports.get(key)?.[0] ?? {}
    const held = (visits.get(key) ?? []).flatMap(visit => listOf(visit['held_on']))
    const returned = [...new Set((outcomes.get(key) ?? []).map(row => row['returned_on']!))]
    const days = [
      opened,
      ...returned,
      review['self_submitted_on'],
      ...held,
      review['peer_rated_on'],
      report['draft_on'],
      report['commented_on'],
      report['final_on']
    ]
    const last = days.filter(day => day !== undefined && day !== '').at(-1)!
    return [
      ...(inOrder(...days) ? [] : [`${key}: ${days.join(' ')} out of order`]),
      ...(spell['left_on'] !== '' && last >= spell['left_on']! ? [`${key}: ${last} is after it left`] : []),
      ...(report['draft_on'] !== undefined && review['kind'] !== 'self-review' && review['peer_rated_on'] === ''
        ? [`${key}: drafted unrated`]
        : []),
      ...(review['kind'] === 'self-review' && (held.length > 0 || review['peer_rated_on'] !== '')
        ? [`${key}: a self-review with peers`]
        : [])
    ]
  })
}

const weekday = (date: string) => new Date(date).getUTCDay()

/** Dates offered and agreed, and who was there. */
export const visitComplaints = ({ rows }: Folder): ReadonlyArray<string> => {
  const reviewers = by(rows('reviewers.csv'), row => row['reviewer']!)
  const reviews = new Map(rows('reviews.csv').map(row => [reviewOf(row), row]))
  const complaints: Array<string> = []
  for (const visit of rows('visits.csv')) {
    const complain = (what: string) => complaints.push(`${reviewOf(visit)}: ${what}`)
    const offered = listOf(visit['offered'])
    const held = listOf(visit['held_on'])
    const { self_submitted_on: submitted = '' } = reviews.get(reviewOf(visit))!
    if (new Set(offered).size !== 3 || new Set(offered.map(weekday)).size < 2)
      complain('not three dates on two weekdays')
    if (submitted === '' || offered.some(day => day <= submitted)) complain('offered before the self-review was in')
    if ((visit['agreed'] === '') !== (visit['status'] === 'offered')) complain('agreed or not')
    if (visit['agreed'] !== '' && !offered.includes(visit['agreed']!)) complain('agreed on another day')
    if (held.length > 0 !== (visit['status'] === 'held')) complain('held or not')
    if (visit['status'] !== 'held') continue
    if (held[0]! < visit['agreed']!) complain('held early')
    const team = listOf(visit['team'])
      .map(member => member.split(':'))
      .filter(([, role]) => role !== 'observer')
    const people = team.map(([id, role]) => ({ role, ...rowOn(reviewers.get(id!)!, held.at(-1)!)! }) as Row)
    if (new Set(listOf(visit['team']).map(member => member.split(':')[0])).size !== listOf(visit['team']).length)
      complain('somebody twice')
    if (people.some(person => person['home'] === visit['community'])) complain('somebody of the host')
    if (!people.some(person => person['kind'] === 'client')) complain('no client member')
    if (!people.some(person => person['role'] === 'lead' && listOf(person['trained_as']).includes('lead')))
      complain('no trained lead')
    if (
      people.some(
        person => person['role'] === 'tc-specialist' && !listOf(person['trained_as']).includes('tc-specialist')
      )
    )
      complain('an untrained specialist')
  }
  return complaints
}

/** Every standard of both editions stands in a line, and no line contradicts itself. */
export const mappingComplaints = ({ rows }: Folder): ReadonlyArray<string> => {
  const lines = rows('mappings.csv')
  const side = (which: 'from' | 'to') =>
    rows('standards.csv')
      .filter(({ edition }) => lines.some(line => line[`${which}_edition`] === edition))
      .filter(({ standard }) => !lines.some(line => line[`${which}_standard`] === standard))
      .map(({ edition, standard }) => `${edition} ${standard} is not mapped`)
  const odd = lines.filter(
    ({ from_standard, to_standard, change }) =>
      (from_standard === '') !== (change === 'new') || (to_standard === '') !== (change === 'dropped')
  )
  return [
    ...side('from'),
    ...side('to'),
    ...odd.map(({ from_standard, to_standard }) => `${from_standard}>${to_standard} is odd`)
  ]
}

export const outcomeComplaints = ({ rows }: Folder): ReadonlyArray<string> =>
  [...by(rows('outcomes.csv'), reviewOf)].flatMap(([key, counts]) => {
    const count = (measure: string) => Number(counts.find(row => row['measure'] === measure)?.['count'] ?? Number.NaN)
    return count('self-harm-severe') > count('self-harm') ? [`${key}: more severe than all`] : []
  })

/** All complaints about a folder; none when it can be imported. */
export const complaintsAbout = (path: string): ReadonlyArray<string> => {
  const folder = folderAt(path)
  return [
    doubles,
    dangling,
    membershipComplaints,
    scopeComplaints,
    orderComplaints,
    visitComplaints,
    mappingComplaints,
    outcomeComplaints
  ].flatMap(look => look(folder))
}
