/** The house rules themselves: from the tracked files to a line for each thing that is wrong. */
export interface TrackedFile {
  readonly path: string
  readonly text: string
}

const allowedInRoot = ['README.md', 'LICENSE', 'package.json', 'package-lock.json', 'turbo.json', 'tsconfig.base.json']
const allowedFolders = ['docs', 'examples', 'packages']

/** Written in pieces, so that this file does not break its own rule. */
const forbidden: ReadonlyArray<{ readonly pattern: RegExp; readonly because: string }> = [
  {
    pattern: /"resolved": *"https?:/,
    because: 'the lockfile names a registry; install with the .npmrc of this repository'
  },
  { pattern: /\bregistry\.[a-z]+[a-z.-]*\.(?:org|com|net|io|internal|local)\b/, because: 'a registry is named' },
  { pattern: /\bnpm[j]s\.(?:com|org)\b/, because: 'a registry is named' },
  { pattern: /(?<![\w.$/-])\/(?:root|work|Users|home\/[a-z][\w-]*)\//, because: 'a path of one machine is named' },
  { pattern: /(?:\.\.\/)+shared\//, because: 'a folder outside the repository is named' }
]

const outOfPlace = (files: ReadonlyArray<TrackedFile>) =>
  files
    .filter(({ path }) => !path.startsWith('.') && !allowedInRoot.includes(path))
    .filter(({ path }) => !allowedFolders.some(folder => path.startsWith(`${folder}/`)))
    .map(({ path }) => `${path}: the root holds ${[...allowedInRoot, ...allowedFolders].join(', ')} and dot-files only`)

const named = (files: ReadonlyArray<TrackedFile>) =>
  files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        forbidden.filter(({ pattern }) => pattern.test(line)).map(({ because }) => `${path}:${index + 1}: ${because}`)
      )
  )

/** The number of disabled lint rules may only fall: fewer than allowed is a complaint too, until the number follows. */
const disables = (files: ReadonlyArray<TrackedFile>, allowed: number) => {
  const marked = /(?:\/\/|\/\*) *(?:es|ox)lint-[d]isable/g
  const places = files.flatMap(({ path, text }) => [...text.matchAll(marked)].map(() => path))
  if (places.length === allowed) return []
  return places.length > allowed
    ? [`${places.length} lint rules are disabled, ${allowed} are allowed: ${[...new Set(places)].join(', ')}`]
    : [`only ${places.length} lint rules are disabled: write ${places.length} into packages/tooling/lint-disables.json`]
}

/** A decision is named by its number, so no two have the same. */
const numberedTwice = (files: ReadonlyArray<TrackedFile>) => {
  const numbers = files.flatMap(({ path }) => /^docs\/decisions\/(\d{4})-/.exec(path)?.[1] ?? [])
  return [...new Set(numbers.filter((number, place) => numbers.indexOf(number) < place))].map(
    number => `docs/decisions: two decisions have the number ${number}`
  )
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>
}

/** Where a package for one platform is missing in the lockfile, `npm ci` refuses everywhere. */
const missingInLock = (files: ReadonlyArray<TrackedFile>) => {
  const lock = files.find(({ path }) => path === 'package-lock.json')
  if (lock === undefined) return []
  const { packages } = JSON.parse(lock.text) as Lock
  const held = new Set(
    Object.keys(packages).map(path => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
  )
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(name => !held.has(name))
      .map(name => `package-lock.json: ${path} lacks ${name}; choose a version that is there for every platform`)
  )
}

/** A package whose slow tests no script starts would pass for ever. */
const neverRun = (files: ReadonlyArray<TrackedFile>) => {
  const folders = files.flatMap(
    ({ path }) => /^(?:packages\/[^/]+|examples)(?=\/.*\.e2e\.test\.tsx?$)/.exec(path)?.[0] ?? []
  )
  return [...new Set(folders)]
    .filter(folder => !files.some(({ path, text }) => path === `${folder}/package.json` && text.includes('"test:e2e"')))
    .map(folder => `${folder}/package.json: no script test:e2e runs the slow tests`)
}

/**
 * One line for each thing that is wrong; none when all is well.
 * @example A folder that does not belong in the root
 * ```ts
 * expect(complaintsAbout([{ path: 'scripts/a.ts', text: '' }], 0)).toHaveLength(1)
 * ```
 */
export const complaintsAbout = (files: ReadonlyArray<TrackedFile>, allowedDisables: number): ReadonlyArray<string> => [
  ...outOfPlace(files),
  ...named(files),
  ...numberedTwice(files),
  ...missingInLock(files),
  ...neverRun(files),
  ...disables(files, allowedDisables)
]
