/** As what the page of a local report calls each of its figures: none where it does not show it by itself. */
type NamesOf = (at: ReadonlyArray<string>) => ReadonlyArray<string>

/** A percentage leads to its n as well: those of whom it is a share. */
const headed: Readonly<Record<string, ReadonlyArray<string>>> = {
  met: ['Met'],
  partly: ['Partly'],
  not: ['Not'],
  percentMet: ['% met', 'n'],
  notApplicable: ['N/A'],
  unrated: ['Unrated']
}
const ofType: Readonly<Record<string, string>> = {
  counting: 'n',
  met: 'Met',
  percentMet: '% met',
  threshold: 'Threshold',
  needed: 'To be met',
  notApplicable: 'N/A'
}
const headsOf = (name: string): ReadonlyArray<string> => headed[name] ?? []

const ofSections: NamesOf = ([section = '', side = '', name = '']) => {
  if (side === 'change') return name === 'points' ? [`change/${section}`] : []
  return headsOf(name).map(head => `${side}/${section}/${head}`)
}
const ofBenchmark: NamesOf = ([section = '', whose = '', name]) =>
  name === undefined || name === 'percentMet' ? [`benchmark/${section}/${whose}`] : []
const ofAccreditation: NamesOf = at => {
  const [type = '', name = ''] = at.slice(-2)
  const from = at[0] === 'case' ? 'case' : 'accreditation'
  return [`${from}/type ${type}/${ofType[name] ?? ''}`]
}

const chapters: Readonly<Record<string, NamesOf>> = {
  sections: ofSections,
  values: ([value = '', side = '', name = '']) => [`values/${value}/${side}/${name}`],
  benchmark: ofBenchmark,
  statistics: ([name = '']) => [`statistics/${name}`],
  outcomes: ([measure = '', name]) => [`outcomes/${measure}/${name === 'count' ? 'count' : 'rate'}`],
  accreditation: ofAccreditation,
  audit: ([, area = '', name = '']) => headsOf(name).map(head => `areas/${area}/${head}`),
  profile: ([name = '']) => [`profile/${name}`],
  visits: at => [['visits', ...at].join('/')],
  portfolio: ([name = '']) => [`portfolio/${name}`],
  erased: () => ['erased']
}
export const namesInLocal: NamesOf = ([chapter = '', ...at]) => chapters[chapter]?.(at) ?? []
